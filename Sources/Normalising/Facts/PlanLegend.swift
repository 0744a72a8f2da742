import Plans
import Vocabularies

/// What the plan itself says that its ratings mean: colours, letters and words of its own, and fills.
struct PlanLegend: Hashable, Sendable {
  var legend = RAGLegend()
  /// What a mark of the plan's own rates, by its words: "motoring", "p"; nil where it rates nothing ("carried over").
  private var marks: [String: RAG?] = [:]
  /// What a fill rates where the legend shows it.
  private var fills: [String: RAG?] = [:]
  /// Where the legend stands, so that it is read as nothing else.
  private(set) var places: Set<SourceLocation> = []

  /// One entry: a mark, a fill or both, and what the plan says of it.
  struct Entry: Hashable, Sendable {
    var mark: String
    var fill: String?
    var means: String
    /// The colour that the mark names or the fill has.
    var colour: RAG?
    /// What its meaning says by itself; nil where it says no rating.
    var meant: RAGWord?

    /// What it rates: what it means, or else its colour; nil for nothing.
    var rag: RAG? {
      // Blue is complete: "blue = achieved" beside "green = on track" says no less.
      if colour == .blue, meant == .green { return .blue }
      return meant == RAGWord.none ? nil : meant?.rag ?? colour
    }
    /// Whether it is an entry of a legend at all.
    var isRating: Bool { colour != nil || meant != nil }
    /// A letter may stand for many things.
    var isLetter: Bool { mark.utf8.count == 1 && mark.first?.isLetter == true }
  }

  /// The legend of a plan by its entries and where they stand; nil where they rate fewer than two things.
  init?(_ entries: [Entry], at places: Set<SourceLocation>) {
    guard Set(entries.compactMap { $0.colour ?? $0.rag }).count >= 2 else { return nil }
    // "G – Governors, A – Attendance lead" is a list of initials.
    let letters = entries.filter(\.isLetter)
    // "A | 70% of outcomes fully met", "B | Interventions fall to 120" are two priorities' outcomes: ratings that go by letters
    // have a red or a green.
    if letters.count == entries.count, !letters.contains(where: { ["R", "G"].contains($0.mark.uppercased()) }),
      letters.allSatisfy({ $0.fill == nil }), letters.contains(where: { $0.means.contains(where: \.isNumber) })
    {
      return nil
    }
    guard letters.count < entries.count || letters.count(where: { $0.meant != nil }) * 2 >= letters.count else {
      return nil
    }
    self.places = places
    for entry in PlanLegend.keptApart(entries) {
      if let key = entry.colour ?? entry.rag, legend[key] == nil { legend[key] = entry.means }
      for text in [entry.mark, entry.means] {
        let key = PlanLegend.key(text)
        if !key.isEmpty, marks[key] == nil { marks[key] = .some(entry.rag) }
      }
      if let fill = entry.fill, fills[fill] == nil { fills[fill] = .some(entry.rag) }
    }
  }

  /// "Amber: behind but recoverable" beside "Red: stuck": by their words both are red, and the plan means two things. The
  /// entry whose own colour is another keeps its colour.
  private static func keptApart(_ entries: [Entry]) -> [Entry] {
    entries.map { entry in
      guard let colour = entry.colour, let rag = entry.rag, rag != colour,
        entries.contains(where: { $0 != entry && $0.colour == rag && $0.rag == rag }),
        !entries.contains(where: { $0 != entry && $0.rag == colour })
      else { return entry }
      var kept = entry
      kept.meant = nil
      return kept
    }
  }

  /// What a cell's word rates by the legend: nil where the legend does not hold it, `.some(nil)` where it says that it
  /// rates nothing.
  func rag(of word: String) -> RAG?? { marks[PlanLegend.key(word)] }

  func rag(ofFill fill: String) -> RAG?? { fills[fill] }

  private static func key(_ text: String) -> String {
    guard text.utf8.count <= 120 else { return "" }
    let key = WrittenWords(text).tokens.map(\.key).joined(separator: " ")
    return key.isEmpty ? Line.folded(text.unicodeScalars) : key
  }
}
