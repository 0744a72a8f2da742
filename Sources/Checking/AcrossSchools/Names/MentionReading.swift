import Plans

/// Tells a school that a plan speaks of as its neighbour from one that it speaks of as itself.
///
/// "Moderation with Oakfield Primary" is good work; "Pupils at Oakfield Primary make good progress", in another school's
/// plan, was left over when the plan was made from Oakfield's.
struct MentionReading: Sendable {
  enum Sense { case neighbour, itself, unclear }

  private let neighbourly: Set<UInt64>
  private let own: Set<UInt64>

  init(_ rules: AcrossSchoolsRules) {
    neighbourly = Set(rules.neighbourlyWords.map(TextWord.hash))
    own = Set(rules.ownWords.map(TextWord.hash))
  }

  func sense(of mention: SchoolMention, in words: [TextWord]) -> Sense {
    let start = mention.words.lowerBound
    if ownsIt(mention, words) { return .itself }
    if start > 0, !words[start].startsSentence {
      var before = start - 1
      while before > 0, Self.articles.contains(words[before].hash) { before -= 1 }
      if Self.joining.contains(words[before].hash) { return .neighbour }
      // "With the head of …", "by two governors at …": whoever it is, they are met.
      if Self.places.contains(words[before].hash) {
        let near = (max(0, before - Self.reach)..<before).filter { index in
          !words[index..<before].dropFirst().contains(where: \.startsSentence)
        }
        if near.contains(where: { Self.meeting.contains(words[$0].hash) }) { return .neighbour }
      }
    }
    if sentence(around: mention, in: words).contains(where: { neighbourly.contains(words[$0].hash) }) {
      return .neighbour
    }
    guard mention.saysSchool else { return .neighbour }
    return speaksForItself(mention, words) ? .itself : .unclear
  }

  /// "Pupils at …", "the governors of …", "here at …", "…’s pupils"; but not "with staff at …".
  private func ownsIt(_ mention: SchoolMention, _ words: [TextWord]) -> Bool {
    let (start, end) = (mention.words.lowerBound, mention.words.upperBound)
    if words[end - 1].base != words[end - 1].hash, end < words.count, own.contains(words[end].hash) { return true }
    guard start >= 2, !words[start].startsSentence else { return false }
    var link = start - 1
    while link > 0, Self.articles.contains(words[link].hash) { link -= 1 }
    guard link > 0, (mention.saysSchool ? Self.places : Self.belonging).contains(words[link].hash) else { return false }
    guard own.contains(words[link - 1].hash) else { return false }
    var before = link - 2
    while before >= 0, Self.articles.contains(words[before].hash) { before -= 1 }
    guard before >= 0, !words[before + 1].startsSentence else { return true }
    return !Self.meeting.contains(words[before].hash) && !neighbourly.contains(words[before].hash)
  }

  /// It stands first, as a heading or as who acts: "Oakfield Primary School improvement plan", "Oakfield Primary will …".
  private func speaksForItself(_ mention: SchoolMention, _ words: [TextWord]) -> Bool {
    var start = mention.words.lowerBound
    while start > 0, Self.articles.contains(words[start - 1].hash), !words[start].startsSentence { start -= 1 }
    guard words[start].startsSentence else { return false }
    guard mention.words.upperBound < words.count else { return true }
    return Self.acting.contains(words[mention.words.upperBound].hash) || words.count <= 12
  }

  private func sentence(around mention: SchoolMention, in words: [TextWord]) -> Range<Int> {
    var start = mention.words.lowerBound
    while start > 0, !words[start].startsSentence { start -= 1 }
    var end = mention.words.upperBound
    while end < words.count, !words[end].startsSentence { end += 1 }
    return start..<end
  }

  private static let articles = Set(["the", "all", "our", "a", "its", "their"].map(TextWord.hash))
  private static let places = Set(["at", "of", "in", "across"].map(TextWord.hash))
  /// What stands between people and a school. Families live in a town that has a school's name, and are not at it.
  private static let belonging = Set(["at", "of"].map(TextWord.hash))
  /// How many words before "of" or "at" are looked at.
  private static let reach = 4
  private static let joining = Set(
    [
      "with", "from", "to", "by", "via", "between", "near", "and", "alongside", "through", "or", "including", "using",
      "like", "as", "beside",
    ].map(TextWord.hash))
  private static let meeting = Set(
    ["with", "from", "by", "between", "alongside", "and", "join", "meet", "see", "watch"].map(TextWord.hash))
  private static let acting = Set(
    ["will", "is", "has", "aims", "are", "have", "school", "improvement", "development", "plan", "s"].map(TextWord.hash)
  )
}
