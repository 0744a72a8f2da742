import Plans
import Vocabularies

/// The sections of inspection frameworks that a priority stands under, by the headings that the plan uses.
struct FrameworkSections {
  /// As `Config/vocabularies/grades.yaml` names them, each once.
  private(set) var names: [String] = []

  init(of priority: Priority, grades: GradeVocabulary) {
    if let area = priority.area { add(grades.table.matches(in: area).map(\.meaning)) }
    guard names.isEmpty else { return }
    // Without a heading above it, a priority may be called after its section: "Leadership and management",
    // "Attendance and behaviour: fewer suspensions".
    let title = WrittenWords(priority.title)
    guard let first = grades.table.match(at: 0, in: title, anyCase: true), first.meaning.sort == .section else {
      return
    }
    let end = first.tokens.upperBound
    let stands = end == title.tokens.count || [":", "-", "(", ",", ";"].contains(title.tokens[end].key)
    if stands { add([first.meaning]) }
  }

  private mutating func add(_ words: [GradeWord]) {
    for word in words where word.sort == .section && !names.contains(word.name) { names.append(word.name) }
  }
}
