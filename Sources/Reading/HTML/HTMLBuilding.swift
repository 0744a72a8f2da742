import Plans

/// Builds the pieces of a page from its elements and text as they come.
final class HTMLBuilding: HTMLEvents {
  let limits: ReadingLimits
  private(set) var title: Line?
  private(set) var sheet = StyleSheet()
  private(set) var paragraph = HTMLParagraph()
  var counts = HTMLCounts()
  var lists = HTMLLists()
  var tables = HTMLTables()
  private var controls = HTMLControls()
  /// The page's own pieces, and above them those of each open cell, header and footer.
  private(set) var flows: [[HTMLPiece]] = [[]]
  private var open: [HTMLOpenElement] = []
  private var allowance: TextAllowance
  private var numbers = 0
  private var styleBytes = 0

  init(limits: ReadingLimits, allowance: TextAllowance) { (self.limits, self.allowance) = (limits, allowance) }

  var context: HTMLContext { open.last?.context ?? HTMLContext() }

  /// A number that no other element of the page has.
  func nextNumber() -> Int {
    numbers += 1
    return numbers
  }

  // MARK: Events

  func start(_ name: String, _ attributes: HTMLAttributes) throws(Refusal) {
    let element = StyleSheet.Element(
      name: name, classes: HTMLBuilding.words(attributes["class"]), id: attributes["id"] ?? "")
    var appearance = sheet.appearance(of: element, inside: open.lazy.map(\.style))
    if let style = attributes["style"] { appearance.add(Appearance(declarations: style)) }
    let role = HTMLRole(name, role: attributes["role"], display: appearance.display)
    counts.see(name, attributes)

    if role.bounds { try endParagraph() }
    var entry = HTMLOpenElement(style: element, role: role, context: context)
    try begin(&entry, appearance, attributes)
    guard entry.context.depth <= limits.depth else { throw .tooDeep(limit: limits.depth) }
    open.append(entry)
  }

