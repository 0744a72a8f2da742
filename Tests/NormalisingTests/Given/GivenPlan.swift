import Foundation
import Plans
import Vocabularies
import Yams

@testable import Normalising

/// Documents written in a test, and the plan that is found in them.
struct GivenPlan {
  let plans: [Plan]
  let decisions: [ReadingDecision]
  let layouts: [PlanLayout]
  var plan: Plan { plans[0] }

  init(
    _ document: Document, year: AcademicYear? = AcademicYear("2026/27"), corrections: [Correction] = [],
    layouts named: [NamedLayout] = []
  ) throws {
    var vocabularies = try ShippedVocabularies.all.get()
    vocabularies.layouts = named
    let normaliser = Normaliser(
      vocabularies: vocabularies, termDates: try ShippedVocabularies.termDates(), academicYear: year,
      corrections: corrections)
    let reading = normaliser.reading(of: document)
    (plans, decisions, layouts) = (reading.plans, reading.decisions, reading.layouts)
  }

  /// A CSV file as `WrittenTable` has it.
  init(
    sheet text: String, year: AcademicYear? = AcademicYear("2026/27"), corrections: [Correction] = []
  ) throws {
    try self.init(
      Document(kind: .csv, blocks: [.table(GivenPlan.sheet(text))]), year: year, corrections: corrections)
  }

  /// A sheet of a file whose name is `name`, or of a CSV file.
  static func sheet(_ text: String, named name: String? = nil) -> Table {
    WrittenTable.table(
      text,
      place: { row, column in
        let letter = Character(Unicode.Scalar(UInt8(65 + column % 26)))
        return name.map { "Sheet \($0), \(letter)\(row + 1)" } ?? "row \(row + 1), column \(column + 1)"
      }, location: name.map { "Sheet \($0)" } ?? "", isSheet: true)
  }

  /// A workbook of sheets with their names.
  static func workbook(_ sheets: [(name: String, text: String)]) -> Document {
    Document(
      kind: .xlsx,
      blocks: sheets.flatMap { name, text in
        [.heading(level: 1, Line(name), SourceLocation("Sheet \(name)")), .table(sheet(text, named: name))]
      })
  }

  /// A document of prose as `WrittenProse` has it.
  static func prose(_ text: String) -> Document { WrittenProse.document(text) }
}

extension ShippedVocabularies {
  /// All vocabularies, the headings among them.
  static let all = Result { try vocabularies() }

  private static func vocabularies() throws -> Vocabularies {
    let config = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Config")
    func read<Kind: Decodable>(_ name: String) throws -> Kind {
      let text = try String(contentsOf: config.appending(path: name), encoding: .utf8)
      return try YAMLDecoder().decode(Kind.self, from: text)
    }
    return Vocabularies(
      headings: try read("headings.yaml"), groups: try read("vocabularies/groups.yaml"),
      measures: try read("vocabularies/measures.yaml"), roles: try read("vocabularies/roles.yaml"),
      dateWords: try read("vocabularies/date-words.yaml"), resources: try read("vocabularies/resources.yaml"),
      ragWords: try read("vocabularies/rag.yaml"), evidence: try read("vocabularies/evidence.yaml"),
      grades: try read("vocabularies/grades.yaml"), teaching: TeachingVocabulary(entries: []), frameworks: [])
  }
}

extension Plan {
  /// One of its priorities by its title.
  func priority(_ title: String) -> Priority? { priorities.first { $0.title == title } }
}
