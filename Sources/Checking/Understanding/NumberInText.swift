import Plans
import Vocabularies

/// Tells a number that is aimed at from one that names a year, a year group, a day or a grade.
enum NumberInText {
  /// Whether the token at a place is a number that counts or measures something.
  static func isAmount(at place: Int, in words: WrittenWords) -> Bool {
    let tokens = words.tokens
    guard let number = tokens[place].number else { return false }
    if isShare(at: place, in: words) { return true }
    let next = place + 1 < tokens.count ? tokens[place + 1].key : ""
    if (1990...2099).contains(number) { return false }
    let before = place > 0 ? tokens[place - 1].key : ""
    if notAmounts.contains(before) || MonthNames.all.contains(before) || MonthNames.all.contains(next) { return false }
    // A day such as 14/05/27 and a school year such as 2026/27 hold slashes; so does 9/12, which is an amount.
    if before == "/" { return false }
    if next == "/", place + 3 < tokens.count, tokens[place + 2].number != nil, tokens[place + 3].key == "/" {
      return false
    }
    return true
  }

  /// Whether the number at a place is a share: "80%", "80 per cent", "5pp", "9/12", "9 out of 12".
  static func isShare(at place: Int, in words: WrittenWords) -> Bool {
    let tokens = words.tokens
    func key(_ after: Int) -> String { place + after < tokens.count ? tokens[place + after].key : "" }
    func isNumber(_ after: Int) -> Bool { place + after < tokens.count && tokens[place + after].number != nil }
    guard tokens[place].number != nil else { return false }
    if ["%", "percent", "pp", "percentage"].contains(key(1)) || (key(1) == "per" && key(2) == "cent") { return true }
    if key(1) == "of" && isNumber(2) { return true }
    if key(1) == "out" && key(2) == "of" && isNumber(3) { return true }
    let before = place > 0 ? tokens[place - 1].key : ""
    return key(1) == "/" && isNumber(2) && key(3) != "/" && before != "/"
      && !(1990...2099).contains(tokens[place].number ?? 0)
  }

  /// Whether a full stop stands between the digits of one number.
  static func isDecimalPoint(at place: Int, in words: WrittenWords) -> Bool {
    let tokens = words.tokens
    guard place > 0, place + 1 < tokens.count else { return false }
    return tokens[place - 1].number != nil && tokens[place - 1].end == tokens[place].start
      && tokens[place + 1].number != nil && tokens[place].end == tokens[place + 1].start
  }

  /// Words after which a number names something: "Year 6", "key stage 2", "Autumn 1".
  private static let notAmounts: Set<String> = [
    "year", "years", "yr", "stage", "ks", "key", "term", "autumn", "spring", "summer", "half-term", "grade", "level",
    "priority", "objective", "class", "set", "week", "day", "page", "band", "phase", "ht", "aut", "spr", "sum",
  ]
}
