/// A sender's name for a file, made fit to show: never used to open anything.
enum FileNameWords {
  static let limit = 200

  /// The last component, without control characters, at most 200 scalars; nil where nothing is left.
  static func shown(_ name: String?) -> String? {
    guard let name else { return nil }
    let last = name.unicodeScalars.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? []
    var shown = String.UnicodeScalarView()
    for scalar in last where !isControl(scalar) {
      guard shown.count < limit else { break }
      shown.append(scalar)
    }
    let text = String(shown)
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// `attachment; filename*=UTF-8''School%20plan.xlsx`: a browser saves such a file, and never shows it.
  static func attachment(_ name: String?) -> String {
    var encoded = ""
    for byte in (shown(name) ?? "plan").utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += "%" + Hex.text([byte]).uppercased()
      }
    }
    return "attachment; filename*=UTF-8''\(encoded)"
  }

  /// Line ends and the marks that turn the direction of writing would let a name pass for another.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
