/// Numbers and lists as pages say them.
enum CountWords {
  /// `1 milestone`, `3 milestones`, `1,040 pupils`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `1,040`.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (number < 0 ? "−" : "") + String(digits)
  }

  /// `roles, resources and key issues`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `12 kB`, `3.4 MB`: sizes as people know them, in powers of ten.
  static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return count(bytes, "byte") }
    if bytes < 1_000_000 { return "\(grouped((bytes + 500) / 1000)) kB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(grouped(tenths / 10)).\(tenths % 10) MB"
  }

  /// The text, cut after so many Unicode scalars, with an ellipsis where something went.
  static func shortened(_ text: String, to limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > limit,
      let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex)
    else { return text }
    return String(text[..<end]) + "…"
  }
}
