extension Array<String> {
  /// "a", "a and b", "a, b and c".
  var inWords: String { inWords("and") }

  /// The same with another word before the last: "a, b or c".
  func inWords(_ word: String) -> String {
    switch count {
    case 0: ""
    case 1: self[0]
    default: "\(dropLast().joined(separator: ", ")) \(word) \(self[count - 1])"
    }
  }

  /// The same words once each, in the order in which they first come.
  var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Int {
  /// "1 action", "3 actions".
  func of(_ one: String, _ many: String? = nil) -> String { "\(self) " + (self == 1 ? one : many ?? one + "s") }
}

extension Int {
  /// "3 of 12 actions have", "1 of 12 actions has", "none of 12 actions has".
  func outOf(_ counted: Int, _ one: String, _ many: String, _ verb: (one: String, many: String)) -> String {
    (self == 0 ? "none" : "\(self)") + " of " + counted.of(one, many) + " " + (self > 1 ? verb.many : verb.one)
  }
}

extension String {
  /// In quotation marks, cut at a word where it is longer than a heading should be.
  func quoted(upTo limit: Int = 70) -> String {
    guard count > limit else { return "“\(self)”" }
    let cut = prefix(limit)
    let whole = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return "“\(whole) …”"
  }
}

extension String {
  /// With its first letter a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
