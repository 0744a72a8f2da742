import Plans
import Testing

@testable import Reading

/// Documents are invented, written in each format, and read again: no word is lost or doubled, and all formats give the
/// same blocks.
@Suite struct ReadingConservationTests {
  static let seeds = 1...25

  private func outline(_ bytes: [UInt8]) throws -> [String] {
    let document = try #require(ReadingOutcome(bytes).document)
    return document.blocks.map { block in
      switch block {
      case .heading(let level, let line, _): "h\(level) \(line.text)"
      case .paragraph(let line, _): "p \(line.text)"
      case .listItem(_, let line, _): "item \(line.text)"
      case .pageFurniture(let line, _): "furniture \(line.text)"
      case .table(let table): "table " + outline(table)
      }
    }
  }

  private func outline(_ table: Table) -> String {
    table.rows.map { row in
      row.map { $0.coveredBy == nil ? $0.lines.map(\.text).joined(separator: "¶") : "^" }.joined(separator: "|")
    }.joined(separator: "/")
  }

  @Test(arguments: seeds)
  func wordOpenDocumentAndHTMLGiveBackTheSameBlocks(_ seed: Int) throws {
    let given = GivenDocument(seed: seed)
    for (name, bytes) in [("HTML", try given.html()), ("DOCX", try given.docx()), ("ODT", try given.odt())] {
      expectSame(try outline(bytes), given.outline, name)
    }
  }

  /// Names the first block that differs, and not only that some do.
  private func expectSame(_ read: [String], _ given: [String], _ format: String) {
    for (one, other) in zip(read, given) { #expect(one == other, "\(format)") }
    #expect(read.count == given.count, "\(format)")
  }

  @Test(arguments: seeds)
  func workbooksGiveBackTheSameTableAndSoDoesCSVButForMerges(_ seed: Int) throws {
    let given = ContractFormat.sampleTable(seed)
    for bytes in [try given.xlsx(), try given.ods()] {
      let tables = try #require(ReadingOutcome(bytes).document).tables
      expectSame(tables.map(outline), [given.outline], "workbook")
    }
    let plain = ContractFormat.sampleTable(seed, merges: false)
    expectSame(try #require(ReadingOutcome(try plain.csv()).document).tables.map(outline), [plain.outline], "CSV")
  }

  @Test(arguments: ContractFormat.documents)
  func eachWordStandsInTheDocumentOnce(_ format: ContractFormat) throws {
    for seed in 1...10 {
      let counts = try #require(ReadingOutcome(try format.sample(seed)).document).wordCounts
      let isSheet = [.csv, .xlsx, .ods].contains(format.kind)
      let table = ContractFormat.sampleTable(seed, merges: format.kind != .csv)
      let given = isSheet ? table.words : GivenDocument(seed: seed).words
      let wrong = given.filter { counts[$0] != 1 }
      #expect(wrong.isEmpty, "seed \(seed)")
    }
  }
}

extension GivenTable {
  var words: [String] { rows.joined().flatMap(\.lines).flatMap { $0.split(separator: " ").map(String.init) } }
}

extension GivenDocument {
  var words: [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .heading(_, let text), .paragraph(let text), .item(_, let text): text.split(separator: " ").map(String.init)
      case .table(let table): table.words
      }
    }
  }
}
