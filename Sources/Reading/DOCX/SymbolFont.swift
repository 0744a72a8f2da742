/// Fonts in which a letter's place shows a sign: ticks, crosses and boxes are often typed with them.
///
/// Word keeps such characters at U+F000 and above, or under the letter that was typed.
enum SymbolFont: String {
  case symbol, wingdings
  case wingdings2 = "wingdings 2"
  case webdings

  init?(named name: String?) {
    guard let name, let first = name.utf8.first, first | 32 == UInt8(ascii: "s") || first | 32 == UInt8(ascii: "w")
    else { return nil }
    self.init(rawValue: name.lowercased())
  }

  /// The text as it shows in this font; characters that have no like stay.
  func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(self.shown(scalar) ?? scalar) }
    return String(shown)
  }

  private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let code = (0xF000...0xF0FF).contains(scalar.value) ? scalar.value - 0xF000 : scalar.value
    guard let sign = signs[code] else {
      // Symbol keeps digits and punctuation where they are.
      return scalar.value >= 0xF000 && (0x20..<0x40).contains(code) && self == .symbol ? Unicode.Scalar(code) : nil
    }
    return sign
  }

  private var signs: [UInt32: Unicode.Scalar] {
    switch self {
    case .symbol: SymbolFont.symbolSigns
    case .wingdings: SymbolFont.wingdingsSigns
    case .wingdings2: SymbolFont.wingdings2Signs
    case .webdings: SymbolFont.webdingsSigns
    }
  }

  private static let symbolSigns: [UInt32: Unicode.Scalar] = [
    0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
    0xAF: "↓", 0xD6: "√", 0x2D: "−", 0xA8: "♦", 0xBC: "…",
  ]

  private static let wingdingsSigns: [UInt32: Unicode.Scalar] = [
    0xFC: "✓", 0xFB: "✗", 0xFD: "☒", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐", 0x72: "☐", 0x71: "☐", 0xA7: "▪", 0x6E: "■",
    0x6C: "●", 0xA1: "○", 0xD8: "➢", 0x76: "❖", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xDF: "←", 0xE1: "↑", 0xE2: "↓",
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0xAB: "★", 0x9F: "•", 0x77: "◆",
  ]

  private static let wingdings2Signs: [UInt32: Unicode.Scalar] = [
    0x50: "✓", 0x4F: "✗", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x97: "●", 0x98: "●",
  ]

  private static let webdingsSigns: [UInt32: Unicode.Scalar] = [
    0x61: "✓", 0x72: "✗", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x34: "▶",
  ]
}
