import Plans

/// A workbook's colours: those that its theme names, and Excel's 56 by number.
struct ThemeColours {
  /// In the order in which cells refer to them: light 1, dark 1, light 2, dark 2, six accents, two of links. These are
  /// Office's own, for a workbook without a theme.
  private var theme = [
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1",
    "954F72",
  ]

  init() {}

  /// Reads a theme part.
  init(_ part: ZipPart, depth: Int) throws(Refusal) {
    let order = [
      "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
    ]
    let xml = try XMLStream(part, depth: depth)
    var slot: Int?
    while let event = try xml.next() {
      guard event == .start else { continue }
      if let found = order.firstIndex(of: xml.name) {
        slot = found
      } else if let place = slot, xml.name == "srgbClr" || xml.name == "sysClr" {
        if let colour = ThemeColours.hex(xml.attribute("lastClr") ?? xml.attribute("val")) { theme[place] = colour }
        slot = nil
      } else if xml.name == "fontScheme" {
        return
      }
    }
  }

  /// The colour of a `fgColor` element as six hexadecimal digits; nil for none, automatic or white.
  func colour(of xml: XMLStream) -> String? {
    let plain: String?
    if let rgb = xml.attribute("rgb") {
      plain = ThemeColours.hex(rgb)
    } else if let number = xml.attribute("theme").flatMap({ Int($0) }) {
      plain = theme.indices.contains(number) ? theme[number] : nil
    } else if let number = xml.attribute("indexed").flatMap({ Int($0) }) {
      plain = ThemeColours.indexed.indices.contains(number) ? ThemeColours.indexed[number] : nil
    } else {
      plain = nil
    }
    guard let plain else { return nil }
    let tinted = ThemeColours.tinted(plain, by: xml.attribute("tint").flatMap { Double($0) } ?? 0)
    return tinted == "FFFFFF" ? nil : tinted
  }

  /// Six upper-case digits of `FFC000` or `00FFC000`: the first two of eight are an opacity that Excel ignores.
  static func hex(_ text: String?) -> String? {
    guard let digits = text?.suffix(6).uppercased(), digits.count == 6, digits.allSatisfy(\.isHexDigit) else {
      return nil
    }
    return digits
  }

  /// Lighter by a positive tint, darker by a negative one. Excel does this to the lightness of HLS; on the channels
  /// themselves it comes to the same hue and nearly the same colour.
  private static func tinted(_ colour: String, by tint: Double) -> String {
    guard tint != 0, tint >= -1, tint <= 1, let number = UInt32(colour, radix: 16) else { return colour }
    var shown = ""
    for shift in [UInt32(16), 8, 0] {
      let channel = Double((number >> shift) & 0xFF)
      let moved = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint
      let digits = String(Int(moved.rounded()), radix: 16, uppercase: true)
      shown += digits.count == 1 ? "0" + digits : digits
    }
    return shown
  }

  /// Colours 0 to 63 of ECMA-376 part 1, 18.8.27; 0 to 7 repeat 8 to 15.
  private static let indexed: [String] = {
    let palette = [
      "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000", "008000", "000080",
      "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080",
      "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF",
      "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00",
      "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399",
      "333333",
    ]
    return palette.prefix(8) + palette
  }()
}
