/// Long passages of two plans that are for the most part the same, and follow one another in both.
///
/// Schools write about the same subjects with the same phrases, so that a sentence of one may be much like a sentence of
/// another. Where the next is like the next, though names, numbers and some of the words were changed, one was taken over
/// from the other.
struct PassageOrder {
  /// Of the matches of two plans, those that stand in such an order.
  let ordered: Set<PassagePair>

  static let fewest = 3
  /// Rows of fewer words come about by chance, and the longer ones the more pairs of schools there are.
  static let fewestWords = 80
  static let fewestWordsAmongFew = 56
  /// How many places further on the next may stand: what was put in or left out between.
  static let reach = 3

  init(_ matches: [PassageMatching.Match], amongFew isAmongFew: Bool) {
    let fewestWords = isAmongFew ? Self.fewestWordsAmongFew : Self.fewestWords
    let alike = matches.filter(\.isAlike).sorted { ($0.passage, $0.other.passage) < ($1.passage, $1.other.passage) }
    var chains: [(count: Int, words: Int, before: Int?)] = []
    var ordered: Set<PassagePair> = []
    for (index, match) in alike.enumerated() {
      var chain: (count: Int, words: Int, before: Int?) = (1, match.words, nil)
      for before in (0..<index).reversed() {
        let last = alike[before]
        guard match.passage - last.passage <= Self.reach else { break }
        let follows = match.passage > last.passage && match.other.passage > last.other.passage
        guard follows, match.other.passage - last.other.passage <= Self.reach, chains[before].count >= chain.count
        else {
          continue
        }
        chain = (chains[before].count + 1, chains[before].words + match.words, before)
      }
      chains.append(chain)
      guard chain.count >= Self.fewest, chain.words >= fewestWords else { continue }
      var place: Int? = index
      // The rest of the chain is in already.
      while let at = place, ordered.insert(alike[at].pair).inserted {
        place = chains[at].before
      }
    }
    self.ordered = ordered
  }
}
