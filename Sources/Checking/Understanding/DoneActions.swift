import Plans
import Vocabularies

/// Tells which actions a plan says are done, as far as can be told: what speaks of no end and of no delay may be either.
struct DoneActions {
  private let legend: RAGLegend?
  private let ratings: RAGVocabulary
  /// What the plan has recorded of each action, by the action's key.
  private let progress: [String: [Progress]]

  init(_ plan: Plan, by ratings: RAGVocabulary) {
    legend = plan.ragLegend
    self.ratings = ratings
    progress = plan.priorities.flatMap(\.progress).reduce(into: [:]) { found, progress in
      if let key = progress.forAction { found[key, default: []].append(progress) }
    }
  }

  func isDone(_ action: Action) -> Bool {
    if isComplete(action.rag) || action.ragText.map(saysDone) == true { return true }
    guard let key = action.name else { return false }
    return progress[key, default: []].contains(where: tellsOfAnEnd)
  }

  /// Blue is for complete; green is where the plan's own legend says so.
  private func isComplete(_ rag: RAG?) -> Bool {
    switch rag {
    case .blue: true
    case .green: legend?.green.map(saysDone) ?? false
    case .red, .amber, nil: false
    }
  }

  /// "Completed", or words such as "all staff trained" that tell of no delay: a check that cannot know is silent.
  private func tellsOfAnEnd(_ progress: Progress) -> Bool {
    if isComplete(progress.rag) || saysDone(progress.text) { return true }
    guard progress.rag != .red, progress.rag != .amber, progress.saysMoreThanAColour(by: ratings) else { return false }
    return !meanings(in: progress.text).contains { $0 == .red || $0 == .amber }
  }

  private func saysDone(_ text: String) -> Bool { meanings(in: text).contains(.blue) }

  /// The ratings that a text speaks of, without single letters within a sentence. What is denied is red: "not completed".
  private func meanings(in text: String) -> [RAGWord] {
    let words = WrittenWords(text)
    return ratings.table.matches(in: words).compactMap { match in
      let key = words.tokens[match.tokens.lowerBound].key
      let isLetter = match.tokens.count == 1 && key.count == 1 && words.tokens.count > 1
      let isDenied = match.tokens.lowerBound > 0 && words.tokens[match.tokens.lowerBound - 1].key == "not"
      return isLetter ? nil : isDenied ? .red : match.meaning
    }
  }
}
