/// The bullet or number at the beginning of a line that a person typed: "•", "-", "1.", "a)", "(ii)", "1.2", "2a".
///
/// One rule for all kinds of file, so that a list pasted into a cell of a workbook and the same list in Word agree.
public enum ListMarker {
  /// Splits a folded line into its marker and the rest; nil where the line begins with none.
  ///
  /// A marker needs text after it: a cell that holds only "1.2" or "–" is text.
  public static func split(_ line: String) -> (marker: String, rest: String)? {
    guard let first = line.unicodeScalars.first else { return nil }
    if bulletsThatNeedNoSpace.contains(first) {
      return parts(of: line, after: line.unicodeScalars.index(after: line.startIndex))
    }
    guard let space = line.firstIndex(of: " ") else { return nil }
    let word = line[..<space]
    guard let next = line[space...].unicodeScalars.dropFirst().first else { return nil }
    guard word.utf8.count <= 12, isMarker(word, before: next) else { return nil }
    return parts(of: line, after: space)
  }

  private static func parts(of line: String, after end: String.Index) -> (marker: String, rest: String)? {
    let rest = line[end...].drop(while: { $0 == " " })
    return rest.isEmpty ? nil : (String(line[..<end]), String(rest))
  }

  /// U+F0B7 and U+F0A7 are Word's bullets in the Symbol and Wingdings fonts, which survive a paste as they are.
  private static let bulletsThatNeedNoSpace: Set<Unicode.Scalar> = [
    "•", "●", "○", "◦", "▪", "■", "▫", "‣", "⁃", "➢", "➤", "►", "▶", "❖", "\u{F0B7}", "\u{F0A7}",
  ]

  private static func isMarker(_ word: Substring, before next: Unicode.Scalar) -> Bool {
    if ["-", "–", "—", "*", "·", "o", "§", "→", ">"].contains(word) {
      return word != "o" || next.properties.isUppercase
    }
    var core = word
    var punctuated = false
    if core.hasPrefix("("), core.hasSuffix(")") {
      core = core.dropFirst().dropLast()
      punctuated = true
    } else if core.hasSuffix(".") || core.hasSuffix(")") {
      core = core.dropLast()
      punctuated = true
    }
    return isNumber(core, punctuated: punctuated, before: next)
      || isLetter(core, closing: punctuated ? word.last : nil)
  }

  /// "1", "12" with punctuation; "1.2", "2a" without, where a sentence follows: "1.5 days release" is an amount, and
  /// "12.10.26 Done" begins with a date.
  private static func isNumber(_ core: Substring, punctuated: Bool, before next: Unicode.Scalar) -> Bool {
    var components = core.split(separator: ".", omittingEmptySubsequences: false)
    var lettered = false
    if let last = components.last, let letter = last.unicodeScalars.last, ("a"..."h").contains(letter),
      last.utf8.count > 1
    {
      components[components.count - 1] = last.dropLast()
      lettered = true
    }
    let isDigits = components.allSatisfy { part in
      (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
    }
    guard isDigits, !components.isEmpty, components.count <= 4, components[0] != "0" else { return false }
    if components.count >= 3, components[components.count - 1].utf8.count == 2 { return false }
    if components.count == 1, !lettered { return punctuated }
    return punctuated || next.properties.isUppercase || next == "“" || next == "\"" || next == "‘"
  }

  /// "a)", "(b)", "c.", "iv."; a capital and a full stop is a person's initial ("A. Castellan"), so it needs a bracket.
  private static func isLetter(_ core: Substring, closing: Character?) -> Bool {
    guard let closing else { return false }
    let scalars = core.unicodeScalars
    guard !scalars.isEmpty, scalars.count <= 4, scalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) else {
      return false
    }
    let small = scalars.allSatisfy { $0.properties.isLowercase }
    if scalars.count == 1 { return small || closing == ")" }
    return small && scalars.allSatisfy { "ivx".unicodeScalars.contains($0) }
  }
}
