import Plans

/// Reads the styles of a part: all of `styles.xml`, or of `content.xml` what stands before its body.
struct ODFStyleReading {
  /// Page styles of a document: a template has some dozens.
  private static let pageLimit = 1000

  private let xml: XMLStream
  private var styles: ODFStyles
  /// Headers and footers together hold no more than one cell.
  private var furniture = TextAllowance(limit: TextAllowance.cell)

  private init(_ xml: XMLStream, into styles: ODFStyles) {
    self.xml = xml
    self.styles = styles
  }

  /// Adds a part's styles.
  ///
  /// - Returns: whether the part has a body, at whose beginning the stream then stands.
  @discardableResult
  static func read(_ xml: XMLStream, into styles: inout ODFStyles) throws(Refusal) -> Bool {
    var reading = ODFStyleReading(xml, into: styles)
    let hasBody = try reading.read()
    styles = reading.styles
    return hasBody
  }

  private mutating func read() throws(Refusal) -> Bool {
    while let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "body": return true
      case "style", "default-style": try readStyle()
      case "list-style":
        let name = xml.attribute("style:name")
        let style = try ODFListStyle(xml)
        if let name, styles.lists.count < ODFStyles.limit { styles.lists[name] = style }
      case "outline-style": styles.outline = try ODFListStyle(xml)
      case "date-style": try readDateShape()
      case "master-page": try readPage()
      case "scripts", "font-face-decls", "settings", "meta": try xml.skipElement()
      default: break
      }
    }
    return false
  }

  private mutating func readStyle() throws(Refusal) {
    let depth = xml.depth
    let isDefault = xml.name == "default-style"
    let name = isDefault ? nil : xml.attribute("style:name")
    guard let family = xml.attribute("style:family").flatMap(ODFStyles.Family.init), isDefault || name != nil else {
      return try xml.skipElement()
    }
    var style = ODFStyles.Style(
      parent: xml.attribute("style:parent-style-name"), listStyle: xml.attribute("style:list-style-name"),
      outlineLevel: xml.attribute("style:default-outline-level").map { Int($0) ?? 0 },
      dataStyle: xml.attribute("style:data-style-name"), page: xml.attribute("style:master-page-name"))
    while let event = try xml.next() {
      if event == .end, xml.depth == depth { break }
      guard event == .start else { continue }
      switch xml.name {
      case "text-properties":
        style.isBold = xml.attribute("fo:font-weight").flatMap(ODFStyleReading.isBold)
        if family == .paragraph || family == .text { readDisplay("text:display", of: &style) }
        if family == .text { style.fill = fill }
      case "paragraph-properties" where family == .paragraph: style.fill = fill
      case "section-properties": readDisplay("text:display", of: &style)
      case "table-properties":
        readDisplay("table:display", of: &style)
        style.fill = fill
      case "table-row-properties", "table-cell-properties": style.fill = fill
      default: break
      }
    }
    try styles.add(style, named: name, of: family)
  }

  private func readDisplay(_ attribute: StaticString, of style: inout ODFStyles.Style) {
    guard let display = xml.attribute(attribute) else { return }
    style.isHidden = display == "none" || display == "false"
  }

  private static func isBold(_ weight: String) -> Bool? {
    switch weight {
    case "bold": true
    case "normal": false
    default: Int(weight).map { $0 >= 600 }
    }
  }

  private var fill: ODFStyles.Fill? {
    guard let colour = xml.attribute("fo:background-color") else { return nil }
    guard colour.hasPrefix("#"), let digits = ThemeColours.hex(colour) else { return .clear }
    return .colour(digits)
  }

  private mutating func readDateShape() throws(Refusal) {
    let depth = xml.depth
    let name = xml.attribute("style:name")
    var shape = ODFStyles.DateShape()
    while let event = try xml.next() {
      if event == .end, xml.depth == depth { break }
      guard event == .start else { continue }
      if xml.name == "day" || xml.name == "day-of-week" { shape.showsDay = true }
      if xml.name == "hours" { shape.showsTime = true }
    }
    if let name, styles.dateShapes.count < ODFStyles.limit { styles.dateShapes[name] = shape }
  }

  private mutating func readPage() throws(Refusal) {
    let depth = xml.depth
    var page = ODFStyles.Page(name: xml.attribute("style:name") ?? "")
    while let event = try xml.next() {
      if event == .end, xml.depth == depth { break }
      guard event == .start else { continue }
      let isShown = xml.attribute("style:display") != "false"
      switch xml.name {
      case "header", "header-left", "header-first":
        let lines = try readFurniture()
        if isShown { page.headers += lines }
      case "footer", "footer-left", "footer-first":
        let lines = try readFurniture()
        if isShown { page.footers += lines }
      default: try xml.skipElement()
      }
    }
    guard styles.pages.count < ODFStyleReading.pageLimit else { return }
    styles.pages.append(page)
  }

  private mutating func readFurniture() throws(Refusal) -> [RichText] {
    let lines = try ODFText.paragraphs(in: xml, styles: styles)
    for line in lines { try furniture.take(line: Line(line.text), at: "a page header") }
    return lines
  }
}
