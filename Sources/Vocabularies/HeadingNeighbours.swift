/// Tells a heading that nobody listed by the listed headings that are nearest to it: "Where we want to end up" by "Where we
/// want to be" and "Where we want to get to".
///
/// Headings are near where they share words and pairs of words, rare ones more than common ones. The five nearest have a
/// say, the nearer the more, and say nothing unless most of it is for one field.
struct HeadingNeighbours: Hashable, Sendable {
  private struct Known: Hashable {
    let heading: String
    let field: HeadingField
    /// The weights of all its words and pairs together.
    var weight: Double
  }

  private var known: [Known] = []
  /// Where each word and each pair of words stands among the known headings.
  private var places: [String: [Int32]] = [:]

  /// How many of the nearest have a say.
  private static let voices = 5
  /// How near the nearest must be at least: 1 where all words are shared.
  private static let leastNearness = 0.3
  /// The share of the say that one field must have.
  private static let leastShare = 0.6
  /// Of one word are too many headings of every field.
  private static let fewestWords = 2

  init(_ entries: [HeadingVocabulary.Entry]) {
    var seen: Set<String> = []
    for entry in entries {
      for heading in entry.headings {
        let words = HeadingNeighbours.words(of: heading)
        guard !words.isEmpty, seen.insert(words.joined(separator: " ")).inserted else { continue }
        for gram in HeadingNeighbours.grams(of: words) { places[gram, default: []].append(Int32(known.count)) }
        known.append(Known(heading: heading, field: entry.field, weight: 0))
      }
    }
    // In the order of the words: sums of fractions depend on it, and two indices of the same headings are equal.
    for gram in places.keys.sorted() {
      let weight = weight(of: gram)
      for place in places[gram] ?? [] { known[Int(place)].weight += weight }
    }
  }

  /// The field that the nearest headings have, with a confidence from 0.5 to 0.7; nil where they are far, or at odds.
  func match(_ heading: WrittenWords) -> HeadingMatch? {
    let words = HeadingNeighbours.words(of: heading)
    guard words.count >= HeadingNeighbours.fewestWords else { return nil }
    let grams = HeadingNeighbours.grams(of: words)
    var own = 0.0
    var shared: [Int32: Double] = [:]
    for gram in grams.sorted() {
      let weight = weight(of: gram)
      own += weight
      for place in places[gram] ?? [] { shared[place, default: 0] += weight }
    }
    let near = shared.map { place, weight in
      (place: place, nearness: weight / (own + known[Int(place)].weight - weight))
    }
    .sorted { ($0.nearness, $1.place) > ($1.nearness, $0.place) }
    .prefix(HeadingNeighbours.voices)
    guard let nearest = near.first, nearest.nearness >= HeadingNeighbours.leastNearness else { return nil }
    var says: [HeadingField: Double] = [:]
    for voice in near { says[known[Int(voice.place)].field, default: 0] += voice.nearness * voice.nearness }
    let all = near.reduce(0) { $0 + $1.nearness * $1.nearness }
    let field = known[Int(nearest.place)].field
    guard let say = says[field], say >= all * HeadingNeighbours.leastShare else { return nil }
    return HeadingMatch(
      field: field, confidence: 0.5 + 0.2 * nearest.nearness * say / all,
      because: "near the heading “\(known[Int(nearest.place)].heading)”")
  }

  /// The more headings have it the less it says; a pair says half as much, beside the words that it is made of.
  private func weight(of gram: String) -> Double {
    let count = places[gram]?.count ?? 0
    var all = 1.0
    // A logarithm by halves: close enough for weights, and the same on every machine.
    var rest = Double(known.count + 1) / Double(count + 1)
    while rest >= 2 {
      rest /= 2
      all += 1
    }
    all += rest - 2
    return gram.contains(" ") ? all / 2 : all
  }

  private static func grams(of words: [String]) -> Set<String> {
    Set(words).union(zip(words, words.dropFirst()).map { "\($0) \($1)" })
  }

  private static func words(of heading: String) -> [String] { words(of: HeadingIndex.words(of: heading)) }

  private static func words(of heading: WrittenWords) -> [String] {
    heading.tokens.lazy.filter { $0.isWord || $0.key == "£" }.map(\.key)
  }
}
