import Plans
import Vocabularies

/// Reads the references that people write: "Priority 1: Reading", "1.2 Train staff", "2a", "R1a", "SEF 1.2".
struct ReferencePhrase: Sendable {
  /// A line's written reference and the rest of it. A number made by the word processor is no reference.
  func split(_ line: Line) -> (ref: String?, text: String) {
    (line.automatic ? nil : line.marker, line.text)
  }

  /// What a text says that it answers: "KI1", "SEF 1.2", "links to priority 3".
  func addresses(in text: String) -> [Addressed] { [] }
}
