import Plans

/// Which item of a plan's new version is which of the version before.
///
/// By their words first, whatever their dates; what is left, by reference where the words are still alike; and what is
/// left then by likeness alone. No step compares every item with every other: the time grows with the number of words.
struct ItemMatching: Sendable {
  /// One item, as far as it is matched by.
  struct Item: Sendable {
    var words: ItemWords
    var reference: Reference?
    /// The number of the priority that it stands under, the same in both versions; nil where only one of them has it.
    var group: Int?
    /// What tells items of the same words apart, such as the day of a termly review.
    var day: Day?

    init(_ text: String, ref: String? = nil, group: Int? = nil, day: Day? = nil) {
      words = ItemWords(text)
      reference = ref.map { Reference($0) }
      self.group = group
      self.day = day
    }
  }

  /// How surely two items are one.
  enum Kind: Hashable, Sendable {
    /// The same words, and no other item that it could be.
    case words
    /// The same reference, and words that are alike.
    case reference
    /// Alike, or one of several with the same words: it is still there, but nothing more can be said of it.
    case likeness
  }

  struct Match: Hashable, Sendable {
    /// The place in the new version.
    let place: Int
    let kind: Kind
  }

  /// For each item of the version before, what it is now; nil where it is gone.
  private(set) var matches: [Match?]
  /// For each item of the new version, the place of what it was before; nil where it is new.
  private(set) var origins: [Int?]

  /// How alike the words of two items with one reference must be: a reference alone is often given anew.
  private static let besideReference = 0.4
  /// How many items may hold a word that likeness is looked for by: what stands everywhere tells nothing.
  private static let mostHolders = 16

  /// - Parameters:
  ///   - before: the items of the version before, in its order.
  ///   - now: those of the new version.
  ///   - likeness: from how alike two items without a common reference are one, in percent.
  init(of before: [Item], in now: [Item], likeness: Int) {
    matches = Array(repeating: nil, count: before.count)
    origins = Array(repeating: nil, count: now.count)
    // What is as it was goes first, so that of three termly reviews the one that moved is left to be found by its words.
    pair(before, now, .words, unevenly: true) { Key(words: $0.words.whole, $0.reference, $0.group, $0.day) }
    pair(before, now, .words) { Key(words: $0.words.whole, $0.reference, $0.group) }
    pair(before, now, .words) { Key(words: $0.words.whole, nil, $0.group) }
    pair(before, now, .words) { Key(words: $0.words.whole) }
    pairByReference(before, now) { item in item.group.flatMap { Key(item.reference, $0) } }
    pairByReference(before, now) { Key($0.reference) }
    pair(before, now, .likeness, unevenly: true) { Key(words: $0.words.whole) }
    pairByLikeness(before, now, from: Double(likeness) / 100)
  }

  /// What two items must have in common to be paired by a step.
  private struct Key: Hashable {
    var words: UInt64 = 0
    var reference: Reference?
    var group: Int?
    var day: Day?

    init(words: UInt64, _ reference: Reference? = nil, _ group: Int? = nil, _ day: Day? = nil) {
      (self.words, self.reference, self.group, self.day) = (words, reference, group, day)
    }

    init?(_ reference: Reference?, _ group: Int? = nil) {
      guard let reference else { return nil }
      (self.reference, self.group) = (reference, group)
    }
  }

  /// Pairs what has the same key, in order: only where both versions have as many, unless `unevenly`.
  private mutating func pair(
    _ before: [Item], _ now: [Item], _ kind: Kind, unevenly: Bool = false, by key: (Item) -> Key?
  ) {
    let places = left(of: now, origins.map { $0 != nil }, by: key)
    guard !places.isEmpty else { return }
    for (key, olds) in left(of: before, matches.map { $0 != nil }, by: key) {
      guard let news = places[key], unevenly || news.count == olds.count else { continue }
      for (old, new) in zip(olds, news) { join(old, new, kind) }
    }
  }

  /// Pairs what alone has a reference in either version, where the words are alike.
  private mutating func pairByReference(_ before: [Item], _ now: [Item], by key: (Item) -> Key?) {
    let places = left(of: now, origins.map { $0 != nil }, by: key)
    guard !places.isEmpty else { return }
    for (key, olds) in left(of: before, matches.map { $0 != nil }, by: key) {
      guard olds.count == 1, let news = places[key], news.count == 1,
        ItemWords.likeness(before[olds[0]].words.distinct, now[news[0]].words.distinct) >= Self.besideReference
      else { continue }
      join(olds[0], news[0], .reference)
    }
  }

  /// Pairs each item that is left with the one that is most like it, the likest first.
  private mutating func pairByLikeness(_ before: [Item], _ now: [Item], from least: Double) {
    var holders: [UInt64: [Int]] = [:]
    let words = now.indices.map { origins[$0] == nil ? now[$0].words.distinct : [] }
    for place in now.indices { for word in words[place] { holders[word, default: []].append(place) } }
    guard !holders.isEmpty else { return }
    var candidates: [(likeness: Double, old: Int, new: Int)] = []
    for old in before.indices where matches[old] == nil {
      let own = before[old].words.distinct
      var seen: Set<Int> = []
      for word in own {
        guard let places = holders[word], places.count <= Self.mostHolders else { continue }
        for new in places where seen.insert(new).inserted {
          let likeness = ItemWords.likeness(own, words[new])
          if likeness >= least { candidates.append((likeness, old, new)) }
        }
      }
    }
    candidates.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
    for candidate in candidates where matches[candidate.old] == nil && origins[candidate.new] == nil {
      join(candidate.old, candidate.new, .likeness)
    }
  }

  /// The places of items that have no match yet, by key, each list in the items' order.
  private func left(of items: [Item], _ isTaken: [Bool], by key: (Item) -> Key?) -> [Key: [Int]] {
    var places: [Key: [Int]] = [:]
    for place in items.indices where !isTaken[place] {
      if let key = key(items[place]) { places[key, default: []].append(place) }
    }
    return places
  }

  private mutating func join(_ old: Int, _ new: Int, _ kind: Kind) {
    matches[old] = Match(place: new, kind: kind)
    origins[new] = old
  }
}
