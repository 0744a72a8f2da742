import Plans

/// Finds the passages of other families' plans that one plan's are alike to.
///
/// Only words that few families write tell of a passage taken over. So what counts is three words together that at most
/// a set share of the families has, and most of what two passages have in common must be such: sentences that everyone
/// writes, whole or with another subject put in, have little of it.
struct PassageMatching {
  private let shelf: PassageShelf
  private let rules: AcrossSchoolsRules
  /// What more families have is everyone's.
  private let mostFamilies: Int
  /// How alike two passages must be, in percent.
  private let resemblance: Int
  /// Used over and over, so that a pass allocates next to nothing.
  private var counter: FamilyCounter
  private var candidates: [PassageIndex.Place] = []
  private var places: [PassageIndex.Place] = []

  /// Two passages that are alike.
  struct Match {
    var passage: Int
    var other: PassageIndex.Place
    /// How many words they have in common that few families write.
    var tellingWords: Int
    /// Whether they are the same, names, numbers and dates aside, and few families have it.
    var isSame: Bool
    /// Whether they are long, and for the most part the same, though what they share may be everyone's but for a word or two.
    var isAlike: Bool
    /// How many words the shorter of them has.
    var words: Int

    /// The two passages, within their plans.
    var pair: PassagePair { PassagePair(passage: passage, other: other.passage) }
  }

  /// However many schools there are, what more than so many families write is everyone's: a bound on what a look-up costs.
  private static let ceiling = 16
  /// In a small body of plans a share alone would make everyone's what three schools have.
  private static let floor = 3

  /// Among fewer, what is everyone's cannot be told from what is a copy unless the copy is close.
  static let fewFamilies = 150

  init(_ shelf: PassageShelf, _ rules: AcrossSchoolsRules) {
    self.shelf = shelf
    self.rules = rules
    mostFamilies = max(Self.floor, min(Self.ceiling, shelf.familyCount * rules.boilerplateShare / 100))
    resemblance = shelf.familyCount < Self.fewFamilies ? max(50, rules.passageResemblance) : rules.passageResemblance
    counter = FamilyCounter(families: shelf.familyLimit)
  }

  /// Every match of the passages of the plan at a place.
  mutating func matches(ofPlanAt place: Int) -> [Match] {
    guard let passages = shelf.entries[place]?.passages else { return [] }
    var found: [Match] = []
    for passage in 0..<passages.count {
      let sketch = passages.sketch(passage)
      let rare = rareHashes(of: sketch, ownFamily: shelf.families[place])
      let same = samePassages(as: passages.whole(passage), ownFamily: shelf.families[place])
      candidates += same
      candidates += same
      candidates.sort { $0.bits < $1.bits }
      var start = 0
      while start < candidates.count {
        var end = start + 1
        while end < candidates.count, candidates[end] == candidates[start] { end += 1 }
        if let match = match(passages, passage, candidates[start], rare, rareShared: end - start, same) {
          found.append(match)
        }
        start = end
      }
    }
    return found
  }

  /// Those that few families have; leaves in `candidates` the passages that have them, once for each.
  private mutating func rareHashes(of sketch: ArraySlice<UInt32>, ownFamily: Int32) -> [UInt32] {
    candidates.removeAll(keepingCapacity: true)
    var rare: [UInt32] = []
    for hash in sketch {
      guard let others = others(with: hash, than: ownFamily) else { continue }
      rare.append(hash)
      candidates += others
    }
    return rare
  }

  /// The passages of other families that are word for word the same, where few have it.
  private mutating func samePassages(as whole: UInt32, ownFamily: Int32) -> [PassageIndex.Place] {
    others(with: whole, than: ownFamily).map { Array($0) } ?? []
  }

  /// The passages of other families that have a hash; nil where more families have it than tell anything.
  private mutating func others(with hash: UInt32, than ownFamily: Int32) -> ArraySlice<PassageIndex.Place>? {
    places.removeAll(keepingCapacity: true)
    guard shelf.index.places(of: hash, upTo: mostFamilies * 4 + 32, in: &places) else { return nil }
    counter.begin()
    var kept = 0
    for place in places {
      let family = shelf.families[place.plan]
      guard family >= 0 else { continue }
      counter.count(family)
      guard family != ownFamily else { continue }
      places[kept] = place
      kept += 1
    }
    return counter.distinct <= mostFamilies ? places[..<kept] : nil
  }

  /// What two passages have in common; nil where that tells nothing.
  private func match(
    _ passages: PackedPassages, _ passage: Int, _ other: PassageIndex.Place, _ rare: [UInt32], rareShared: Int,
    _ same: [PassageIndex.Place]
  ) -> Match? {
    guard let others = shelf.entries[other.plan]?.passages else { return nil }
    let words = min(passages.words(passage), others.words(other.passage))
    // A long aim says more than what is measured; of short passages, which are many, one rare word together tells little.
    let areAims = passages.statesShare(passage) && others.statesShare(other.passage)
    guard !areAims || words >= Self.fewestOfTellingAim, rareShared >= 2 || words >= Self.fewestOfAlike else {
      return nil
    }
    let isSame = rareShared >= 2 && same.contains(other)
    let common = common(passages.sketch(passage), others.sketch(other.passage), rare)
    let isTelling =
      rareShared >= 2 && common.shared * 100 >= common.together * resemblance && common.telling * 2 >= common.shared
    let isAlike = words >= Self.fewestOfAlike && common.shared * 100 >= common.together * Self.alike
    guard isSame || isTelling || isAlike else { return nil }
    var telling = 0
    if isTelling {
      let scale = Double(passages.size(passage)) / Double(max(1, passages.sketch(passage).count))
      telling = min(Int((Double(common.telling) * scale).rounded()) + PassageSketch.length - 1, words)
    }
    return Match(
      passage: passage, other: other, tellingWords: telling, isSame: isSame, isAlike: isAlike, words: words)
  }

  /// How many hashes two samples have in common, how many of these are rare, and how many there are in either.
  private func common(
    _ one: ArraySlice<UInt32>, _ two: ArraySlice<UInt32>, _ rare: [UInt32]
  ) -> (shared: Int, telling: Int, together: Int) {
    var shared = 0
    var telling = 0
    var next = 0
    PackedPassages.shared(one, two) { hash in
      shared += 1
      while next < rare.count, rare[next] < hash { next += 1 }
      if next < rare.count, rare[next] == hash { telling += 1 }
    }
    // Of two samples of larger sets, those in common are a sample of what the larger one’s share is.
    return (shared, telling, max(one.count, two.count, min(one.count + two.count - shared, PassageSketch.most)))
  }

  /// Passages of fewer words are alike by chance.
  private static let fewestOfAlike = 14
  /// Aims with a share in them of fewer words are everyone's.
  private static let fewestOfTellingAim = 24
  /// How alike two long passages are that are for the most part the same, in percent.
  private static let alike = 50
}

/// Counts different families, again and again, without forgetting one by one.
private struct FamilyCounter {
  private var marks: [UInt32]
  private var mark: UInt32 = 0
  private(set) var distinct = 0

  init(families: Int) { marks = [UInt32](repeating: 0, count: families) }

  mutating func begin() {
    if mark == .max {
      marks = [UInt32](repeating: 0, count: marks.count)
      mark = 0
    }
    mark += 1
    distinct = 0
  }

  mutating func count(_ family: Int32) {
    guard marks[Int(family)] != mark else { return }
    marks[Int(family)] = mark
    distinct += 1
  }
}
