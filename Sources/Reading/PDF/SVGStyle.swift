/// How a path of an SVG drawing is painted: cairo up to 1.16 writes it in `style`, later ones in attributes.
struct SVGStyle {
  /// Six upper-case hexadecimal digits; nil where nothing is filled.
  var fill: String?
  var isStroked = false

  init(_ xml: XMLStream) {
    var values: [Substring: Substring] = [:]
    let style = xml.attribute("style") ?? ""
    for part in style.split(separator: ";") {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let key = part[..<colon].drop { $0 == " " }
      values[key] = part[part.index(after: colon)...].drop { $0 == " " }
    }
    func value(_ key: Substring, _ attribute: StaticString) -> Substring? {
      values[key] ?? xml.attribute(attribute).map { Substring($0) }
    }
    let isVisible = { (opacity: Substring?) in opacity.flatMap { Double($0) } != 0 }
    // A path that says nothing is filled black, by SVG's own rule.
    fill = isVisible(value("fill-opacity", "fill-opacity")) ? SVGStyle.colour(value("fill", "fill") ?? "#000000") : nil
    isStroked =
      isVisible(value("stroke-opacity", "stroke-opacity")) && value("stroke", "stroke").map { $0 != "none" } == true
  }

  /// `rgb(100%,75.3%,0%)`, `rgb(255,192,0)` or `#FFC000`; nil for none and for patterns.
  private static func colour(_ text: Substring) -> String? {
    if text.hasPrefix("#"), text.utf8.count == 7 { return text.dropFirst().uppercased() }
    guard text.hasPrefix("rgb("), text.hasSuffix(")") else { return nil }
    var digits = ""
    for part in text.dropFirst(4).dropLast().split(separator: ",") {
      let trimmed = part.drop { $0 == " " }
      let isPercent = trimmed.hasSuffix("%")
      guard let number = Double(isPercent ? trimmed.dropLast() : trimmed), number >= 0 else { return nil }
      let byte = Int(min(isPercent ? number * 2.55 : number, 255).rounded())
      digits += byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
    }
    return digits.utf8.count == 6 ? digits.uppercased() : nil
  }
}
