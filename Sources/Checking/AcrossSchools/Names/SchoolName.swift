import Plans

/// A school's name as it is compared with others: registers and schools write one name in many ways.
///
/// "St. Mary's C of E (VC) Primary School" and "Saint Marys CE Primary Academy" have the core "st marys" and are both
/// primary schools.
struct SchoolName: Equatable {
  /// The words that tell the school from others, in their order.
  var core: [UInt64]
  /// Which kinds of school the name says it is.
  var kinds: Set<SchoolNameWords.Kind>
  /// The first letters of all its words, as staff write the name for short.
  var initials: String

  init(_ name: String) {
    let words = SchoolNameWords.folded(name)
    core = words.filter { SchoolNameWords.saysNothing[$0] == nil && SchoolNameWords.kinds[$0] == nil }
      .map(TextWord.hash)
    kinds = Set(words.compactMap { SchoolNameWords.kinds[$0] })
    initials = words.compactMap(\.first).map(String.init).joined()
  }

  /// Whether two names can be one school's: the cores are the same, or one is a part of the other ("Oakfield", "Oakfield
  /// Road"), or differ by one letter's worth of spelling; and the kinds do not contradict each other.
  func canBe(_ other: SchoolName) -> Bool {
    guard !core.isEmpty, !other.core.isEmpty else { return true }
    let (own, others) = (Set(core), Set(other.core))
    return (own.isSubset(of: others) || others.isSubset(of: own)) && !contradicts(other)
  }

  /// Whether both say which kind of school they are, and say different ones: an infant school is no junior school.
  func contradicts(_ other: SchoolName) -> Bool {
    !kinds.isEmpty && !other.kinds.isEmpty && kinds.isDisjoint(with: other.kinds)
  }

  /// Whether no slip of the pen makes one of the other: an infant school is no junior school, and a primary school no high
  /// school; an infant and junior school, or a first school, may call itself a primary school.
  func isOther(than name: SchoolName) -> Bool {
    func says(_ kind: SchoolNameWords.Kind, _ not: SchoolNameWords.Kind) -> Bool {
      kinds.contains(kind) && !kinds.contains(not) && name.kinds.contains(not) && !name.kinds.contains(kind)
    }
    let young: Set<SchoolNameWords.Kind> = [.infant, .junior, .primary, .first, .nursery]
    let isOfAnotherAge =
      kinds == [.secondary] && !name.kinds.isEmpty && name.kinds.isSubset(of: young)
      || name.kinds == [.secondary] && !kinds.isEmpty && kinds.isSubset(of: young)
    return says(.infant, .junior) || says(.junior, .infant) || isOfAnotherAge
  }
}

/// The words of schools' names that do not tell one from another.
enum SchoolNameWords {
  enum Kind: Hashable { case infant, junior, primary, secondary, first, middle, nursery, special, sixthForm }

  static let kinds: [String: Kind] = [
    "infant": .infant, "infants": .infant, "junior": .junior, "juniors": .junior, "primary": .primary,
    "secondary": .secondary, "high": .secondary, "upper": .secondary, "comprehensive": .secondary,
    "first": .first, "lower": .first, "middle": .middle, "nursery": .nursery, "special": .special,
  ]

  /// Words that say what a school is and not which.
  static let saysNothing: [String: Void] = Dictionary(
    uniqueKeysWithValues: [
      "school", "schools", "academy", "college", "the", "of", "and", "for", "at", "in", "c", "e", "ce", "cofe",
      "church",
      "england", "rc", "r", "catholic", "roman", "va", "vc", "v", "a", "aided", "controlled", "voluntary",
      "foundation", "community", "free", "methodist", "jewish", "muslim", "maintained", "trust", "federation",
      "centre", "pru", "technology", "language", "sports", "specialist", "science", "arts", "grammar", "girls", "boys",
      "coe", "all", "through", "sixth", "form",
    ].map { ($0, ()) })

  /// The words of a name: lower case, apostrophes gone, "Saint" as "st", and "&" left out as "and" is.
  static func folded(_ name: String) -> [String] {
    var words: [String] = [""]
    for scalar in name.lowercased().unicodeScalars {
      if scalar == "'" || scalar == "’" || scalar == "`" { continue }
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }.map { ["saint": "st", "saints": "st", "ss": "st"][$0] ?? $0 }
  }
}
