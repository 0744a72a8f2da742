import Plans

/// The words that stand before a number which is a reference: "Priority 1", "Key issue 2", "SEF 1.2".
enum ReferenceLabel {
  /// What a label's words point to, where they point to something at all; keys as `WrittenWords` gives them.
  static let words: [([String], AddressedKind?)] = [
    (["key", "priority"], .priority), (["sip", "priority"], .priority), (["sdp", "priority"], .priority),
    (["school", "priority"], .priority), (["whole", "school", "priority"], .priority), (["priority"], .priority),
    (["key", "issue"], .keyIssue), (["area", "for", "improvement"], .keyIssue), (["ofsted", "action"], .keyIssue),
    (["area", "for", "development"], .keyIssue), (["issue"], .keyIssue), (["recommendation"], .keyIssue),
    (["ofsted"], .keyIssue), (["ki"], .keyIssue), (["afi"], .keyIssue), (["sef"], .selfEvaluation),
    (["self", "evaluation"], .selfEvaluation),
    (["sip"], .priority), (["sdp"], .priority), (["kp"], .priority), (["aip"], .priority), (["adp"], .priority),
    (["dip"], .priority), (["tip"], .priority), (["strategic", "priority"], .priority),
    (["key", "objective"], nil), (["objective"], nil), (["action"], nil), (["aim"], nil), (["goal"], nil),
    (["target"], nil),
    (["strand"], nil), (["step"], nil), (["task"], nil), (["challenge"], nil), (["focus"], nil), (["outcome"], nil),
    (["action", "point"], nil), (["improvement", "focus"], nil), (["key", "area"], nil), (["obj"], nil),
    (["section"], nil),
  ]

  /// What a code in one word points to, by its letters: "KI1", "AFI2", "P3".
  static func kind(ofCode letters: String) -> AddressedKind? {
    switch letters {
    case "ki", "afi", "r", "rec": .keyIssue
    case "sef": .selfEvaluation
    case "p", "kp", "sp", "sip", "sdp", "pr": .priority
    default: nil
    }
  }

  /// Letters before a number that make a year group, a measure or a date, and no reference.
  static let others: Set<String> = [
    "y", "yr", "year", "ks", "fs", "t", "ht", "term", "a", "au", "aut", "spr", "su", "sum", "l", "fsm", "covid",
    "grade", "level",
  ]

  static let numberWords = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10",
  ]
}
