import Plans
import Vocabularies

/// Tells by their form what some lines are that no label announces.
enum LineForms {
  /// A line of a contents list: a title, a row of dots or a tab, and a page number.
  static func isContents(_ text: String) -> Bool {
    guard text.utf8.count <= 200, let last = text.split(separator: " ").last else { return false }
    let number = last.drop { $0 == "." || $0 == "…" }
    guard !number.isEmpty, number.count <= 3, number.allSatisfy(\.isNumber) else { return false }
    return text.contains("....") || text.contains("……") || text.contains(". . . .")
  }

  /// How many parts the typed number of a title has: 2 for "1.1 Develop middle leaders"; nil where the line is a sentence
  /// or has no number.
  static func numberedTitle(_ line: Line) -> Int? {
    guard let marker = line.marker, !line.automatic, line.text.utf8.count <= 80, !line.text.hasSuffix("."),
      !line.text.contains(":"), line.text.first?.isUppercase == true
    else { return nil }
    let parts = marker.split(separator: ".")
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) } && !parts.isEmpty ? parts.count : nil
  }

  /// Whether a line is prose: more than one sentence, each with its full stop.
  static func isSeveralSentences(_ line: Line) -> Bool {
    // "“Let your light shine.” We are …": a quotation's mark stands behind its full stop.
    let text = line.text.filter { !"”’\"".contains($0) }
    guard line.marker == nil, text.hasSuffix(".") else { return false }
    var words = 0
    for word in text.split(separator: " ").dropLast() {
      words += 1
      // "St.", "Mrs." and "e.g." end no sentence.
      if word.hasSuffix("."), word.utf8.count > 4, words >= 4 { return true }
    }
    return false
  }

  /// "This details the key challenges …", "The table below shows …", "We will do the following:": it announces a list and
  /// is no item of it.
  static func announces(_ text: String) -> Bool {
    if text.hasSuffix(":") { return true }
    let words = WrittenWords(String(text.prefix(120))).tokens.map(\.key)
    guard words.count >= 4 else { return false }
    if ["this", "these"].contains(words[0]), words.prefix(4).contains(where: announcing.contains) { return true }
    // "These are the main challenges that we have found among our pupils."
    if words[0] == "these", ["are", "were"].contains(words[1]), text.hasSuffix(".") { return true }
    let first = words.prefix(6)
    return ["the", "our", "we"].contains(words[0]) && (first.contains("below") || first.contains("following"))
  }

  /// What a sentence does that says what stands below it; words in the singular, as `WrittenWords` has them.
  private static let announcing: Set<String> = [
    "detail", "explain", "section", "table", "list", "show", "set", "outline", "page", "summarise", "describe",
    "document",
    "statement", "plan",
  ]

  /// "We will train every teacher", "Teachers will …", "Staff to …": what somebody is going to do.
  static func promises(_ text: String) -> Bool {
    let words = WrittenWords(String(text.prefix(80))).tokens.prefix(6).map(\.key)
    guard let will = words.firstIndex(where: { $0 == "will" || $0 == "shall" || $0 == "going" || $0 == "ll" }) else {
      return ["we'll", "well"].contains(words.first ?? "") && text.lowercased().hasPrefix("we’ll")
    }
    return will > 0 && (words[0] == "we" || words[0] == "they")
  }

  /// "How are we getting on?": a heading that asks. "How phonics is taught" may be an aim.
  static func isQuestion(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...12).contains(words.count), text.hasSuffix("?"), let first = words.first?.lowercased() else {
      return false
    }
    return ["what", "how", "who", "when", "where", "why"].contains { first.hasPrefix($0) }
  }
}
