import Plans
import Vocabularies

/// Finds the plan's own legend of ratings wherever it stands: in a line, in a list, in a small table, in filled cells.
struct LegendReading: Sendable {
  let phrases: PhraseBook
  private let lines: LegendLines
  private var run: [PlanLegend.Entry] = []
  private var places: Set<SourceLocation> = []
  /// How many lines without an entry have followed the run: a head or a blank may stand between.
  private var gap = 0
  private var isNamed = false
  private var found: PlanLegend?

  init(phrases: PhraseBook) {
    self.phrases = phrases
    lines = LegendLines(ratings: phrases.ratings)
  }

  /// The first legend of the plan; nil where it has none.
  static func legend(in blocks: [Block], phrases: PhraseBook) -> PlanLegend? {
    var reading = LegendReading(phrases: phrases)
    for block in blocks {
      reading.read(block)
      if let found = reading.found { return found }
    }
    reading.end()
    return reading.found
  }

  private mutating func read(_ block: Block) {
    switch block {
    case .heading(_, let line, let location):
      end()
      isNamed = names(line.text)
      take(lines.entries(in: line.text, isNamed: false), at: location)
    case .paragraph(let line, let location), .listItem(_, let line, let location),
      .pageFurniture(let line, let location):
      if names(line.text) { isNamed = true }
      let text = line.marker.map { LegendScanner.colour($0) == nil ? line.text : "\($0) \(line.text)" } ?? line.text
      take(lines.entries(in: text, isNamed: isNamed || namesItself(line.text)), at: location)
    case .table(let table):
      if let (entries, places) = list(table) { take(entries, at: places) }
      for row in table.rows.indices { read(row, of: table) }
      end()
      isNamed = false
    }
  }

  private func names(_ text: String) -> Bool {
    // "Key to “Where it’s at”" names the column that it explains.
    guard text.utf8.count <= 60 else { return false }
    if text.utf8.contains(where: { $0 | 32 == UInt8(ascii: "k") }) {
      let folded = PlanIdentity.folded(text)
      if folded.hasPrefix("key to "), !folded.hasSuffix("staff"), !folded.hasSuffix("initials") { return true }
    }
    // "What the words in ‘How is it going?’ mean".
    if text.hasPrefix("What the "), text.hasSuffix(" mean") { return true }
    return phrases.headings.match(text).map { $0.field == .legend && $0.confidence >= 0.7 } ?? false
  }

