import Foundation
import Plans
import Vocabularies

/// The examples of the vocabularies by which `caseload-reader` understands dates, people and targets: tried there, one
/// process a vocabulary, as in an export.
struct ReaderExamples {
  let examples: RuleExamples
  let reading: ExportReading

  /// One example, and how the reader names what it must be understood by.
  private struct Asked {
    let path: [WrittenKey]
    let text: String
    let names: [String]
  }

  func tried() async throws -> [RuleExamples.Tried] {
    let words = examples.configuration.vocabularies
    return [
      try await tried("date-words", of: words.dateWords, as: .date) { ["\($0.means.rawValue) (date-words)"] },
      try await tried("roles", of: words.roles, as: .people) { ["\(Self.words(for: $0.means.tier)) (roles)"] },
      // A phrase that is both a group and a measure is understood as one of them: "persistently absent".
      try await tried("groups", of: words.groups, as: .target) { entry in
        ["\(entry.means) (groups)"] + words.measures.entries(sharing: entry).map { "\($0.name) (measures)" }
      },
      try await tried("measures", of: words.measures, as: .target) { entry in
        ["\(entry.means.name) (measures)"] + words.groups.entries(sharing: entry).map { "\($0) (groups)" }
      },
    ]
  }

  private func tried<Meaning>(
    _ name: String, of vocabulary: Vocabulary<Meaning>, as kind: StatementKind,
    called: (VocabularyEntry<Meaning>) -> [String]
  ) async throws -> RuleExamples.Tried {
    let asked = vocabulary.entries.enumerated().flatMap { number, entry in
      entry.examples.enumerated().map { place, text in
        Asked(
          path: ["entries", WrittenKey(intValue: number), "examples", WrittenKey(intValue: place)], text: text,
          names: called(entry))
      }
    }
    let statements = asked.flatMap { asked in
      let text = asked.text.replacing("\n", with: " ")
      // Groups and measures are understood beside a number alone; an example may lack one.
      return kind == .target ? [text, "60% " + text] : [text]
    }
    let input = Array(statements.joined(separator: "\n").utf8)
    let lines = String(decoding: try await reading.understand(input, as: kind), as: UTF8.self).split(separator: "\n")
    guard lines.count == statements.count else { throw ReaderProcess.Fault.saidNonsense }
    let each = statements.count / max(1, asked.count)
    return try examples.file("vocabularies/\(name).yaml") { run in
      for (number, asked) in asked.enumerated() {
        let because = lines[(number * each)..<((number + 1) * each)].flatMap { line in
          (try? JSONDecoder().decode(Understood.self, from: Data(line.utf8)))?.because ?? []
        }
        run.take(
          asked.text, at: asked.path,
          holds: asked.names.contains { name in because.contains { $0.hasSuffix("→ \(name)") } },
          expected: "understood by \(asked.names.first ?? name)",
          got: because.isEmpty ? "understood by nothing" : "understood by \(because.joined(separator: ", "))")
      }
    }
  }

  /// A tier as the reader's answers call it.
  private static func words(for tier: Tier) -> String {
    switch tier {
    case .senior: "senior"
    case .middle: "middle"
    case .governors: "governor"
    case .none: "other"
    }
  }

  private struct Understood: Decodable { var because: [String] }
}

extension Vocabulary {
  /// The meanings of the entries that have a phrase in common with one of another vocabulary.
  fileprivate func entries<Other>(sharing other: VocabularyEntry<Other>) -> [Meaning] {
    func keys(_ words: [String]) -> Set<[String]> { Set(words.map { WrittenWords($0).tokens.map(\.key) }) }
    let shared = keys(other.words + other.abbreviations)
    return entries.filter { !keys($0.words + $0.abbreviations).isDisjoint(with: shared) }.map(\.means)
  }
}
