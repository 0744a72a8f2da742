import DelimitedText
import Plans

/// CSV and its kin (semicolons, tabs) as one table, each cell located by its row and column.
struct CSVFormat {
  var limits: ReadingLimits

  /// - Throws: `Refusal` where a limit is passed or nothing but separators stands in the file.
  func read(_ bytes: [UInt8]) throws(Refusal) -> Document {
    let text = try scan(bytes)
    let width = text.rows.map { ($0.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? -1) + 1 }.max() ?? 0
    guard width > 0 else { throw .empty }
    let last = text.rows.lastIndex { row in row.contains { !$0.allSatisfy(\.isWhitespace) } } ?? 0
    guard (last + 1) * width <= limits.cells else { throw .tooManyCells(limit: limits.cells) }

    var allowance = TextAllowance()
    var formulas: [SourceLocation] = []
    var rows: [[Cell]] = []
    rows.reserveCapacity(last + 1)
    for (rowIndex, fields) in text.rows[...last].enumerated() {
      var cells: [Cell] = []
      cells.reserveCapacity(width)
      for column in 0..<width {
        let location = SourceLocation("row \(rowIndex + 1), column \(column + 1)")
        let field = column < fields.count ? fields[column] : ""
        try allowance.take(field, at: location.words)
        if field.hasPrefix("=") || field.hasPrefix("@") { formulas.append(location) }
        cells.append(Cell(lines: Line.written(field), location: location))
      }
      rows.append(cells)
    }
    let table = Table(rows: rows, isSheet: true, location: "")
    return Document(kind: .csv, blocks: [.table(table)], notes: notes(on: text, formulas: formulas))
  }

  private func scan(_ bytes: [UInt8]) throws(Refusal) -> DelimitedText {
    do throws(DelimitedError) {
      return try DelimitedText(bytes, limits: DelimitedLimits(cells: limits.cells))
    } catch {
      let code =
        switch error {
        case .fieldTooLong: "csv.fieldTooLong"
        case .rowTooLong: "csv.rowTooLong"
        case .tooManyColumns: "csv.tooManyColumns"
        case .tooManyCells: "file.tooManyCells"
        case .quotesBeyondRepair: "csv.quotesBeyondRepair"
        }
      throw Refusal(
        code: code, reason: error.sentence,
        instead: "Check that line in a spreadsheet, save the plan as CSV or .xlsx again and send that.")
    }
  }

  private func notes(on text: DelimitedText, formulas: [SourceLocation]) -> [ReadingNote] {
    var notes = text.faults.map { fault in
      let code =
        switch fault.kind {
        case .unclosedQuote: "csv.unclosedQuote"
        case .strayQuote: "csv.strayQuote"
        case .nul: "csv.nulCharacters"
        case .undecodable: "csv.undecodableBytes"
        }
      return ReadingNote(code: code, text: fault.sentence, location: SourceLocation("line \(fault.line)"))
    }
    if text.faultsLeftOut > 0 {
      notes.append(
        ReadingNote(
          code: "csv.strayQuote", text: "\(text.faultsLeftOut) more quotation marks out of place were kept as text."))
    }
    if let first = formulas.first {
      notes.append(
        ReadingNote(
          code: "csv.formula",
          text:
            "\(formulas.count) \(formulas.count == 1 ? "cell begins" : "cells begin") like a formula; the text was kept as it stands and nothing was evaluated.",
          location: first))
    }
    return notes
  }
}
