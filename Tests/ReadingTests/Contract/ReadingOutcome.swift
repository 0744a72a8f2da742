import Plans

@testable import Reading

/// What reading some bytes ended in.
enum ReadingOutcome {
  case read(ReadExport)
  case refused(Refusal)

  init(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) {
    do throws(Refusal) {
      self = .read(try Reader(limits: limits).read(bytes))
    } catch {
      self = .refused(error)
    }
  }

  /// What poppler's output ends in.
  init(words: [UInt8], drawing: [UInt8]?) {
    do throws(Refusal) {
      self = .read(.document(try Reader().readPDF(words: ByteStream(words), drawing: drawing.map { ByteStream($0) })))
    } catch {
      self = .refused(error)
    }
  }

  var refusal: Refusal? { if case .refused(let refusal) = self { refusal } else { nil } }
  var document: Document? { if case .read(.document(let document)) = self { document } else { nil } }
  var kind: FileKind? {
    switch self {
    case .read(.document(let document)): document.kind
    case .read(.plans): .planJSON
    case .refused: nil
    }
  }

  /// What is wrong with it by the contract that all readers keep; empty where nothing is.
  func faults(limits: ReadingLimits = ReadingLimits()) -> [String] {
    switch self {
    case .refused(let refusal): return refusal.faults
    case .read(.document(let document)): return document.faults(limits: limits)
    case .read(.plans): return []
    }
  }
}

extension Refusal {
  /// A refusal is two sentences that a school can act on, and a code that says nothing of the program.
  fileprivate var faults: [String] {
    var faults: [String] = []
    for sentence in [reason, instead] where !sentence.hasSuffix(".") || sentence.count < 12 || sentence.count > 600 {
      faults.append("no sentence: “\(sentence)”")
    }
    if !code.contains(".") || code.contains(" ") { faults.append("no code: \(code)") }
    return faults
  }
}

extension Document {
  fileprivate func faults(limits: ReadingLimits) -> [String] {
    var faults: [String] = []
    var places = 0
    func check(_ line: Line, at place: SourceLocation) {
      if line.text.isEmpty && line.marker == nil { faults.append("an empty line at \(place)") }
      if line.text != Line.folded(line.text.unicodeScalars) { faults.append("“\(line.text)” is not folded") }
      if place.words.isEmpty { faults.append("“\(line.text)” stands nowhere") }
    }
    for block in blocks {
      switch block {
      case .heading(let level, let line, let place):
        if !(1...6).contains(level) { faults.append("a heading of level \(level)") }
        check(line, at: place)
      case .paragraph(let line, let place), .listItem(_, let line, let place), .pageFurniture(let line, let place):
        check(line, at: place)
      case .table(let table):
        places += table.rows.count * (table.rows.first?.count ?? 0)
        faults += table.faults
        for cell in table.rows.joined() { for line in cell.lines { check(line, at: cell.location) } }
      }
    }
    if places > limits.cells { faults.append("\(places) cells pass the limit of \(limits.cells)") }
    return faults
  }

  /// How often each word stands in the blocks, markers that a person typed among them.
  var wordCounts: [String: Int] {
    var counts: [String: Int] = [:]
    func count(_ line: Line) {
      for word in line.text.split(separator: " ") { counts[String(word), default: 0] += 1 }
      if let marker = line.marker, !line.automatic { counts[marker, default: 0] += 1 }
    }
    for block in blocks {
      switch block {
      case .heading(_, let line, _), .paragraph(let line, _), .listItem(_, let line, _), .pageFurniture(let line, _):
        count(line)
      case .table(let table): for cell in table.rows.joined() { cell.lines.forEach(count) }
      }
    }
    return counts
  }
}

extension Table {
  fileprivate var faults: [String] {
    var faults: [String] = []
    let width = rows.first?.count ?? 0
    if width == 0 || rows.contains(where: { $0.count != width }) { faults.append("\(location) is no grid") }
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let origin = cell.coveredBy else {
          if cell.rowSpan < 1 || cell.columnSpan < 1 || row + cell.rowSpan > rows.count
            || column + cell.columnSpan > width
          {
            faults.append("\(cell.location) spans beyond its table")
          }
          continue
        }
        if !cell.lines.isEmpty { faults.append("\(cell.location) is covered and has text") }
        if origin.row > row || origin.column > column || rows[origin.row][origin.column].coveredBy != nil {
          faults.append("\(cell.location) is covered by nothing")
        }
      }
    }
    if let fill = rows.joined().compactMap(\.fill).first(where: { $0.count != 6 || $0 == "FFFFFF" }) {
      faults.append("a fill of \(fill)")
    }
    return faults
  }
}
