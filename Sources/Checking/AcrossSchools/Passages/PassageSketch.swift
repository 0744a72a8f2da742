/// What passages are compared by: the words of one passage, three at a time, as a sample of hashes.
///
/// A school that takes over another's text changes names, dates and numbers first. So these are one mark, whichever they
/// are: a number, a word with a capital within a sentence, a month, a season.
///
/// The sample is the `most` smallest hashes (MinHash by the bottom of one permutation: Broder, On the resemblance and
/// containment of documents, 1997), so that two samples are as alike as their passages are. Most passages of plans have
/// fewer, and are then compared whole.
struct PassageSketch: Equatable {
  /// Rising, each once.
  var hashes: [UInt32]
  /// Of the whole passage: the same words in the same order have the same.
  var whole: UInt32
  /// How many words the passage has.
  var words: Int
  /// How many different hashes there were before the sample was taken.
  var size: Int

  static let most = 24
  static let length = 3

  init(_ words: some RandomAccessCollection<TextWord>) {
    self.words = words.count
    var marks: [UInt64] = []
    marks.reserveCapacity(words.count)
    // Headings in capitals and titles with a capital at every word name nobody.
    let capitals = words.reduce(0) { $0 + ($1.isCapitalised ? 1 : 0) }
    let capitalsNameSomething = capitals * 2 < words.count
    for word in words {
      let isMark =
        word.isNumber || Self.dateWords.contains(word.hash)
        || (capitalsNameSomething && word.isCapitalised && !word.startsSentence)
      if !isMark { marks.append(word.hash) } else if marks.last != Self.mark { marks.append(Self.mark) }
    }
    var hashes: [UInt32] = []
    hashes.reserveCapacity(marks.count)
    if marks.count >= Self.length {
      for index in 0...(marks.count - Self.length) {
        hashes.append(Self.hash(marks[index], marks[index + 1], marks[index + 2]))
      }
    }
    whole = UInt32(truncatingIfNeeded: marks.reduce(1) { ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15 } >> 32)
    hashes.sort()
    var kept = 0
    for index in hashes.indices where index == 0 || hashes[index] != hashes[kept - 1] {
      hashes[kept] = hashes[index]
      kept += 1
    }
    size = kept
    self.hashes = Array(hashes[..<min(kept, Self.most)])
  }

  private static let mark: UInt64 = 1

  /// Those that are written without a capital too.
  private static let dateWords = Set(
    [
      "autumn", "spring", "summer", "term", "terms", "termly", "easter", "christmas", "january", "february", "march",
      "april", "june", "july", "august", "september", "october", "november", "december", "sept",
    ].map(TextWord.hash))

  /// The finaliser of SplitMix64 over all three, so that the smallest hashes are a fair sample.
  private static func hash(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt32 {
    var mixed = first &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 29) ^ second) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 32) ^ third) &* 0x94d0_49bb_1331_11eb
    mixed ^= mixed >> 31
    return UInt32(truncatingIfNeeded: mixed >> 16)
  }
}
