import Foundation
import Plans
import Vocabularies
import Yams

@testable import Normalising

/// Documents written in a test, and the plan that is found in them.
struct GivenPlan {
  let plans: [Plan]
  let decisions: [ReadingDecision]
  var plan: Plan { plans[0] }

  init(_ document: Document, year: AcademicYear? = AcademicYear("2026/27")) throws {
    let normaliser = Normaliser(
      vocabularies: try ShippedVocabularies.all.get(), termDates: try ShippedVocabularies.termDates(),
      academicYear: year)
    (plans, decisions) = normaliser.plans(in: document)
  }

  /// A CSV file: rows at line breaks, cells at bars, lines of a cell at slashes between spaces ("a // b").
  init(sheet text: String, year: AcademicYear? = AcademicYear("2026/27")) throws {
    try self.init(Document(kind: .csv, blocks: [.table(GivenPlan.sheet(text))]), year: year)
  }

  /// A sheet of a file whose name is `name`, or of a CSV file.
  static func sheet(_ text: String, named name: String? = nil) -> Table {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: "|", omittingEmptySubsequences: false).map { Line.folded($0.unicodeScalars) }
    }
    let width = rows.map(\.count).max() ?? 0
    let cells = rows.enumerated().map { row, texts in
      (0..<width).map { column in
        let text = column < texts.count ? texts[column] : ""
        let place = name.map { "Sheet \($0), \(Character(Unicode.Scalar(UInt8(65 + column % 26))))\(row + 1)" }
        return Cell(
          lines: lines(text), location: SourceLocation(place ?? "row \(row + 1), column \(column + 1)"))
      }
    }
    return Table(rows: cells, isSheet: true, location: SourceLocation(name.map { "Sheet \($0)" } ?? ""))
  }

  /// A workbook of sheets with their names.
  static func workbook(_ sheets: [(name: String, text: String)]) -> Document {
    Document(
      kind: .xlsx,
      blocks: sheets.flatMap { name, text in
        [.heading(level: 1, Line(name), SourceLocation("Sheet \(name)")), .table(sheet(text, named: name))]
      })
  }

  /// A document of prose: "# " begins a heading, "- " a list item, "**" a bold line, and the rest are paragraphs; lines
  /// with bars are rows of a table.
  static func prose(_ text: String) -> Document {
    var blocks: [Block] = []
    var rows: [String] = []
    func endTable() {
      guard !rows.isEmpty else { return }
      var table = sheet(rows.joined(separator: "\n"))
      table.isSheet = false
      blocks.append(.table(table))
      rows = []
    }
    for (index, line) in text.split(separator: "\n").enumerated() {
      let location = SourceLocation("paragraph \(index + 1)")
      if line.contains("|") {
        rows.append(String(line))
        continue
      }
      endTable()
      if line.hasPrefix("# ") || line.hasPrefix("## ") {
        let level = line.prefix { $0 == "#" }.count
        blocks.append(.heading(level: level, Line(String(line.dropFirst(level + 1))), location))
      } else if line.hasPrefix("- ") {
        blocks.append(.listItem(depth: 0, Line(String(line.dropFirst(2)), marker: "•"), location))
      } else if line.hasPrefix("**") {
        blocks.append(.paragraph(Line(String(line.dropFirst(2)), bold: true), location))
      } else {
        blocks.append(.paragraph(Line.written(String(line)).first ?? Line(String(line)), location))
      }
    }
    endTable()
    return Document(kind: .docx, blocks: blocks)
  }

  private static func lines(_ text: String) -> [Line] {
    Line.written(text.replacingOccurrences(of: " // ", with: "\n"))
  }
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
      grades: try read("vocabularies/grades.yaml"))
  }
}

extension Plan {
  /// One of its priorities by its title.
  func priority(_ title: String) -> Priority? { priorities.first { $0.title == title } }
}