  func end(_ name: String) throws(Refusal) {
    guard let index = open.lastIndex(where: { $0.style.name == name }) else { return }
    while open.count > index, let last = open.last {
      if last.role.bounds { try endParagraph() }
      try finish(last)
      open.removeLast()
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    try add(scalars)
  }

  func style(_ text: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    styleBytes += text.count
    guard styleBytes <= StyleSheet.byteLimit else { return }
    sheet.add(String(decoding: text, as: UTF8.self))
  }

  /// The pieces of the whole page.
  func finish() throws(Refusal) -> [HTMLPiece] {
    try endParagraph()
    while let last = open.popLast() { try finish(last) }
    return flows[0]
  }

  // MARK: Text

  /// Adds text to where it belongs, or counts it as left out.
  func add(_ scalars: some Sequence<Unicode.Scalar>) throws(Refusal) {
    let context = context
    guard context.isShown else {
      if context.use != .nothing, scalars.contains(where: { !$0.properties.isWhitespace }) {
        counts.leaveOut(hiddenBy: context.hiddenBy, deletedBy: context.deletedBy)
      }
      return
    }
    if context.use == .option {
      try controls.add(scalars)
    } else if context.isMarker {
      paragraph.addMarker(scalars)
    } else {
      tables.seeText(scalars, fill: context.fill)
      try paragraph.add(scalars, context)
    }
  }

  /// Makes pieces of the paragraph gathered so far.
  func endParagraph() throws(Refusal) {
    defer { paragraph = HTMLParagraph() }
    guard let context = paragraph.context else { return }
    let lines = paragraph.lines
    for line in lines { try allowance.take(line: line, at: "a paragraph") }
    if context.use == .title {
      title = title ?? lines.first
      return
    }
    if context.use == .comment {
      counts.comments.append(lines.map(\.text).joined(separator: " "))
      return
    }
    if let level = context.heading, lines.count > 1 {
      // A heading over two lines is one heading.
      var whole = lines[0]
      for line in lines.dropFirst() { whole.text += " " + (line.marker.map { $0 + " " } ?? "") + line.text }
      whole.bold = lines.allSatisfy(\.bold)
      add(.heading(level, whole))
      return
    }
    for index in lines.indices { add(piece(lines[index], context, isFirst: index == 0)) }
  }

  private func piece(_ line: Line, _ context: HTMLContext, isFirst: Bool) -> HTMLPiece {
    var line = line
    switch context.use {
    case .furniture: return .furniture(line)
    case .footnote(let number): return .footnote(number, line)
    default: break
    }
    if let level = context.heading { return .heading(level, line) }
    guard let item = context.item else { return .paragraph(line) }
    let marker = item.isWords ? (isFirst ? paragraph.writtenMarker : nil) : lists.takeMarker(of: item)
    if line.marker != nil {
      line.automatic = item.isWords
    } else if let marker {
      (line.marker, line.automatic) = (marker, true)
    } else if item.isWords {
      // Word's style “List Paragraph” is also used for what is only indented.
      return .paragraph(line)
    }
    return .item(depth: item.depth, line)
  }

  func add(_ piece: HTMLPiece) { flows[flows.count - 1].append(piece) }

  /// How many pieces there are of the page's part at hand.
  var piecesOfFlow: Int { flows[flows.count - 1].count }

  /// LibreOffice writes a heading that is numbered as a list of one item: bold all through, it is no item of anything.
  func takeLoneItemForHeading(at place: Int) {
    guard place == piecesOfFlow - 1, case .item(_, let line) = flows[flows.count - 1][place], line.bold else { return }
    flows[flows.count - 1][place] = .paragraph(line)
  }

  // MARK: Parts of the page

  /// Begins to gather what a cell or a footer holds; gives the number to end it with.
  func beginFlow() -> Int {
    flows.append([])
    return flows.count - 1
  }

  /// Ends what was begun, and whatever was begun inside it and never ended.
  func endFlow(_ index: Int) -> [HTMLPiece] {
    guard index > 0, index < flows.count else { return [] }
    let pieces = flows[index...].flatMap { $0 }
    flows.removeSubrange(index...)
    return pieces
  }

  private static func words(_ text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return text.split(maxSplits: 64) { $0 == " " || $0.isNewline || $0 == "\t" }.prefix(64).map(String.init)
  }

  // MARK: Elements

  /// Whether an element of a name is open.
  func isInside(_ name: String) -> Bool { open.contains { $0.style.name == name } }

  /// Says what all of the paragraph or block at hand is for.
  func setUseOfBlock(_ use: HTMLContext.Use) {
    guard let block = open.lastIndex(where: { $0.role.bounds }) else { return }
    for index in block..<open.count { open[index].context.use = use }
  }

  private func begin(
    _ entry: inout HTMLOpenElement, _ appearance: Appearance, _ attributes: HTMLAttributes
  ) throws(Refusal) {
    try beginLook(&entry, appearance, attributes)
    switch entry.role {
    case .lineBreak: if entry.context.isShown { try paragraph.breakLine() }
    case .input:
      open.append(entry)
      defer { open.removeLast() }
      if let shown = HTMLControls.shown(attributes) { try add(" \(shown) ".unicodeScalars) }
    case .select: controls.beginSelect()
    case .option:
      // One that is not chosen shows nowhere, but a page may have millions.
      try allowance.take(line: Line(""), at: "an option")
      controls.beginOption(isSelected: attributes.has("selected"))
    default: try beginStructure(&entry, appearance, attributes)
    }
  }

  private func finish(_ entry: HTMLOpenElement) throws(Refusal) {
    switch entry.role {
    case .option: controls.endOption()
    case .select: try add(" \(controls.endSelect()) ".unicodeScalars)
    case .title: try endParagraph()
    default: try finishStructure(entry)
    }
  }
}
