/// A passage of one plan and one of another, by their places in them.
struct PassagePair: Hashable {
  var passage: Int
  var other: Int

  /// The passages that stand so many places further on in both plans.
  func moved(by places: Int) -> PassagePair { PassagePair(passage: passage + places, other: other + places) }
}

/// Passages that stand in a row in two plans, word for word the same in both.
///
/// Sentences put together from everybody's phrases meet by chance now and then, since schools do the same things about
/// the same subject. Three of them one after another do not.
struct PassageRows {
  /// Of the matches of two plans, those that stand in such a row.
  let rowed: Set<PassagePair>

  static let fewest = 3
  /// Rows of fewer words are no more telling than what they stand in: targets for the three terms are a row.
  static let fewestWords = 40

  init(_ matches: [PassageMatching.Match]) {
    let words = Dictionary(matches.filter(\.isSame).map { ($0.pair, $0.words) }) { first, _ in first }
    var rowed: Set<PassagePair> = []
    for pair in words.keys where words[pair.moved(by: -1)] == nil {
      var row = [pair]
      while words[pair.moved(by: row.count)] != nil { row.append(pair.moved(by: row.count)) }
      let length = row.reduce(0) { $0 + (words[$1] ?? 0) }
      if row.count >= Self.fewest, length >= Self.fewestWords { rowed.formUnion(row) }
    }
    self.rowed = rowed
  }
}
