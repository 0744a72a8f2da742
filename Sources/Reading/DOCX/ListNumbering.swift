/// Counts the paragraphs of lists as Word does, to show the numbers that it shows.
struct ListNumbering {
  /// What a list puts before a paragraph.
  struct Mark: Hashable {
    /// "•", "1.2", "a)"; nil where the level shows nothing.
    var text: String?
    /// From 0.
    var depth: Int
    var isBullet: Bool
  }

  private let definitions: ListDefinitions
  private let styles: WordStyles
  /// For each definition, how far each of its nine levels has counted; nil where it begins anew.
  private var counts: [String: [Int?]] = [:]
  private var begun: Set<String> = []

  init(_ definitions: ListDefinitions, styles: WordStyles) {
    self.definitions = definitions
    self.styles = styles
  }

  /// Counts a paragraph and gives its mark; nil for one that is in no list.
  mutating func mark(of paragraph: ParagraphProperties) -> Mark? {
    let style = styles.paragraphStyle(paragraph.style)
    guard let id = paragraph.list ?? style.list, id != "0", let list = definitions.list(id, styles: styles) else {
      return nil
    }
    let wanted =
      paragraph.listLevel ?? definitions.level(ofStyle: paragraph.style, in: list) ?? style.listLevel ?? 0
    let index = min(max(wanted, 0), 8)
    guard let level = definitions.level(index, of: list) else { return nil }
    if level.number == .bullet {
      let sign = level.symbols?.shown(level.text) ?? level.text
      let shown = sign == "\u{F0B7}" ? "•" : sign
      return Mark(text: shown.hasInk ? shown : nil, depth: index, isBullet: true)
    }
    count(index, level: level, of: list, id: id)
    let shown = text(of: level, at: index, list: list)
    return Mark(text: shown.hasInk ? shown : nil, depth: index, isBullet: false)
  }

  private mutating func count(_ index: Int, level: ListDefinitions.Level, of list: ListDefinitions.List, id: String) {
    var levels = counts[list.definition] ?? Array(repeating: nil, count: 9)
    if let start = list.startsAt[index], begun.insert("\(id) \(index)").inserted {
      levels[index] = start
    } else {
      let (next, overflows) = (levels[index] ?? 0).addingReportingOverflow(1)
      levels[index] = levels[index] == nil ? list.startsAt[index] ?? level.start : overflows ? 0 : next
    }
    for below in levels.indices where below > index {
      let restart = definitions.level(below, of: list)?.restart
      if restart == nil || index < restart ?? 0 { levels[below] = nil }
    }
    counts[list.definition] = levels
  }

  private func text(of level: ListDefinitions.Level, at index: Int, list: ListDefinitions.List) -> String {
    var shown = ""
    var characters = level.text.makeIterator()
    while let character = characters.next() {
      guard character == "%" else {
        shown.append(character)
        continue
      }
      guard let digit = characters.next(), let number = digit.wholeNumberValue, (1...9).contains(number) else {
        shown += "%"
        continue
      }
      let named = number - 1
      let other = named == index ? level : definitions.level(named, of: list) ?? ListDefinitions.Level()
      guard other.number != .none else { continue }
      // A level above that has not begun shows the number that it would begin with.
      let value = counts[list.definition]?[named] ?? list.startsAt[named] ?? other.start
      shown += (level.isLegal ? .decimal : other.number).written(value)
    }
    return shown
  }
}
