/// Colours behind text: of cells, paragraphs and runs.
enum WordShading {
  /// The colour that a `shd` element shows, as six upper-case hexadecimal digits; nil for none or white.
  ///
  /// Word writes a theme's colour out beside its name, so the theme is not needed.
  static func colour(of part: WordPart) -> String? {
    let ground = visible(part.attribute("fill"))
    let pattern = part.attribute() ?? "clear"
    if pattern == "clear" || pattern == "nil" { return ground }
    let ink = hex(part.attribute("color")) ?? "000000"
    if pattern == "solid" { return visible(ink) }
    guard pattern.hasPrefix("pct"), let percent = Int(pattern.dropFirst(3)), (0...100).contains(percent) else {
      return ground
    }
    return visible(mixed(ink, over: ground ?? "FFFFFF", percent: percent))
  }

  /// The colour of Word's highlighter by its name.
  static func highlight(_ name: String?) -> String? {
    switch name {
    case "yellow": "FFFF00"
    case "green": "00FF00"
    case "cyan": "00FFFF"
    case "magenta": "FF00FF"
    case "blue": "0000FF"
    case "red": "FF0000"
    case "darkBlue": "000080"
    case "darkCyan": "008080"
    case "darkGreen": "008000"
    case "darkMagenta": "800080"
    case "darkRed": "800000"
    case "darkYellow": "808000"
    case "darkGray": "808080"
    case "lightGray": "C0C0C0"
    case "black": "000000"
    default: nil
    }
  }

  private static func hex(_ text: String?) -> String? {
    guard let text, text.utf8.count == 6, text.allSatisfy(\.isHexDigit) else { return nil }
    return text.uppercased()
  }

  private static func visible(_ text: String?) -> String? { hex(text).flatMap { $0 == "FFFFFF" ? nil : $0 } }

  private static func mixed(_ ink: String, over ground: String, percent: Int) -> String {
    guard let ink = Int(ink, radix: 16), let ground = Int(ground, radix: 16) else { return ground }
    var shown = ""
    for shift in [16, 8, 0] {
      let channel = (((ink >> shift) & 0xFF) * percent + ((ground >> shift) & 0xFF) * (100 - percent)) / 100
      shown += (channel < 16 ? "0" : "") + String(channel, radix: 16, uppercase: true)
    }
    return shown
  }
}
