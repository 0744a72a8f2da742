/// Colours as style sheets and old attributes write them, as six upper-case hexadecimal digits.
enum Colour {
  /// What a value says: a colour, or that there is none (`transparent`, and white, which is no fill).
  enum Fill: Hashable { case colour(String), none }

  /// What a value such as `#FFC000 none repeat` says; nil where it says nothing of a colour.
  static func fill(_ value: String) -> Fill? {
    let value = value.lowercased()
    if let function = value.firstRange(of: "rgb") { return rgb(value[function.lowerBound...]) }
    let words = value.split { $0 == " " || $0 == "," }
    for word in words {
      if let digits = hexadecimal(word) ?? named[String(word)] {
        return digits == "FFFFFF" ? Fill.none : .colour(digits)
      }
    }
    return words.contains { $0 == "transparent" || $0 == "none" || $0 == "initial" } ? Fill.none : nil
  }

  private static func hexadecimal(_ word: Substring) -> String? {
    let digits = word.first == "#" ? word.dropFirst() : word
    guard word.first == "#" || digits.count == 6, digits.allSatisfy(\.isHexDigit) else { return nil }
    switch digits.count {
    case 6, 8: return digits.prefix(6).uppercased()
    case 3, 4: return digits.prefix(3).map { "\($0)\($0)" }.joined().uppercased()
    default: return nil
    }
  }

  /// `rgb(255, 192, 0)`, `rgb(255 192 0 / 50%)`, `rgba(0,0,0,0)`.
  private static func rgb(_ value: Substring) -> Fill? {
    let inside = value.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
    let parts = inside.split { $0 == "," || $0 == " " || $0 == "/" }
    guard parts.count >= 3 else { return nil }
    if parts.count > 3, Double(parts[3].filter { $0 != "%" }) == 0 { return Fill.none }
    var digits = ""
    for part in parts.prefix(3) {
      guard let number = Double(part.filter { $0 != "%" }), number.isFinite else { return nil }
      let level = min(255, max(0, part.hasSuffix("%") ? number * 255 / 100 : number))
      let text = String(Int(level.rounded()), radix: 16, uppercase: true)
      digits += text.count == 1 ? "0" + text : text
    }
    return digits == "FFFFFF" ? Fill.none : .colour(digits)
  }

  /// The names of CSS that a status is likely to be shaded with, and Word's and Excel's own for the window.
  private static let named: [String: String] = [
    "white": "FFFFFF", "window": "FFFFFF", "snow": "FFFAFA", "ivory": "FFFFF0", "black": "000000",
    "windowtext": "000000", "silver": "C0C0C0", "gray": "808080", "grey": "808080", "lightgray": "D3D3D3",
    "lightgrey": "D3D3D3", "darkgray": "A9A9A9", "darkgrey": "A9A9A9", "gainsboro": "DCDCDC", "whitesmoke": "F5F5F5",
    "red": "FF0000", "darkred": "8B0000", "maroon": "800000", "firebrick": "B22222", "crimson": "DC143C",
    "indianred": "CD5C5C", "tomato": "FF6347", "salmon": "FA8072", "lightcoral": "F08080", "pink": "FFC0CB",
    "lightpink": "FFB6C1", "orangered": "FF4500", "orange": "FFA500", "darkorange": "FF8C00", "coral": "FF7F50",
    "gold": "FFD700", "goldenrod": "DAA520", "yellow": "FFFF00", "lightyellow": "FFFFE0", "khaki": "F0E68C",
    "moccasin": "FFE4B5", "peachpuff": "FFDAB9", "wheat": "F5DEB3", "green": "008000", "darkgreen": "006400",
    "forestgreen": "228B22", "seagreen": "2E8B57", "mediumseagreen": "3CB371", "limegreen": "32CD32", "lime": "00FF00",
    "lightgreen": "90EE90", "palegreen": "98FB98", "springgreen": "00FF7F", "lawngreen": "7CFC00",
    "greenyellow": "ADFF2F", "yellowgreen": "9ACD32", "olive": "808000", "teal": "008080", "aqua": "00FFFF",
    "cyan": "00FFFF", "lightcyan": "E0FFFF", "turquoise": "40E0D0", "blue": "0000FF", "navy": "000080",
    "darkblue": "00008B", "royalblue": "4169E1", "dodgerblue": "1E90FF", "cornflowerblue": "6495ED",
    "steelblue": "4682B4", "skyblue": "87CEEB", "lightskyblue": "87CEFA", "lightblue": "ADD8E6",
    "lightsteelblue": "B0C4DE", "powderblue": "B0E0E6", "aliceblue": "F0F8FF", "purple": "800080", "fuchsia": "FF00FF",
    "magenta": "FF00FF", "violet": "EE82EE", "plum": "DDA0DD", "lavender": "E6E6FA", "indigo": "4B0082",
    "brown": "A52A2A", "tan": "D2B48C", "beige": "F5F5DC",
  ]
}
