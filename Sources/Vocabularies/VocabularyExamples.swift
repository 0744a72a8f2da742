import FoundationEssentials
import Plans

extension Vocabulary {
  /// Tries each entry's examples, and that no two entries claim one phrase.
  public func run(_ run: inout ExampleRun) {
    var owners: [[String]: Meaning] = [:]
    for (number, entry) in entries.enumerated() {
      let path: [WrittenKey] = ["entries", WrittenKey(intValue: number)]
      for (key, words) in [("words", entry.words), ("abbreviations", entry.abbreviations)] {
        for (place, word) in words.enumerated() {
          let keys = WrittenWords(word).tokens.map(\.key)
          let owner = owners[keys] ?? entry.means
          owners[keys] = owner
          guard owner != entry.means else { continue }
          run.take(
            word, at: path + [WrittenKey(stringValue: key), WrittenKey(intValue: place)], holds: false,
            expected: "in one entry alone", got: "in that of \(Self.words(owner)) too")
        }
      }
      run.take(
        examples: entry.examples, counterexamples: entry.counterexamples, under: path,
        "\(Self.words(entry.means)) is found in it", isSo: { meanings(in: $0).contains(entry.means) })
    }
  }

  /// What a text names: within it, or as a whole.
  private func meanings(in text: String) -> [Meaning] {
    table.matches(in: text).map(\.meaning) + [table.meaning(of: text)].compactMap(\.self)
  }

  /// A meaning as its file has it.
  static func words(_ meaning: Meaning) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A bare word by itself, without the quotes that JSON has about it.
    let text = (try? encoder.encode([meaning])).map { String(decoding: $0, as: UTF8.self) } ?? "it"
    return String(text.dropFirst().dropLast()).replacing("\"", with: "").replacing(":", with: ": ")
      .replacing(",", with: ", ")
  }
}

extension HeadingVocabulary {
  /// Tries that each heading is found under its field, each example is told by its words, and each scope by its titles.
  public func run(_ run: inout ExampleRun) {
    for (number, entry) in entries.enumerated() {
      let path: [WrittenKey] = ["entries", WrittenKey(intValue: number)]
      for (place, heading) in entry.headings.enumerated() {
        let found = exact(heading)
        run.take(
          heading, at: path + ["headings", WrittenKey(intValue: place)], holds: found == entry.field,
          expected: entry.field.rawValue, got: found?.rawValue ?? "no field")
      }
      for (place, example) in entry.examples.enumerated() {
        let found = match(example)?.field
        run.take(
          example, at: path + ["examples", WrittenKey(intValue: place)], holds: found == entry.field,
          expected: entry.field.rawValue, got: found?.rawValue ?? "no field")
      }
    }
    for (number, scope) in scopes.enumerated() {
      for (place, example) in scope.examples.enumerated() {
        let found = self.scope(in: example)
        run.take(
          example, at: ["scopes", WrittenKey(intValue: number), "examples", WrittenKey(intValue: place)],
          holds: found?.kind == scope.kind && found?.name == scope.name,
          expected: scope.name ?? scope.kind.rawValue, got: found.map { $0.name ?? $0.kind.rawValue } ?? "no scope")
      }
    }
    for (number, content) in contents.enumerated() {
      for (place, example) in content.examples.enumerated() {
        let found = self.contents(of: example)
        run.take(
          example, at: ["contents", WrittenKey(intValue: number), "examples", WrittenKey(intValue: place)],
          holds: found.contains(content.field), expected: content.field.rawValue,
          got: found.map(\.rawValue).sorted().joined(separator: ", "))
      }
    }
  }
}

extension NamedLayout {
  /// Tries that the layout holds of its examples and reads their columns as they say, and of no counterexample.
  public func run(_ run: inout ExampleRun, headings: HeadingVocabulary) {
    let ruled = headings.ruled(by: self)
    for (number, example) in examples.enumerated() {
      for (place, (heading, field)) in zip(example.headings, example.fields).enumerated() {
        let found = ruled.exact(heading) ?? ruled.match(heading)?.field
        run.take(
          heading, at: ["examples", WrittenKey(intValue: number), "fields", WrittenKey(intValue: place)],
          holds: found == field, expected: field.rawValue, got: found?.rawValue ?? "no field")
      }
    }
    for (number, head) in counterexamples.enumerated() {
      let isHeld = holds(of: Set(head.map { FoldedText($0) }))
      run.take(
        head.joined(separator: " | "), at: ["counterexamples", WrittenKey(intValue: number)], holds: !isHeld,
        expected: "none of this layout", got: "this layout")
    }
  }
}

extension InspectionFramework {
  /// Tries that each section is known by its name and found in its examples, and has become what there is.
  /// `newest` is the framework that sections have become part of.
  public func run(_ run: inout ExampleRun, grades: GradeVocabulary, newest: InspectionFramework?) {
    let known = Set(newest?.sections.map(\.name) ?? [])
    for (number, section) in sections.enumerated() {
      let path: [WrittenKey] = ["sections", WrittenKey(intValue: number)]
      run.take(
        examples: [section.name] + section.examples, counterexamples: [], under: path,
        "the section \(section.name) is found in it, by vocabularies/grades.yaml",
        isSo: { text in
          grades.table.matches(in: text).contains { $0.meaning.sort == .section && $0.meaning.name == section.name }
        })
      for (place, name) in section.becomes.enumerated() {
        run.take(
          name, at: path + ["becomes", WrittenKey(intValue: place)], holds: known.contains(name),
          expected: "a section of the newest framework", got: "none of its sections")
      }
    }
  }
}
