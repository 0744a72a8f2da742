import Plans

/// How a workbook's cells look, by style number: number format, fill, and whether the font is bold.
struct WorkbookStyles {
  /// One of the styles that cells refer to.
  struct Style {
    var format = CellNumberFormat.general
    var fill: String?
    var bold = false
  }

  /// Excel's own limit is 65,490 cell formats.
  private static let limit = 65_536

  private var styles: [Style] = []
  private var codes: [Int: CellNumberFormat] = [:]
  private var fills: [String?] = []
  private var boldFonts: [Bool] = []

  init(_ styles: [Style] = []) { self.styles = styles }

  /// Reads a styles part.
  init(_ part: ZipPart, colours: ThemeColours, depth: Int) throws(Refusal) {
    // A palette of the workbook's own stands after the fills that refer to it. Such palettes come from files once saved
    // as .xls and nearly always repeat Excel's, so colours by number are read as Excel's.
    let xml = try XMLStream(part, depth: depth)
    var section = ""
    var fillIsSolid = false
    while let event = try xml.next() {
      if event == .end {
        if ["numFmts", "fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs"].contains(xml.name) { section = "" }
        continue
      }
      guard event == .start else { continue }
      switch (section, xml.name) {
      case (_, "numFmts"), (_, "fonts"), (_, "fills"), (_, "cellXfs"), (_, "cellStyleXfs"), (_, "dxfs"):
        section = xml.name
      case ("numFmts", "numFmt"):
        if let id = xml.attribute("numFmtId").flatMap({ Int($0) }), let code = xml.attribute("formatCode") {
          codes[id] = code == "General" ? .general : CellNumberFormat(code: code)
        }
      case ("fonts", "font"): boldFonts.append(false)
      case ("fonts", "b") where !boldFonts.isEmpty:
        boldFonts[boldFonts.count - 1] = xml.attribute("val").map { $0 == "1" || $0 == "true" } ?? true
      case ("fills", "fill"): fills.append(nil)
      case ("fills", "patternFill"): fillIsSolid = xml.attribute("patternType") == "solid"
      case ("fills", "fgColor") where fillIsSolid && !fills.isEmpty: fills[fills.count - 1] = colours.colour(of: xml)
      case ("cellXfs", "xf"): styles.append(style(of: xml))
      default: break
      }
      guard max(styles.count, fills.count, boldFonts.count, codes.count) <= WorkbookStyles.limit else {
        throw .damaged("it has more cell styles than Excel allows")
      }
    }
  }

  private func style(of xml: XMLStream) -> Style {
    func number(_ name: StaticString) -> Int { xml.attribute(name).flatMap { Int($0) } ?? 0 }
    let format = number("numFmtId"), fill = number("fillId"), font = number("fontId")
    return Style(
      format: codes[format] ?? CellNumberFormat(builtIn: format),
      fill: fills.indices.contains(fill) ? fills[fill] : nil,
      bold: boldFonts.indices.contains(font) && boldFonts[font])
  }

  subscript(number: Int) -> Style { styles.indices.contains(number) ? styles[number] : Style() }
}
