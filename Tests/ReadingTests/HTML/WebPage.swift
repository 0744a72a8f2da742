import Plans
import Testing

@testable import Reading

/// A web page that a test writes.
struct WebPage {
  var html: String

  init(_ html: String) { self.html = "<!DOCTYPE html>" + html }

  func document(limits: ReadingLimits = ReadingLimits()) throws -> Document {
    try Document(page: Array(html.utf8), limits: limits)
  }

  /// The page's blocks, one short line each: `h1 Title`, `p Text`, `li0 • Text`, `table`, `furniture Text`.
  func outline() throws -> [String] { try document().blocks.map(\.outline) }

  func table() throws -> Table { try #require(try document().tables.first) }
}

extension Document {
  init(page bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws {
    guard case .document(let document) = try Reader(limits: limits).read(bytes) else { throw Workbook.NotADocument() }
    self = document
  }
}

extension Block {
  var outline: String {
    func shown(_ line: Line) -> String { (line.marker.map { $0 + " " } ?? "") + line.text }
    return switch self {
    case .heading(let level, let line, _): "h\(level) \(shown(line))"
    case .paragraph(let line, _): (line.bold ? "bold " : "p ") + shown(line)
    case .listItem(let depth, let line, _): "li\(depth) \(shown(line))"
    case .table(let table): "table " + table.texts.map { $0.joined(separator: "|") }.joined(separator: "/")
    case .pageFurniture(let line, _): "furniture \(shown(line))"
    }
  }

  var place: String {
    switch self {
    case .heading(_, _, let place), .paragraph(_, let place), .listItem(_, _, let place), .pageFurniture(_, let place):
      place.words
    case .table(let table): table.location.words
    }
  }
}
