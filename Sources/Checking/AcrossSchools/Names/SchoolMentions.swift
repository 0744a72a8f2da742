import Plans

/// A school of the register that a text names.
struct SchoolMention {
  /// The schools that it can be, rising.
  var schools: [URN]
  /// Its words that tell schools apart.
  var core: [UInt64]
  /// Where it stands among the text's words, with the words that say what it is ("Primary School").
  var words: Range<Int>
  /// Whether it says that it is a school, and is no mere place.
  var saysSchool: Bool
}

/// Finds the schools that a text names.
///
/// Places and saints have names of schools too, so a name counts that begins with a capital and follows no other name:
/// "Upper Oakfield Primary" is not Oakfield Primary School.
struct SchoolMentions: Sendable {
  private let names: SchoolNameIndex

  init(_ names: SchoolNameIndex) { self.names = names }

  func mentions(in words: [TextWord]) -> [SchoolMention] {
    var found: [SchoolMention] = []
    var index = 0
    while index < words.count {
      if words[index].isCapitalised, let mention = mention(in: words, at: index) {
        found.append(mention)
        index = mention.words.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func mention(in words: [TextWord], at start: Int) -> SchoolMention? {
    let first = Self.spelling[words[start].hash] ?? words[start].hash
    let longest = max(names.longestCore(beginningWith: first), names.longestCore(beginningWith: words[start].base))
    guard longest > 0, !followsAName(words, start) else { return nil }
    // The longest name that fits: "Holy Cross" within "Holy Cross and St Anne".
    var best: (core: [UInt64], end: Int)?
    for possessive in [false, true] {
      var core: [UInt64] = []
      var index = start
      while index < words.count, core.count < longest {
        let word = words[index]
        if Self.fillers.contains(word.hash), !core.isEmpty {
          index += 1
          continue
        }
        guard word.isCapitalised || word.isNumber else { break }
        let hash = Self.spelling[word.hash] ?? (possessive ? word.base : word.hash)
        core.append(hash)
        index += 1
        if !names.schools(withCore: core).isEmpty, index > best?.end ?? 0 { best = (core, index) }
      }
    }
    guard let best else { return nil }
    return mention(in: words, start: start, core: best.core, end: best.end)
  }

  private func mention(in words: [TextWord], start: Int, core: [UInt64], end: Int) -> SchoolMention? {
    var end = end
    var kinds: Set<SchoolNameWords.Kind> = []
    var saysSchool = false
    var next = end
    while next < words.count {
      let word = words[next]
      if let kind = Self.kinds[word.hash], word.isCapitalised {
        kinds.insert(kind)
        saysSchool = true
      } else if Self.schoolWords.contains(word.hash), word.isCapitalised || saysSchool {
        saysSchool = true
      } else if !Self.fillers.contains(word.hash) {
        break
      }
      next += 1
      if saysSchool, !Self.fillers.contains(words[next - 1].hash) { end = next }
    }
    // Another capital makes it another name: "Oakfield Park" is not Oakfield.
    if !saysSchool, end < words.count, words[end].isCapitalised, !words[end].startsSentence { return nil }
    let schools = names.schools(withCore: core).filter { urn in
      guard let name = names.name(of: urn), !kinds.isEmpty, !name.kinds.isEmpty else { return true }
      return !name.kinds.isDisjoint(with: kinds)
    }
    return schools.isEmpty
      ? nil : SchoolMention(schools: schools, core: core, words: start..<end, saysSchool: saysSchool)
  }

  /// A verb with a capital at the head of a sentence is no name, but "Lower" is part of one there too.
  private func followsAName(_ words: [TextWord], _ start: Int) -> Bool {
    guard start > 0, !words[start].startsSentence else { return false }
    let before = words[start - 1]
    if Self.partsOfNames.contains(before.hash) { return true }
    return before.isCapitalised && !before.startsSentence && !Self.fillers.contains(before.hash)
  }

  private static let spelling = [TextWord.hash(of: "saint"): TextWord.hash(of: "st")]
  private static let partsOfNames = Set(
    [
      "lower", "upper", "great", "little", "north", "south", "east", "west", "new", "old", "high", "nether", "over",
      "middle", "long", "st", "saint",
    ].map(TextWord.hash))
  private static let kinds = Dictionary(
    uniqueKeysWithValues: SchoolNameWords.kinds.map { (TextWord.hash(of: $0.key), $0.value) })
  private static let schoolWords = Set(["school", "academy", "college", "schools", "academies"].map(TextWord.hash))
  private static let fillers = Set(
    SchoolNameWords.saysNothing.keys.filter { !["school", "academy", "college", "schools"].contains($0) }
      .map(TextWord.hash))
}
