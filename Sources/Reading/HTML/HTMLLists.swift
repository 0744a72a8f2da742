import Plans

/// The lists that are open, and the markers that a browser draws before their items.
struct HTMLLists {
  private struct OpenList {
    var number: Int
    var style: String
    /// What the next item is counted as.
    var next: Int
    /// Google Docs writes each level as a list of its own, not one inside another: from 0, in its class.
    var depth: Int?
    /// Where in the page's pieces it began, and how many items it has had.
    var start: Int
    var items = 0
  }

  private var open: [OpenList] = []
  private var begun = 0
  private var marker: (item: Int, text: String)?

  /// Begins a list where so many pieces of the page came before it; gives the number to end it with.
  mutating func begin(
    isOrdered: Bool, after pieces: Int, _ appearance: Appearance, _ attributes: HTMLAttributes
  ) -> Int {
    begun += 1
    let style =
      HTMLLists.style(ofType: attributes["type"]) ?? appearance.listStyle ?? (isOrdered ? "decimal" : "bullet")
    let start = attributes["start"].flatMap { Int($0.trimmed.prefix(9)) } ?? 1
    open.append(
      OpenList(number: begun, style: style, next: start, depth: HTMLLists.depth(attributes["class"]), start: pieces))
    return begun
  }

  /// Ends a list; gives where in the page's pieces it began if it has had one item.
  mutating func end(_ number: Int?) -> Int? {
    var start: Int?
    while let last = open.last, let number, last.number >= number {
      start = last.number == number && last.items == 1 ? last.start : nil
      open.removeLast()
    }
    return start
  }

  /// Begins an item inside some lists of its cell, and keeps its marker for its first line; gives its depth, from 0.
  mutating func beginItem(
    number: Int, nested: Int, _ appearance: Appearance, _ attributes: HTMLAttributes
  ) -> Int {
    let depth = open.last?.depth ?? max(0, nested - 1)
    guard nested > 0, var list = open.popLast() else {
      marker = (number, HTMLLists.bullet(depth))
      return depth
    }
    if let value = attributes["value"].flatMap({ Int($0.trimmed.prefix(9)) }) { list.next = value }
    let style = appearance.listStyle ?? list.style
    let text = HTMLLists.marker(list.next, style: style, depth: depth)
    list.next += 1
    list.items += 1
    open.append(list)
    marker = text.map { (number, $0) }
    return depth
  }

  /// The marker of an item, once.
  mutating func takeMarker(of item: HTMLContext.Item) -> String? {
    guard let kept = marker, kept.item == item.number else { return nil }
    marker = nil
    return kept.text
  }

  /// `lst-kix_7qx1-2` is of depth 2.
  private static func depth(_ classes: String?) -> Int? {
    guard let classes, let name = classes.split(separator: " ").first(where: { $0.hasPrefix("lst-kix_") }),
      let dash = name.lastIndex(of: "-")
    else { return nil }
    return Int(name[name.index(after: dash)...]).map { min(max($0, 0), 8) }
  }

  private static func style(ofType type: String?) -> String? {
    switch type {
    case "1": "decimal"
    case "a": "lower-alpha"
    case "A": "upper-alpha"
    case "i": "lower-roman"
    case "I": "upper-roman"
    case "none": "none"
    case "disc", "circle", "square": "bullet"
    default: nil
    }
  }

  private static func marker(_ number: Int, style: String, depth: Int) -> String? {
    switch style {
    case "none": nil
    case "decimal", "decimal-leading-zero": "\(number)."
    case "lower-alpha", "lower-latin": letters(number) + "."
    case "upper-alpha", "upper-latin": letters(number).uppercased() + "."
    case "lower-roman": roman(number) + "."
    case "upper-roman": roman(number).uppercased() + "."
    default: bullet(depth)
    }
  }

  private static func bullet(_ depth: Int) -> String { ["•", "◦", "▪"][min(depth, 2)] }

  /// a, b … z, aa, ab …
  private static func letters(_ number: Int) -> String {
    guard (1...100_000).contains(number) else { return "\(number)" }
    var rest = number
    var text = ""
    while rest > 0 {
      text = String(Character(Unicode.Scalar(UInt8(97 + (rest - 1) % 26)))) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "\(number)" }
    var rest = number
    var text = ""
    for (value, letters) in [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
