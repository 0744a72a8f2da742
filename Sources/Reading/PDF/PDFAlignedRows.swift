import Plans

extension PDFAlignment {
  /// The table, its lines gathered to rows: by the rules across it where there are some, else by the gaps in that column
  /// which has most of them.
  func table(page: Int, fills: [PDFFill], paragraphs: PDFParagraphs) -> PDFTable {
    let bands = self.bands()
    var rows: [PDFTable.Row] = []
    for band in bands { rows += self.rows(of: band, page: page, fills: fills, paragraphs: paragraphs) }
    return PDFTable(columns: columns.map(\.lowerBound) + [columns.last?.upperBound ?? 0], rows: rows)
  }

  /// The lines between one rule and the next.
  private func bands() -> [[[PDFTextLine]]] {
    var bands: [[[PDFTextLine]]] = []
    var last: Double?
    for line in lines {
      let (top, bottom) = (line.map(\.box.minY).min() ?? 0, line.map(\.box.maxY).max() ?? 0)
      let middle = (top + bottom) / 2
      let isParted = last.map { above in rules.contains { $0 > above && $0 < middle } } ?? true
      if isParted { bands.append([line]) } else { bands[bands.count - 1].append(line) }
      last = middle
    }
    return bands
  }

  /// One or several lines of one cell, that no wider gap parts.
  private struct Block {
    var columns: ClosedRange<Int>
    var lines: [PDFTextLine]

    var top: Double { lines.first?.box.minY ?? 0 }
    var bottom: Double { lines.last?.box.maxY ?? 0 }
    var middleOfFirst: Double { lines.first?.box.midY ?? 0 }
  }

  private func rows(
    of band: [[PDFTextLine]], page: Int, fills: [PDFFill], paragraphs: PDFParagraphs
  ) -> [PDFTable.Row] {
    let blocks = blocks(of: band)
    let starts = rowStarts(blocks)
    var rows = starts.map { _ in PDFTable.Row(page: page, entries: []) }
    for block in blocks.flatMap({ cut($0, at: starts) }).sorted(by: { $0.top < $1.top }) {
      let row = starts.lastIndex { $0 <= block.middleOfFirst } ?? 0
      let box = PDFBox(
        minX: columns[block.columns.lowerBound].lowerBound, minY: block.top,
        maxX: columns[block.columns.upperBound].upperBound, maxY: block.bottom)
      let lines = paragraphs.paragraphs(block.lines, left: box.minX, right: box.maxX).compactMap(\.line)
      let same = rows[row].entries.firstIndex {
        ($0.column..<($0.column + $0.columnSpan)).overlaps(Range(block.columns))
      }
      if let same {
        rows[row].entries[same].lines += lines
      } else {
        rows[row].entries.append(
          PDFTable.Entry(
            column: block.columns.lowerBound, columnSpan: block.columns.count, lines: lines,
            fill: PDFFill.colour(of: box, from: fills, isBlank: false), box: box))
      }
    }
    return rows.map(filled)
  }

  /// A block in its parts where its lines begin with the rows; whole where it stands for several of them.
  private func cut(_ block: Block, at starts: [Double]) -> [Block] {
    let begins = block.lines.indices.filter { index in starts.contains { abs($0 - block.lines[index].box.minY) < 4 } }
    guard begins.count > 1 else { return [block] }
    let ends = begins.dropFirst() + [block.lines.count]
    return zip([0] + begins.dropFirst(), ends).map {
      Block(columns: block.columns, lines: Array(block.lines[$0..<$1]))
    }
  }

  /// A row with blank cells where it has none.
  private func filled(_ row: PDFTable.Row) -> PDFTable.Row {
    var row = row
    let covered = Set(row.entries.flatMap { Array($0.column..<($0.column + $0.columnSpan)) })
    for column in columns.indices where !covered.contains(column) {
      row.entries.append(PDFTable.Entry(column: column, box: PDFBox(minX: 0, minY: 0, maxX: 0, maxY: 0)))
    }
    row.entries.sort { $0.column < $1.column }
    return row
  }

