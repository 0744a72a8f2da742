import Plans

extension PDFAlignment {
  /// The table, its lines gathered to rows: by the rules across it where there are some, else by the gaps in that column
  /// which has most of them.
  func table(page: Int, fills: [PDFFill], paragraphs: PDFParagraphs) -> PDFTable {
    let bands = self.bands()
    var rows: [PDFTable.Row] = []
    // How wide a column is may be seen in another row alone.
    let edges = rowStarts(of: blocks(of: lines)).edges
    for band in bands {
      rows += self.rows(of: band, page: page, fills: fills, paragraphs: paragraphs, edges: edges)
    }
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
    of band: [[PDFTextLine]], page: Int, fills: [PDFFill], paragraphs: PDFParagraphs, edges: [Double]
  ) -> [PDFTable.Row] {
    let blocks = blocks(of: band)
    let found = rowStarts(of: blocks)
    let starts = rowStarts(blocks, found)
    var rows = starts.map { _ in PDFTable.Row(page: page, entries: []) }
    for block in blocks.flatMap({ cut($0, at: starts, found) }).sorted(by: { $0.top < $1.top }) {
      let row = starts.lastIndex { $0 <= block.middleOfFirst } ?? 0
      let box = PDFBox(
        minX: columns[block.columns.lowerBound].lowerBound, minY: block.top,
        maxX: columns[block.columns.upperBound].upperBound, maxY: block.bottom)
      let lines = paragraphs.paragraphs(
        block.lines, left: box.minX, right: max(box.maxX, edges[block.columns.upperBound])
      ).compactMap(\.line)
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

  /// A block in its parts where its lines begin with the rows and do not go on with a sentence, as those of a cell that
  /// stands for several rows do.
  private func cut(_ block: Block, at starts: [Double], _ found: PDFRowStarts) -> [Block] {
    let begins = block.lines.indices.dropFirst().filter { index in
      starts.contains { abs($0 - block.lines[index].box.minY) < 4 }
        && !found.goesOnSurely(block.lines[index], from: block.lines[index - 1], block.columns.lowerBound)
    }
    return zip([0] + begins, begins + [block.lines.count]).map {
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

  /// A chunk's words by their columns; together where they go across the edge of one without room there.
  private func parts(of chunk: PDFTextLine) -> [(ClosedRange<Int>, [PDFWord])] {
    let place = columns(of: chunk)
    guard place.count > 1 else { return [(place, chunk.words)] }
    var parts: [(columns: ClosedRange<Int>, words: [PDFWord])] = []
    for word in chunk.words {
      let columns = columns(of: PDFTextLine([word]))
      if let last = parts.last, let before = last.words.last {
        let isCut =
          columns.lowerBound > last.columns.upperBound
          && (word.box.minX - before.box.maxX >= 3
            || abs(word.box.minX - self.columns[columns.lowerBound].lowerBound) < 1)
        if !isCut {
          parts[parts.count - 1].words.append(word)
          parts[parts.count - 1].columns =
            min(last.columns.lowerBound, columns.lowerBound)...max(last.columns.upperBound, columns.upperBound)
          continue
        }
      }
      parts.append((columns, [word]))
    }
    return parts.map { ($0.columns, $0.words) }
  }

  private func rowStarts(of blocks: [Block]) -> PDFRowStarts {
    let cells = blocks.filter { $0.columns.count == 1 }.flatMap { block in
      block.lines.map { (column: block.columns.lowerBound, line: $0) }
    }
    return PDFRowStarts(isRuled: !rules.isEmpty, cells: cells, columns: columns, right: right)
  }

  /// Where rows begin: at what stands across several columns, and where `PDFRowStarts` finds it in the others.
  private func rowStarts(_ blocks: [Block], _ found: PDFRowStarts) -> [Double] {
    let starts = blocks.filter { $0.columns.count > 1 }.map(\.top) + found.starts
    // A cell beside it may begin a hair higher.
    let tops = blocks.map(\.top)
    return merged(starts.map { start in tops.filter { abs($0 - start) < 4 }.min() ?? start })
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
