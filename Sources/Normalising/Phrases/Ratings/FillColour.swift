import Plans

/// The rating that a cell's fill means, by its hue: Office's palette and its tints, and what schools pick themselves.
enum FillColour {
  /// - Returns: nil for white, grey, black and hues that rate nothing (violet, pink).
  static func rag(_ hexadecimal: String) -> RAG? {
    var digits = Substring(hexadecimal)
    if digits.hasPrefix("#") { digits.removeFirst() }
    // An ARGB colour: the first two digits are how opaque it is.
    if digits.utf8.count == 8 { digits = digits.dropFirst(2) }
    guard digits.utf8.count == 6, digits.utf8.allSatisfy(isHexadecimal), let value = Int(digits, radix: 16) else {
      return nil
    }
    return rag(red: value >> 16, green: value >> 8 & 255, blue: value & 255)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
  }

  private static func rag(red: Int, green: Int, blue: Int) -> RAG? {
    let high = max(red, green, blue)
    let low = min(red, green, blue)
    let spread = high - low
    // Greys, near whites and near blacks have no hue to speak of.
    guard high > 50, spread * 100 > high * 8, spread > 14 else { return nil }
    switch hue(red: red, green: green, blue: blue, high: high, spread: spread) {
    case 345..., ..<16: return .red
    // Office's Accent 2 (ED7D31) and its tints are orange: amber.
    case 16..<66: return .amber
    case 66..<170: return .green
    case 170..<255: return .blue
    default: return nil
    }
  }

  /// Degrees on the colour circle: 0 red, 120 green, 240 blue.
  private static func hue(red: Int, green: Int, blue: Int, high: Int, spread: Int) -> Double {
    let spread = Double(spread)
    let sixth: Double
    if high == red {
      sixth = Double(green - blue) / spread
    } else if high == green {
      sixth = Double(blue - red) / spread + 2
    } else {
      sixth = Double(red - green) / spread + 4
    }
    return sixth < 0 ? sixth * 60 + 360 : sixth * 60
  }
}
