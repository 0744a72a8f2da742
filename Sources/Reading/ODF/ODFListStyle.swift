import Plans

/// How the items of a list, or headings, are marked on each level.
struct ODFListStyle {
  /// The marker of a level.
  enum Level: Hashable {
    case bullet(String)
    case number(Number)
  }

  /// How a level counts.
  struct Number: Hashable {
    /// `1`, `a`, `A`, `i` or `I`; empty where no number is shown.
    var format = "1"
    var prefix = ""
    var suffix = ""
    /// How many levels stand in the number: 2 for `1.3`.
    var levelsShown = 1
    var start = 1
    /// `%1%.%2%)`, which LibreOffice writes where points alone do not say it.
    var template: String?
  }

  /// OpenDocument has ten levels.
  static let depth = 10

  private var levels: [Int: Level] = [:]

  init() {}

  /// Reads a list style or outline style to its end, the stream standing at its start.
  init(_ xml: XMLStream) throws(Refusal) {
    let depth = xml.depth
    while let event = try xml.next() {
      if event == .end, xml.depth == depth { return }
      guard event == .start, let level = xml.attribute("text:level").flatMap({ Int($0) }), level >= 1,
        level <= ODFListStyle.depth
      else { continue }
      switch xml.name {
      case "list-level-style-bullet":
        levels[level - 1] = .bullet(ODFListStyle.bullet(xml.attribute("text:bullet-char") ?? ""))
      case "list-level-style-image": levels[level - 1] = .bullet("•")
      case "list-level-style-number", "outline-level-style":
        levels[level - 1] = .number(
          Number(
            format: xml.attribute("style:num-format") ?? "", prefix: xml.attribute("style:num-prefix") ?? "",
            suffix: xml.attribute("style:num-suffix") ?? "",
            levelsShown: xml.attribute("text:display-levels").flatMap { Int($0) } ?? 1,
            start: xml.attribute("text:start-value").flatMap { Int($0) } ?? 1,
            template: xml.attribute("style:num-list-format") ?? xml.attribute("loext:num-list-format")))
      default: break
      }
    }
  }

  /// A level from 0; nil where the style says nothing of it.
  subscript(level: Int) -> Level? { levels[level] }

  /// What a level's first item is numbered.
  func start(ofLevel level: Int) -> Int {
    if case .number(let number) = self[level] { number.start } else { 1 }
  }

  /// Whether it marks anything at all.
  var isEmpty: Bool { levels.isEmpty }

  /// Bullets of the Symbol and Wingdings fonts are no characters that anyone else can show.
  private static func bullet(_ character: String) -> String {
    guard let first = character.unicodeScalars.first else { return "•" }
    return first.properties.generalCategory == .privateUse ? "•" : String(first)
  }

  /// The marker of an item: its bullet, or the numbers of its own and the higher levels as the style writes them.
  ///
  /// - Parameter numbers: the number on each level, down to the item's own.
  /// - Returns: nil where nothing is shown.
  func marker(numbers: [Int]) -> String? {
    let own = numbers.count - 1
    switch self[own] {
    case nil: return nil
    case .bullet(let bullet): return bullet
    case .number(let number):
      guard !number.format.isEmpty || number.template != nil else { return nil }
      let shown = Line.folded((number.template.map { fill($0, numbers) } ?? joined(number, numbers)).unicodeScalars)
      return shown.isEmpty ? nil : shown
    }
  }

  private func joined(_ number: Number, _ numbers: [Int]) -> String {
    let first = max(0, numbers.count - max(1, number.levelsShown))
    let parts = (first..<numbers.count).compactMap { written(numbers[$0], level: $0) }
    return number.prefix + parts.joined(separator: ".") + number.suffix
  }

  private func fill(_ template: String, _ numbers: [Int]) -> String {
    var shown = template
    for level in numbers.indices {
      shown = shown.replacing("%\(level + 1)%", with: written(numbers[level], level: level) ?? "")
    }
    return shown
  }

  private func written(_ number: Int, level: Int) -> String? {
    guard case .number(let style) = self[level] else { return nil }
    return ListNumber(openDocument: style.format)?.written(number)
  }
}

extension ListNumber {
  /// A format as OpenDocument names it: `1`, `a`, `A`, `i` or `I`; nil for an empty or unknown one, which shows none.
  init?(openDocument format: String) {
    switch format {
    case "1": self = .decimal
    case "a": self = .lowerLetter
    case "A": self = .upperLetter
    case "i": self = .lowerRoman
    case "I": self = .upperRoman
    default: return nil
    }
  }
}
