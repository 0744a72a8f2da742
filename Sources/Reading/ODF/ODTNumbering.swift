import Plans

/// Counts the items of a text's lists and its numbered headings as LibreOffice does: the numbers are not in the file.
struct ODTNumbering {
  /// What stands before a paragraph.
  struct Mark: Hashable {
    /// "•", "1.2", "a)"; nil where the level shows nothing.
    var text: String?
    /// From 0.
    var depth: Int
    var isBullet: Bool
  }

  /// A list that encloses the place at hand.
  struct OpenList {
    fileprivate var style: String?
    /// The count that it goes on with, shared by lists that continue one another.
    fileprivate var count: Int
    fileprivate var level: Int
    /// Whether the item at hand still waits for its first paragraph, which alone is marked.
    fileprivate var awaitsMark = false
    fileprivate var start: Int?
    fileprivate var itemStyle: String?
  }

  /// Lists that others may go on from; a plan has some dozens.
  private static let limit = 10_000

  private let styles: ODFStyles
  private var open: [OpenList] = []
  private var counts: [[Int?]] = []
  private var countsByID: [String: Int] = [:]
  private var countsByStyle: [String: Int] = [:]
  private var headings = [Int?](repeating: nil, count: ODFListStyle.depth)

  init(_ styles: ODFStyles) { self.styles = styles }

  /// Begins a list, at the start of whose element the stream stands.
  mutating func begin(_ xml: XMLStream) {
    let style = xml.attribute("text:style-name") ?? open.last?.style
    guard open.isEmpty else {
      let outer = open[open.count - 1]
      open.append(OpenList(style: style, count: outer.count, level: min(outer.level + 1, ODFListStyle.depth - 1)))
      return
    }
    var count: Int?
    if let earlier = xml.attribute("text:continue-list") ?? xml.attribute("text:list-id") {
      count = countsByID[earlier]
    }
    if count == nil, xml.attribute("text:continue-numbering") == "true" { count = countsByStyle[style ?? ""] }
    let level = xml.attribute("text:level").flatMap { Int($0) } ?? 1
    let chosen = count ?? newCount()
    if countsByID.count + countsByStyle.count < ODTNumbering.limit {
      if let id = xml.attribute("xml:id") ?? xml.attribute("text:list-id") { countsByID[id] = chosen }
      countsByStyle[style ?? ""] = chosen
    }
    open.append(OpenList(style: style, count: chosen, level: min(max(level, 1), ODFListStyle.depth) - 1))
  }

  private mutating func newCount() -> Int {
    // Beyond the limit all lists share one count: such a file is no plan.
    if counts.count < ODTNumbering.limit { counts.append(Array(repeating: nil, count: ODFListStyle.depth)) }
    return counts.count - 1
  }

  /// Begins an item of the list begun last; a header of a list is an item without a mark.
  mutating func beginItem(_ xml: XMLStream, isHeader: Bool) {
    guard let last = open.indices.last else { return }
    open[last].awaitsMark = !isHeader
    open[last].start = xml.attribute("text:start-value").flatMap { Int($0) }
    open[last].itemStyle = xml.attribute("text:style-override")
  }

  mutating func end() { _ = open.popLast() }

  /// Leaves the lists at hand, for a cell, a note or a text box that is anchored in one.
  ///
  /// - Returns: what `resume` goes on with.
  mutating func suspend() -> [OpenList] {
    defer { open = [] }
    return open
  }

  mutating func resume(_ suspended: [OpenList]) { open = suspended }

  /// Counts a paragraph and gives its mark; nil where it is not the first of an item.
  mutating func mark(paragraphStyle: String?) -> Mark? {
    guard let last = open.indices.last, open[last].awaitsMark else { return nil }
    open[last].awaitsMark = false
    let list = open[last]
    let name = list.itemStyle ?? list.style ?? styles.value(\.listStyle, of: paragraphStyle, .paragraph)
    guard let style = name.flatMap({ styles.lists[$0] }), !style.isEmpty else {
      return Mark(text: "•", depth: list.level, isBullet: true)
    }
    count(list.level, from: list.start, style: style, in: &counts[list.count])
    let numbers = shown(counts[list.count], to: list.level, style: style)
    if case .bullet = style[list.level] {
      return Mark(text: style.marker(numbers: numbers), depth: list.level, isBullet: true)
    }
    return Mark(text: style.marker(numbers: numbers), depth: list.level, isBullet: false)
  }

  /// Counts a heading that stands in no list, its level from 0, and gives its mark; nil where headings are not numbered.
  mutating func mark(headingLevel level: Int, start: Int?) -> Mark? {
    guard open.isEmpty, !styles.outline.isEmpty, level < ODFListStyle.depth else { return nil }
    count(level, from: start, style: styles.outline, in: &headings)
    return styles.outline.marker(numbers: shown(headings, to: level, style: styles.outline)).map {
      Mark(text: $0, depth: level, isBullet: false)
    }
  }

  private func count(_ level: Int, from start: Int?, style: ODFListStyle, in counts: inout [Int?]) {
    if let start {
      counts[level] = start
    } else if let number = counts[level] {
      counts[level] = number &+ 1
    } else {
      counts[level] = style.start(ofLevel: level)
    }
    for below in counts.indices where below > level { counts[below] = nil }
  }

  /// The numbers down to a level; one above it that has not begun shows what it would begin with.
  private func shown(_ counts: [Int?], to level: Int, style: ODFListStyle) -> [Int] {
    (0...level).map { counts[$0] ?? style.start(ofLevel: $0) }
  }
}
