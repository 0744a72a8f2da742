/// A day of an action or a milestone, in a plan sent as JSON, that the calendar does not have: "2027-06-31".
///
/// Whoever keyed it in meant some day, and the rest of the plan is sound. So the plan is taken without the day, and what was
/// written goes to the words for when, where the check for days that do not exist finds it.
enum ImpossibleDay {
  /// The day as a plan writes it, "31/06/2027"; nil where a text has not the form yyyy-mm-dd, or is a day.
  static func written(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), Day(text) == nil
    else { return nil }
    return "\(parts[2])/\(parts[1])/\(parts[0])"
  }
}

extension KeyedDecodingContainer {
  /// A day; nil where there is none, or where the calendar has no such day, which is then added to `words`.
  ///
  /// - Throws: `DecodingError` where the value is no text in the form yyyy-mm-dd.
  func day(forKey key: Key, addingTo words: inout String?) throws -> Day? {
    if let text = try? decodeIfPresent(String.self, forKey: key), let written = ImpossibleDay.written(text) {
      words = [words, written].compactMap { $0 }.joined(separator: " – ")
      return nil
    }
    return try decodeIfPresent(Day.self, forKey: key)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