  /// "What the status words mean: Embedded – finished; Moving – on track": a label in the legend's own line.
  private func namesItself(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), text.utf8[..<colon].count <= 60 else { return false }
    return names(String(text[..<colon]))
  }

  // MARK: Tables

  private mutating func read(_ row: Int, of table: Table) {
    guard found == nil else { return }
    let cells = table.rows[row].filter { $0.coveredBy == nil && (!$0.isBlank || $0.fill != nil) }
    guard !cells.isEmpty, cells.count <= 12, cells.allSatisfy({ $0.text.utf8.count <= 160 }) else {
      if cells.contains(where: { !$0.isBlank }) { end() }
      return
    }
    if cells.count <= 2, cells.contains(where: { names($0.text) }) { isNamed = true }
    if let entries = pairs(cells) ?? swatches(cells) ?? swatch(cells) {
      take(entries, at: Set(cells.filter { !$0.isBlank }.map(\.location)))
    } else {
      // A legend may stand at the end of rows that say other things.
      let found = cells.map { (entries(of: $0), $0.location) }.filter { !$0.0.isEmpty }
      take(found.flatMap(\.0), at: Set(found.map(\.1)))
    }
  }

  /// A mark or a filled place, and its meaning on the right; several such pairs may stand in one row.
  private func pairs(_ cells: [Cell]) -> [PlanLegend.Entry]? {
    guard cells.count % 2 == 0, cells.count <= 8 else { return nil }
    var entries: [PlanLegend.Entry] = []
    for index in stride(from: 0, to: cells.count, by: 2) {
      let (mark, means) = (cells[index], cells[index + 1])
      guard !means.isBlank, means.lines.count == 1, mark.lines.count <= 1, mark.text.utf8.count <= 24 else {
        return nil
      }
      if !mark.isBlank, LegendScanner.colour(mark.text) == nil, LegendScanner.colour(means.text) != nil {
        // "Behind track | Red": the colour stands behind what it means.
        entries.append(lines.entry(mark: means.text, fill: means.fill, means: mark.text))
        continue
      }
      let isColour = LegendScanner.colour(mark.text) != nil || (mark.isBlank && mark.fill != nil)
      // "Priority 1 | Improve writing", "Term 1 | Term 2" in colours are no key.
      guard isColour || isNamed, phrases.references.split(Line(mark.text)).ref == nil,
        phrases.termHead(mark.text) == nil,
        phrases.termHead(means.text) == nil
      else { return nil }
      let entry = lines.entry(mark: mark.text, fill: mark.fill, means: means.text)
      // "Not begun | date has not come round yet" below the others rates nothing.
      let goesOn = isNamed && !run.isEmpty && phrases.ratings.rag(word: mark.text) != nil
      guard
        isColour && LegendScanner.colour(means.text) == nil || isNamed && (entry.meant != nil || entry.colour != nil)
          || goesOn
      else {
        return nil
      }
      entries.append(entry)
    }
    // "Carried over" beside "Not started" rates nothing, and is the legend's all the same.
    return entries.contains(where: \.isRating) || isNamed && !run.isEmpty ? entries : nil
  }

  /// "State | Colour | What we mean" over "On course | green | done by its due date": a list of a tool's words with a colour for
  /// each, whose every cell is the legend's.
  private func list(_ table: Table) -> (entries: [PlanLegend.Entry], places: Set<SourceLocation>)? {
    let rows = table.rows.filter { row in row.contains { !$0.isBlank } }
    guard (4...9).contains(rows.count), let head = rows.first, (2...4).contains(head.count { !$0.isBlank }),
      let colours = head.indices.first(where: { phrases.headings.exact(head[$0].text) == .rag }),
      let words = head.indices.first(where: { $0 != colours && !head[$0].isBlank })
    else { return nil }
    let body = rows.dropFirst()
    guard
      body.allSatisfy({
        LegendScanner.colour($0[colours].text) != nil && !$0[words].isBlank && $0[words].text.utf8.count <= 40
      }),
      Set(body.map { PlanIdentity.folded($0[colours].text) }).count == body.count
    else { return nil }
    let entries = body.map { lines.entry(mark: $0[colours].text, fill: $0[colours].fill, means: $0[words].text) }
    return (entries, Set(rows.joined().filter { !$0.isBlank }.map(\.location)))
  }

  /// A row of cells that are each filled in the colour that they explain: "Complete", "In progress", "Not started".
  private func swatches(_ cells: [Cell]) -> [PlanLegend.Entry]? {
    // "Colours: | done and dusted | happening | …", whose words are the plan's own.
    let isNamed = cells[0].fill == nil && PlanIdentity.folded(cells[0].text).hasPrefix("colour") || names(cells[0].text)
    let cells = isNamed && cells[0].fill == nil ? Array(cells.dropFirst()) : cells
    // "RAG | A | G" over a plan's priorities are ratings, and say nothing of what they mean.
    guard cells.count >= 3, Set(cells.map(\.fill)).count == cells.count, cells.allSatisfy({ $0.fill != nil }),
      cells.contains(where: { $0.text.utf8.count > 2 && phrases.headings.exact($0.text) == nil })
    else { return nil }
    let entries = cells.map { lines.entry(mark: "", fill: $0.fill, means: $0.text) }
    return entries.allSatisfy({ $0.colour != nil }) && (isNamed || entries.contains { $0.meant != nil }) ? entries : nil
  }

  /// "Behind" alone in its colour, in a list below "RAG key".
  private func swatch(_ cells: [Cell]) -> [PlanLegend.Entry]? {
    guard isNamed, cells.count == 1, let fill = cells[0].fill, cells[0].lines.count == 1,
      phrases.ratings.rag(word: cells[0].text) != nil
    else { return nil }
    let entry = lines.entry(mark: "", fill: fill, means: cells[0].text)
    return entry.colour == nil && entry.meant == nil ? nil : [entry]
  }

  private func entries(of cell: Cell) -> [PlanLegend.Entry] {
    if cell.lines.count == 1, isNamed, let fill = cell.fill, let entry = lines.entry(in: cell.text, fill: fill) {
      return [entry]
    }
    return cell.lines.flatMap { line in
      var entries = lines.entries(in: line.text, isNamed: isNamed || namesItself(line.text))
      if entries.count == 1, cell.lines.count == 1 { entries[0].fill = cell.fill }
      return entries
    }
  }

  // MARK: Runs of entries

  private mutating func take(_ entries: [PlanLegend.Entry], at location: SourceLocation) {
    take(entries, at: [location])
  }

  private mutating func take(_ entries: [PlanLegend.Entry], at locations: Set<SourceLocation>) {
    guard found == nil else { return }
    if entries.isEmpty {
      gap += 1
      if gap > 1 { end() }
    } else {
      gap = 0
      run += entries
      places.formUnion(locations)
    }
  }

  private mutating func end() {
    if found == nil, !run.isEmpty { found = PlanLegend(run, at: places) }
    (run, places, gap) = ([], [], 0)
  }
}
