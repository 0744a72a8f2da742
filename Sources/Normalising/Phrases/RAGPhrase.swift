import Plans
import Vocabularies

/// Reads a rating from its word, letter, sign or fill, by the plan's own legend where it has one.
struct RAGPhrase: Sendable {
  let words: RAGVocabulary
  let legend: RAGLegend?
  /// The plan's own marks and fills, where its legend has some.
  let own: PlanLegend?
  /// The legend's own words, by which a cell that repeats them is rated.
  private let ownWords: WordTable<RAG>

  init(_ words: RAGVocabulary, own: PlanLegend) {
    self.init(words, legend: own.legend, own: own)
  }

  init(_ words: RAGVocabulary, legend: RAGLegend? = nil, own: PlanLegend? = nil) {
    self.words = words
    self.own = own
    self.legend = legend
    var ownWords = WordTable<RAG>()
    for (rag, means) in RAGPhrase.pairs(of: legend) { ownWords.add(means, meaning: rag) }
    self.ownWords = ownWords
  }

  /// The rating that a cell's word means, and the word as written; nil where the text is no rating.
  ///
  /// `rag` is nil for a word that is a rating and gives none: "N/A", or a tick where no legend says what it means.
  func rag(word text: String) -> (rag: RAG?, text: String)? {
    guard text.utf8.count <= 80 else { return nil }
    if let rag = own?.rag(of: text) { return (rag, text) }
    if let own = ownWords.meaning(of: text) { return (meant(own), text) }
    if let meaning = words.table.meaning(of: text) { return (meaning.rag.flatMap(meant), text) }
    return labelled(text) ?? between(text) ?? colourFirst(text)
  }

  /// "Yes" or "No", to a heading that asks whether something is done.
  func isAnswer(_ text: String) -> Bool { words.table.meaning(of: text).map { $0 == .yes || $0 == .no } ?? false }

  /// "Status: Green", "RAG – A", "Complete: Yes".
  private func labelled(_ text: String) -> (rag: RAG?, text: String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let label = WrittenWords(String(text[..<colon])).tokens.filter(\.isWord).map(\.key)
    guard label.count <= 2, let last = label.last else { return nil }
    let answer = words.table.meaning(of: String(text[text.index(after: colon)...]))
    if ["complete", "completed", "done"].contains(last) {
      return answer == .yes ? (meant(.blue), text) : answer == .no ? (nil, text) : nil
    }
    guard ["rag", "status", "rating", "progress", "brag", "prag"].contains(last), let answer else { return nil }
    return (answer.rag.flatMap(meant), text)
  }

  /// "Green/Amber", "Amber-green": between two colours, of which the lower counts.
  private func between(_ text: String) -> (rag: RAG?, text: String)? {
    let tokens = WrittenWords(text).tokens
    guard tokens.count == 3, ["/", "-"].contains(tokens[1].key), let first = RAG(rawValue: tokens[0].key),
      let second = RAG(rawValue: tokens[2].key)
    else { return nil }
    let order: [RAG] = [.red, .amber, .green, .blue]
    return order.first { $0 == first || $0 == second }.map { (meant($0), text) }
  }

  /// "Green – on track", "Amber (started)": a whole colour first, and few words after it.
  private func colourFirst(_ text: String) -> (rag: RAG?, text: String)? {
    let tokens = WrittenWords(text).tokens
    guard let first = tokens.first, tokens.count > 1, tokens.count <= 8, !tokens[1].isWord,
      let rag = RAG(rawValue: first.key)
    else { return nil }
    return (meant(rag), text)
  }

  /// The rating that a cell's fill means; nil for white, grey and black, and hues that rate nothing.
  func rag(fill: String) -> RAG? {
    if let rag = own?.rag(ofFill: fill) { return rag }
    return FillColour.rag(fill).flatMap(meant)
  }

  /// A fill that rates by the colours that the plan explains; nil where it explains none, or this is none of them.
  func explained(_ fill: String?) -> String? {
    guard legend != nil, let fill, rag(fill: fill) != nil else { return nil }
    return fill
  }

  /// What the meaning of a legend's entry says: "complete", "some delay", "date changed"; nil where it says no rating.
  func rating(ofMeaning means: String) -> RAGWord? {
    guard let word = words.table.meaning(of: means) ?? onlyWord(of: means),
      word == .none || word == .waiting || word.rag != nil
    else {
      return nil
    }
    return word
  }

  /// What a colour means in this plan: one that the legend calls complete is blue, one that it calls "date changed" or
  /// "not applicable" rates nothing.
  private func meant(_ colour: RAG) -> RAG? {
    guard let legend, let means = RAGPhrase.pairs(of: legend).first(where: { $0.rag == colour })?.means else {
      return colour
    }
    guard let word = rating(ofMeaning: means) else { return colour }
    // "Green = done" of three colours is the best of them, and stays what the plan calls it.
    if colour == .green, word == .blue, legend.blue == nil { return .green }
    if word == .none { return nil }
    guard let said = word.rag, said != colour else { return colour }
    // "Amber = behind, but the owner has a fix" beside a red of its own is no red; and blue is complete: "blue = achieved"
    // beside "green = on track" says no less. A blue that means "date changed" leaves its place to "green = complete".
    let isTaken = legend[said].map { rating(ofMeaning: $0) != RAGWord.none } ?? false
    return isTaken ? colour : said
  }

  /// The one rating that a longer meaning speaks of; nil for "complete but ongoing", which keeps its colour.
  private func onlyWord(of means: String) -> RAGWord? {
    let text = WrittenWords(means)
    let matches = words.table.matches(in: text)
    let found = matches.filter { match in
      match.meaning.rag != nil && text.tokens[match.tokens.lowerBound].key.utf8.count > 1
    }
    guard let first = found.first?.meaning else {
      // "Date moved by governors" rates nothing, whatever its colour.
      return matches.contains { $0.meaning == .none && $0.tokens.count > 1 } ? RAGWord.none : nil
    }
    return found.allSatisfy { $0.meaning == first } ? first : nil
  }

  /// The legend that some lines of the plan give; nil where fewer than two colours are given a meaning.
  func legend(in lines: [String]) -> RAGLegend? {
    var legend = RAGLegend()
    var count = 0
    for line in lines where line.utf8.count <= 600 {
      for (rag, _, means) in LegendScanner().meanings(in: line) where legend[rag] == nil {
        legend[rag] = means
        count += 1
      }
    }
    return count >= 2 ? legend : nil
  }

  private static func pairs(of legend: RAGLegend?) -> [(rag: RAG, means: String)] {
    RAG.allCases.compactMap { rag in legend?[rag].map { (rag, $0) } }
  }

  /// The share of the texts, blank ones left out, that are ratings: 0 to 1.
  func score(_ cells: [String]) -> Double { PhraseShare.of(cells) { rag(word: $0) != nil } }
}

extension RAGLegend {
  /// What the legend says of one colour.
  subscript(rag: RAG) -> String? {
    get {
      switch rag {
      case .red: red
      case .amber: amber
      case .green: green
      case .blue: blue
      }
    }
    set {
      switch rag {
      case .red: red = newValue
      case .amber: amber = newValue
      case .green: green = newValue
      case .blue: blue = newValue
      }
    }
  }
}
