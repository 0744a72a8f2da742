import Vocabularies

/// Numbers that are written in words: "six", "two hundred", "three quarters of", "by half".
enum NumberWords {
  private static let units: [String: Double] = [
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// A whole number in words and the token after it. "One" is left out: it is more often a pronoun.
  static func number(at place: Int, in words: WrittenWords) -> (value: Double, end: Int)? {
    let tokens = words.tokens
    guard place < tokens.count, let value = units[tokens[place].key] else { return nil }
    // "Thirty-five".
    let next = place + 1 < tokens.count && tokens[place + 1].key == "-" ? place + 2 : place + 1
    if value >= 20, next < tokens.count, let unit = units[tokens[next].key] ?? (tokens[next].key == "one" ? 1 : nil),
      (1..<10).contains(unit), next + 1 >= tokens.count || tokens[next + 1].key != "-"
    {
      return (value + unit, next + 1)
    }
    if place + 1 < tokens.count, tokens[place + 1].key == "hundred" { return (value * 100, place + 2) }
    return (value, place + 1)
  }

  /// "Half", "a third", "three quarters" as per cent, and the token after it.
  static func fraction(at place: Int, in words: WrittenWords) -> (percent: Double, end: Int)? {
    let tokens = words.tokens
    guard place < tokens.count else { return nil }
    var start = place
    var times = 1.0
    if tokens[place].key == "a" || tokens[place].key == "one" {
      start += 1
    } else if let several = units[tokens[place].key], several == 2 || several == 3 {
      times = several
      start += 1
    }
    guard start < tokens.count else { return nil }
    switch tokens[start].key {
    case "half" where start == place: return (50, start + 1)
    // "Down by a half"; "a half day" is none.
    case "half" where start > place && place > 0 && tokens[place - 1].key == "by":
      let next = start + 1 < tokens.count ? tokens[start + 1].key : ""
      return ["day", "term", "termly", "hour", "year", "yearly", "hourly", "-"].contains(next) ? nil : (50, start + 1)
    case "third" where start > place: return (times * 100 / 3, start + 1)
    case "quarter" where start > place: return (times * 25, start + 1)
    case "fifth" where start > place: return (times * 20, start + 1)
    default: return nil
    }
  }
}
