import Vocabularies

/// What a text speaks of: its words but for stop words, each as a stem, with words and phrases that mean the same
/// made one idea.
struct IdeaTable: Hashable, Sendable {
  private struct Phrase: Hashable, Sendable {
    let stems: [String]
    /// Nil for a phrase that says nothing: "a number of" is no mathematics.
    let idea: String?
  }

  /// By their first stem, the longest first.
  private var phrases: [String: [Phrase]] = [:]
  private var stops: Set<String> = []
  private var weights: [String: Double] = [:]
  /// What the file calls each idea of more than one wording.
  private var names: [String: String] = [:]

  init(stopWords: [String], sameIdea: [[String]], weights: [String: Double]) {
    for words in sameIdea {
      guard let name = words.first else { continue }
      let idea = IdeaTable.stems(of: name).joined(separator: " ")
      names[idea] = name
      for word in words {
        let stems = IdeaTable.stems(of: word)
        guard let first = stems.first else { continue }
        phrases[first, default: []].append(Phrase(stems: stems, idea: idea))
      }
    }
    for phrase in stopWords {
      let stems = IdeaTable.stems(of: phrase)
      guard let first = stems.first else { continue }
      if stems.count == 1 {
        stops.insert(first)
      } else {
        phrases[first, default: []].append(Phrase(stems: stems, idea: nil))
      }
    }
    for first in phrases.keys { phrases[first]?.sort { $0.stems.count > $1.stems.count } }
    weigh(by: weights)
  }

  /// Gives words other weights than they had; those that are not named keep theirs.
  mutating func weigh(by weights: [String: Double]) {
    // In order: where two forms of one word differ in weight, the last in the alphabet decides, in every process.
    for (word, weight) in weights.sorted(by: { $0.key < $1.key }) {
      self.weights[IdeaTable.stems(of: word).joined(separator: " ")] = weight
    }
  }

  func weight(of idea: String) -> Double { weights[idea] ?? 1 }

  /// The first wording of an idea that has several; nil for one word by itself.
  func name(of idea: String) -> String? { names[idea] }

  /// The idea by which a word or a first wording is weighed.
  func key(of word: String) -> String { IdeaTable.stems(of: word).joined(separator: " ") }

  /// The ideas of a text in its order, each once, with the text's own words for it.
  func ideas(in text: String) -> [(idea: String, words: String)] {
    let written = WrittenWords(text)
    let places = written.tokens.indices.filter { written.tokens[$0].isWord && written.tokens[$0].key != "and" }
    let stems = places.map { Stem.of(written.tokens[$0].key) }
    var found: [(idea: String, words: String)] = []
    var seen: Set<String> = []
    var next = 0
    while next < stems.count {
      let phrase = phrases[stems[next]]?.first { stems[next...].starts(with: $0.stems) }
      let length = phrase?.stems.count ?? 1
      let named = if let phrase { phrase.idea } else { idea(of: stems[next]) }
      if let named, seen.insert(named).inserted {
        found.append((named, written.text(of: places[next]..<(places[next + length - 1] + 1))))
      }
      next += length
    }
    return found
  }

  /// The idea of one word; nil for a stop word, and for a number by itself, as of a year group.
  private func idea(of stem: String) -> String? {
    stops.contains(stem) || stem.utf8.allSatisfy { (48...57).contains($0) } ? nil : stem
  }

  private static func stems(of text: String) -> [String] {
    WrittenWords(text).tokens.filter { $0.isWord && $0.key != "and" }.map { Stem.of($0.key) }
  }
}
