import Foundation
import Plans

/// Tables written in a test: rows at line breaks, cells at bars, lines of a cell at slashes between spaces ("a // b").
///
/// "<" is a cell that is merged with the one on its left, "^" with the one above; "**" begins a bold cell, and
/// "{FFC000}" at its end is its fill.
enum WrittenTable {
  static func table(_ text: String, place: (Int, Int) -> String, location: String, isSheet: Bool) -> Table {
    let texts = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: "|", omittingEmptySubsequences: false).map { Line.folded($0.unicodeScalars) }
    }
    let width = texts.map(\.count).max() ?? 0
    var rows = texts.enumerated().map { row, texts in
      (0..<width).map { column in
        cell(column < texts.count ? texts[column] : "", location: SourceLocation(place(row, column)))
      }
    }
    for (row, cells) in texts.enumerated() {
      for (column, text) in cells.enumerated() where text == "<" || text == "^" {
        let origin = origin(of: row, column, in: texts)
        rows[row][column] = Cell(
          fill: rows[origin.row][origin.column].fill, coveredBy: origin, location: rows[row][column].location)
        rows[origin.row][origin.column].rowSpan = max(rows[origin.row][origin.column].rowSpan, row - origin.row + 1)
        rows[origin.row][origin.column].columnSpan = max(
          rows[origin.row][origin.column].columnSpan, column - origin.column + 1)
      }
    }
    return Table(rows: rows, isSheet: isSheet, location: SourceLocation(location))
  }

  private static func origin(of row: Int, _ column: Int, in texts: [[String]]) -> GridPlace {
    var place = GridPlace(row: row, column: column)
    while true {
      switch texts[place.row][place.column] {
      case "<" where place.column > 0: place.column -= 1
      case "^" where place.row > 0: place.row -= 1
      default: return place
      }
    }
  }

  private static func cell(_ text: String, location: SourceLocation) -> Cell {
    guard text != "<", text != "^" else { return Cell(location: location) }
    var text = text
    var fill: String?
    if text.hasSuffix("}"), let open = text.lastIndex(of: "{") {
      fill = String(text[text.index(after: open)...].dropLast())
      text = Line.folded(text[..<open].unicodeScalars)
    }
    let bold = text.hasPrefix("**")
    if bold { text.removeFirst(2) }
    let lines = Line.written(text.replacingOccurrences(of: " // ", with: "\n"), bold: bold)
    return Cell(lines: lines, fill: fill, location: location)
  }
}
