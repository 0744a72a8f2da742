import Plans

/// A part of a Word document as a stream of elements.
final class WordPart {
  private let xml: XMLStream
  @exclusivity(unchecked) private var elements = NameTable()
  /// Whether nothing was read since the element begun last.
  @exclusivity(unchecked) private var isAtStart = false

  init(_ part: ZipPart, depth: Int) throws(Refusal) { xml = try XMLStream(part, depth: depth) }

  /// Goes through the elements that stand directly in the one just begun, to its end. What the closure does not read of
  /// one is passed over.
  func eachChild(_ body: (WordElement) throws(Refusal) -> Void) throws(Refusal) {
    while let event = try next() {
      switch event {
      case .start:
        try body(element)
        if isAtStart { try skip() }
      case .end: return
      case .text: continue
      }
    }
  }

  /// Goes to the root element and gives it; nil where there is none.
  func root() throws(Refusal) -> WordElement? {
    while let event = try next() { if event == .start { return element } }
    return nil
  }

  /// All text directly in the element just begun, to its end.
  func text() throws(Refusal) -> String {
    var text = ""
    while let event = try next() {
      switch event {
      case .start: try skip()
      case .end: return text
      case .text: text = text.isEmpty ? xml.text : text + xml.text
      }
      guard text.utf8.count <= TextAllowance.cell else {
        throw .cellTooLong("one of its paragraphs", limit: TextAllowance.cell)
      }
    }
    return text
  }

  /// Passes over the element just begun and gives whether words stand in it that would show but for it.
  @discardableResult
  func skip() throws(Refusal) -> Bool {
    var depth = 1
    var isInText = false
    var holdsWords = false
    while let event = try next() {
      switch event {
      case .start:
        depth += 1
        isInText = element == .text || element == .deletedText
      case .end:
        depth -= 1
        isInText = false
        if depth == 0 { return holdsWords }
      case .text: if isInText, !holdsWords { holdsWords = xml.text.hasInk }
      }
    }
    return holdsWords
  }

  /// The `val` of the element just begun, or another attribute, whatever its prefix.
  func attribute(_ name: StaticString = "val") -> String? { xml.localAttribute(name) }

  /// A number as an attribute has it.
  func number(_ name: StaticString = "val") -> Int? { attribute(name).flatMap { Int($0) } }

  /// Whether the property that the stream stands at is switched on: it is by being there, unless it says otherwise.
  var isOn: Bool {
    switch attribute() {
    case "0", "false", "off": false
    default: true
    }
  }

  private func next() throws(Refusal) -> XMLStream.Event? {
    let event = try xml.next()
    isAtStart = event == .start
    return event
  }

  private var element: WordElement {
    guard let address = xml.nameAddress else { return .other }
    if let known = elements[address] { return known }
    let element = WordElement.byName[xml.name] ?? .other
    elements.keep(element, at: address)
    return element
  }
}

/// Elements by where libxml2 keeps their names: a lookup for every tag of a document, so cheaper than a dictionary's.
private struct NameTable {
  private static let size = 512
  private var places = [(name: UnsafeRawPointer?, element: WordElement)](
    repeating: (nil, .other), count: NameTable.size)

  /// What was kept for a name last; nil where another name took its place.
  subscript(name: UnsafeRawPointer) -> WordElement? {
    let place = places[NameTable.index(of: name)]
    return place.name == name ? place.element : nil
  }

  mutating func keep(_ element: WordElement, at name: UnsafeRawPointer) {
    places[NameTable.index(of: name)] = (name, element)
  }

  private static func index(of name: UnsafeRawPointer) -> Int {
    let address = UInt(bitPattern: name)
    return Int(truncatingIfNeeded: (address ^ (address >> 9)) % UInt(size))
  }
}

extension String {
  /// Whether anything but white space stands in it.
  var hasInk: Bool {
    for byte in utf8 where byte > 32 {
      return byte < 128 || unicodeScalars.contains { !$0.properties.isWhitespace }
    }
    return false
  }
}
