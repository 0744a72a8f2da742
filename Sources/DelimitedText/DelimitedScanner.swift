/// The scanner itself: one pass over UTF-8 bytes, going back only to the quotation mark that turned out to open nothing.
struct DelimitedScanner {
  private let text: [UInt8]
  private let delimiter: UInt8
  private let limits: DelimitedLimits
  private var place: Int
  private var line: Int
  private var row: [String] = []
  private var rowStart: (place: Int, line: Int)
  private var cells = 0
  /// Bytes gone over twice; without a bound, a file of nothing but quotation marks takes for ever.
  private var reread = 0

  private(set) var rows: [[String]] = []
  private(set) var rowLines: [Int] = []
  private(set) var faults: [DelimitedFault] = []
  private(set) var faultsLeftOut = 0

  init(_ text: [UInt8], from start: Int, line: Int, delimiter: UInt8, limits: DelimitedLimits) {
    self.text = text
    self.delimiter = delimiter
    self.limits = limits
    self.line = line
    place = start
    rowStart = (start, line)
  }

  mutating func scan() throws(DelimitedError) {
    while place < text.count {
      let field = try field()
      try append(field)
      guard place < text.count else { break }
      if text[place] == delimiter {
        place += 1
        // A delimiter at the very end of the file opens one more, empty field.
        if place == text.count { try append("") }
      } else {
        passLineEnd()
        endRow()
      }
    }
    if !row.isEmpty { endRow() }
  }

  private mutating func append(_ field: String) throws(DelimitedError) {
    row.append(field)
    cells += 1
    guard row.count <= limits.columns else { throw .tooManyColumns(line: rowStart.line, limit: limits.columns) }
    guard cells <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
    guard place - rowStart.place <= limits.row else { throw .rowTooLong(line: rowStart.line, limit: limits.row) }
  }

  private mutating func endRow() {
    rows.append(row)
    rowLines.append(rowStart.line)
    row = []
    rowStart = (place, line)
  }

  /// Passes one line end (CRLF, LF or CR).
  private mutating func passLineEnd() {
    let isCarriageReturn = text[place] == Byte.carriageReturn
    place += 1
    if isCarriageReturn, place < text.count, text[place] == Byte.lineFeed { place += 1 }
    line += 1
  }

  private mutating func field() throws(DelimitedError) -> String {
    var opening = place
    while opening < text.count, text[opening] == Byte.space { opening += 1 }
    if opening < text.count, text[opening] == Byte.quote {
      let before = (place, line, faults.count, faultsLeftOut)
      place = opening
      if let field = try quotedField() { return field }
      // The mark opens nothing: it is text, and what it seemed to hold is read again without it.
      reread += place - before.0
      (place, line, faultsLeftOut) = (before.0, before.1, before.3)
      faults.removeLast(faults.count - before.2)
      guard reread <= (4 << 20) + text.count else { throw .quotesBeyondRepair(line: line) }
      report(.unclosedQuote, line: line)
    }
    return try plainField()
  }

  private mutating func plainField() throws(DelimitedError) -> String {
    let start = place
    var quotesToReport = 0
    while place < text.count, !isEnd(text[place]) {
      if text[place] == Byte.quote, place > start { quotesToReport += 1 }
      place += 1
      guard place - start <= limits.field else { throw fieldTooLong() }
    }
    let wasReported = faults.last == DelimitedFault(line: line, column: row.count + 1, kind: .unclosedQuote)
    if quotesToReport > 0, !wasReported { report(.strayQuote, line: line) }
    return String(decoding: text[start..<place], as: UTF8.self)
  }

  /// A field in quotation marks, from the opening one; nil where they turn out not to enclose it.
  private mutating func quotedField() throws(DelimitedError) -> String? {
    var field: [UInt8] = []
    let startLine = line
    place += 1
    while place < text.count {
      let byte = text[place]
      if byte != Byte.quote {
        if byte == Byte.carriageReturn || byte == Byte.lineFeed {
          field.append(Byte.lineFeed)
          passLineEnd()
        } else {
          field.append(byte)
          place += 1
        }
      } else if place + 1 < text.count, text[place + 1] == Byte.quote {
        field.append(Byte.quote)
        place += 2
      } else if let end = endAfterClosingQuote() {
        place = end
        return String(decoding: field, as: UTF8.self)
      } else {
        // A mark that begins a field of its own shows that the field before it was never in quotation marks.
        let previous = text[place - 1]
        guard previous != delimiter, previous != Byte.lineFeed, previous != Byte.carriageReturn else { return nil }
        report(.strayQuote, line: line)
        field.append(Byte.quote)
        place += 1
      }
      guard field.count <= limits.field else {
        line = startLine
        throw fieldTooLong()
      }
    }
    return nil
  }

  /// Where the field ends if the mark at `place` closes it: at once, or after spaces.
  private func endAfterClosingQuote() -> Int? {
    var end = place + 1
    while end < text.count, text[end] == Byte.space { end += 1 }
    return end == text.count || isEnd(text[end]) ? end : nil
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  private func fieldTooLong() -> DelimitedError {
    .fieldTooLong(line: line, column: row.count + 1, limit: limits.field)
  }

  private mutating func report(_ kind: DelimitedFault.Kind, line: Int) {
    if faults.count < 100 {
      faults.append(DelimitedFault(line: line, column: row.count + 1, kind: kind))
    } else {
      faultsLeftOut += 1
    }
  }
}
