import Plans

/// Streams one worksheet part.
struct SheetReading {
  private let xml: XMLStream
  private let styles: WorkbookStyles
  private var sheet = SheetPart()
  private var row = -1
  private var column = -1

  init(_ part: ZipPart, styles: WorkbookStyles, depth: Int) throws(Refusal) {
    xml = try XMLStream(part, depth: depth)
    self.styles = styles
  }

  /// How many cells hold something, for a sheet that is left out.
  static func countCells(_ part: ZipPart, depth: Int) throws(Refusal) -> Int {
    let xml = try XMLStream(part, depth: depth)
    var count = 0
    while let event = try xml.next() {
      if event == .start, xml.name == "v" || xml.name == "is" { count += 1 }
    }
    return count
  }

  mutating func read(_ allowance: inout CellAllowance) throws(Refusal) -> SheetPart {
    while let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "row": beginRow()
      case "c": try readCell(&allowance)
      case "col": readColumns()
      case "mergeCell":
        if let range = xml.attribute("ref").flatMap(CellRange.init) { sheet.merges.append(range) }
        guard sheet.merges.count <= allowance.limit else { throw .tooManyCells(limit: allowance.limit) }
      case "oddHeader", "oddFooter", "firstHeader", "firstFooter", "evenHeader", "evenFooter":
        try readFurniture(until: xml.name)
      default: break
      }
    }
    return sheet
  }

  private mutating func beginRow() {
    row = xml.attribute("r").flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
    column = -1
    if xml.isTrue("hidden") || xml.attribute("ht").flatMap({ Double($0) }) == 0 {
      sheet.hiddenRows.insert(row..<(row + 1))
    }
  }

  private mutating func readColumns() {
    guard xml.isTrue("hidden") || xml.attribute("width").flatMap({ Double($0) }) == 0,
      let first = xml.attribute("min").flatMap({ Int($0) }), let last = xml.attribute("max").flatMap({ Int($0) }),
      first >= 1, last >= first
    else { return }
    sheet.hiddenColumns.insert((first - 1)..<last)
  }

  private mutating func readCell(_ allowance: inout CellAllowance) throws(Refusal) {
    // Writers may leave out the reference: the cell then follows the one before it.
    let place = xml.attribute("r").flatMap { CellReference($0) } ?? CellReference(row: max(row, 0), column: column + 1)
    column = place.column
    guard place.column < CellReference.columns, (0..<CellReference.rows).contains(place.row) else {
      throw .damaged("it has a cell outside the sheet")
    }
    let style = xml.attribute("s").flatMap { Int($0) } ?? 0
    let type = xml.attribute("t") ?? "n"
    let content = try readContent(type: type)
    if case .nothing = content {
      guard styles[style].fill != nil else { return }
      guard allowance.takesFill() else {
        sheet.fillsLeftOut += 1
        return
      }
    } else {
      try allowance.takeCells()
      if case .text(let text, _) = content { try allowance.takeText(text) }
    }
    sheet.cells.append(SheetPart.Cell(place: place, style: style, content: content))
  }

  private func readContent(type: String) throws(Refusal) -> SheetPart.Content {
    var value = ""
    var inline: RichText?
    var isInValue = false
    var hasFormula = false
    while let event = try xml.next() {
      switch (event, event == .text ? "" : xml.name) {
      case (.end, "c"):
        if let inline { return inline.text.isEmpty ? .nothing : .text(inline) }
        if value.isEmpty { return hasFormula && type != "str" ? .uncalculated : .nothing }
        return content(of: value, type: type)
      case (.start, "is"): inline = try RichText(xml, until: "is")
      case (.start, "f"): hasFormula = true
      case (.start, "v"): isInValue = true
      case (.end, "v"): isInValue = false
      case (.text, _) where isInValue:
        value += xml.text
        guard value.utf8.count <= TextAllowance.cell else {
          throw .cellTooLong("one of its cells", limit: TextAllowance.cell)
        }
      default: break
      }
    }
    throw .damaged("a worksheet of it is cut off")
  }

  private func content(of value: String, type: String) -> SheetPart.Content {
    switch type {
    case "s": return Int(value).map(SheetPart.Content.shared) ?? .text(RichText(value))
    case "b": return .text(RichText(value == "1" ? "TRUE" : "FALSE"))
    case "n": return Double(value).map(SheetPart.Content.number) ?? .text(RichText(value))
    case "d":
      // An ISO date, which only some writers use: shown as the true date it is.
      if let day = Day(String(value.prefix(10))) { return .text(RichText(day.asWritten)) }
      return .text(RichText(value))
    default: return .text(RichText(value))
    }
  }

  private mutating func readFurniture(until element: String) throws(Refusal) {
    var text = ""
    while let event = try xml.next() {
      if event == .end, xml.name == element { break }
      if event == .text, text.utf8.count < 4096 { text += xml.text }
    }
    sheet.furniture.append(contentsOf: PageFurnitureText.pieces(of: text))
  }
}

/// A worksheet's page header or footer: `&L&"Arial,Bold"&12SDP 2026-27&CPage &P of &N`.
enum PageFurnitureText {
  /// What stands left, in the middle and right, without the codes; nothing where only page numbers stand there.
  static func pieces(of text: String) -> [String] {
    var pieces = [""]
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "&" else {
        pieces[pieces.count - 1].append(character)
        continue
      }
      switch rest.popFirst() {
      case "L", "C", "R": pieces.append("")
      case "&": pieces[pieces.count - 1] += "&"
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case let digit? where digit.isNumber: rest = rest.drop { $0.isNumber }
      case "K": rest = rest.dropFirst(6)
      default: break
      }
    }
    return pieces.filter(saysMore)
  }

  /// Whether a piece says more than that this is a page, its number being taken out.
  static func saysMore(_ piece: String) -> Bool {
    piece.unicodeScalars.contains { $0.properties.isAlphabetic }
      && !["page", "of", "page of"].contains(Line.folded(piece.unicodeScalars).lowercased())
  }
}