  private func blocks(of band: [[PDFTextLine]]) -> [Block] {
    // Lines of cells side by side need not stand at the same heights, so each column's are put together for itself.
    var words: [ClosedRange<Int>: [PDFWord]] = [:]
    for chunk in band.joined() {
      for (place, part) in parts(of: chunk) { words[place, default: []] += part }
    }
    let columns = words.mapValues(PDFTextLine.lines)
    let gaps = columns.values.flatMap { zip($0, $0.dropFirst()).map { $1.box.minY - $0.box.maxY } }
    let usual = max(gaps.min() ?? 0, -2)
    var blocks: [Block] = []
    for (place, lines) in columns {
      for (index, line) in lines.enumerated() {
        if index > 0, line.box.minY - lines[index - 1].box.maxY <= usual + 0.35 * line.height {
          blocks[blocks.count - 1].lines.append(line)
        } else {
          blocks.append(Block(columns: place, lines: [line]))
        }
      }
    }
    return blocks.sorted { ($0.top, $0.columns.lowerBound) < ($1.top, $1.columns.lowerBound) }
  }

  /// A chunk's words by their columns; together where they go across a gap between two.
  private func parts(of chunk: PDFTextLine) -> [(ClosedRange<Int>, [PDFWord])] {
    let place = columns(of: chunk)
    guard place.count > 1 else { return [(place, chunk.words)] }
    let words = chunk.words.map { (columns(of: PDFTextLine([$0])), $0) }
    let isCut = zip(words, words.dropFirst()).contains { one, next in
      one.0 != next.0 && next.1.box.minX - one.1.box.maxX >= 3
    }
    guard isCut, words.allSatisfy({ $0.0.count == 1 }) else { return [(place, chunk.words)] }
    return Dictionary(grouping: words, by: \.0).map { ($0.key, $0.value.map(\.1)) }
  }

  /// Where rows begin: at the blocks of the column that has most of them, and within those at each line that does not
  /// merely go on with the one above, where most do not.
  private func rowStarts(_ blocks: [Block]) -> [Double] {
    let single = Dictionary(grouping: blocks.filter { $0.columns.count == 1 }, by: \.columns.lowerBound)
    let key = single.keys.sorted().max { one, other in
      let (a, b) = (single[one] ?? [], single[other] ?? [])
      return (a.count, a.reduce(0) { $0 + $1.lines.count }) < (b.count, b.reduce(0) { $0 + $1.lines.count })
    }
    var starts = blocks.filter { $0.columns.count > 1 }.map(\.top)
    let keyed = key.flatMap { single[$0] } ?? []
    for block in keyed {
      let fresh = block.lines.indices.dropFirst().filter { index in
        !goesOn(block.lines[index], block.lines[index - 1], block.columns)
          || isRow(block.lines[index], below: block.lines[index - 1], block.columns, blocks)
      }
      starts.append(block.top)
      if fresh.count * 2 > block.lines.count - 1 { starts += fresh.map { block.lines[$0].box.minY } }
    }
    // A cell beside it may begin a hair higher.
    let tops = blocks.map(\.top)
    return merged(starts.map { start in tops.filter { abs($0 - start) < 4 }.min() ?? start })
  }

  /// Whether a line begins a row for all that the line above is as long as most: it and what stands beside it begin with
  /// no small letter, as the second line of a sentence does, and the line above had room as far as the next column.
  private func isRow(
    _ line: PDFTextLine, below above: PDFTextLine, _ place: ClosedRange<Int>, _ blocks: [Block]
  ) -> Bool {
    guard place.upperBound + 1 < columns.count, let word = line.words.first, !line.beginsSmall else { return false }
    let room = columns[place.upperBound + 1].lowerBound - PDFAlignment.gutter - above.box.maxX
    guard word.box.width + 0.2 * line.height < room else { return false }
    let beside = blocks.filter { $0.columns != place }.flatMap(\.lines).filter {
      abs($0.box.minY - line.box.minY) < 4
    }
    return !beside.isEmpty && !beside.contains(where: \.beginsSmall)
  }

  private func goesOn(_ line: PDFTextLine, _ above: PDFTextLine, _ place: ClosedRange<Int>) -> Bool {
    guard let word = line.words.first else { return true }
    return word.box.width + 0.2 * line.height > columns[place.upperBound].upperBound - above.box.maxX - 1
  }

  /// Heights without those that are nearly the same as the one before.
  private func merged(_ heights: [Double]) -> [Double] {
    var merged: [Double] = []
    for height in heights.sorted() {
      if let last = merged.last, height - last < 4 { continue }
      merged.append(height)
    }
    return merged.isEmpty ? [0] : merged
  }
}

extension PDFTextLine {
  fileprivate var beginsSmall: Bool {
    words.first?.text.unicodeScalars.first?.properties.isLowercase == true
  }
}
