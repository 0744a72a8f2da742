import Mustache
import Plans

/// One action in a table.
struct ActionRow: MustacheParent, Sendable {
  let action: Action
  let today: Day?
  /// Whether the plan tells of its progress.
  let isTold: Bool
  var links: ItemLinks?

  func child(named name: String) -> Any? {
    switch name {
    case "itemText": [action.ref, action.text].compactMap { $0 }.joined(separator: " ")
    case "itemPlace": action.location?.words
    case "itemLink": links?.to(PlanItem(action))
    case "lead": action.lead.isEmpty ? "Nobody named" : action.lead.joined(separator: ", ")
    case "dateText": action.dateText ?? (days == nil ? "No date" : nil)
    case "days": days
    case "itemResources": action.resources.map { TextLine(text: ResourceWords.of($0)) }
    case "rag": action.rag.map { RAGTag(rag: $0, text: action.ragText) }
    case "isOverdue": isOverdue
    default: nil
    }
  }

  private var days: String? {
    switch (action.start, action.end) {
    case (let start?, let end?): start == end ? end.plainWords : "\(start.plainWords) to \(end.plainWords)"
    case (nil, let end?): "by \(end.plainWords)"
    case (let start?, nil): "from \(start.plainWords)"
    case (nil, nil): nil
    }
  }

  private var isOverdue: Bool {
    guard let today, let end = action.end else { return false }
    return end < today && !isTold && action.rag == nil
  }
}

/// One milestone in a table.
struct MilestoneRow: MustacheParent, Sendable {
  let milestone: Milestone
  let today: Day?
  /// Whether the plan tells of its progress elsewhere.
  let isTold: Bool
  var links: ItemLinks?

  func child(named name: String) -> Any? {
    switch name {
    case "itemText": milestone.text
    case "itemPlace": milestone.location?.words
    case "itemLink": links?.to(PlanItem(milestone))
    case "itemReading": TargetWords.of(milestone.targets)
    case "dateText": milestone.dueText ?? (milestone.due == nil ? "No date" : nil)
    case "days": milestone.due.map { "by \($0.plainWords)" }
    case "rag": milestone.rag.map { RAGTag(rag: $0, text: milestone.ragText) }
    case "milestoneStatus": milestone.status?.words
    case "milestoneTag": milestone.status?.rawValue
    case "isOverdue": isOverdue
    default: nil
    }
  }

  private var isOverdue: Bool {
    guard let today, let due = milestone.due else { return false }
    return due < today && !isTold && milestone.status == nil && milestone.rag == nil
  }
}

/// One entry of progress.
struct ProgressLine: MustacheParent, Sendable {
  let progress: Progress
  var links: ItemLinks?

  func child(named name: String) -> Any? {
    switch name {
    case "progressText": progress.text
    case "progressDate": progress.date?.plainWords ?? progress.dateText
    case "rag": progress.rag.map { RAGTag(rag: $0, text: progress.ragText) }
    case "place": progress.location?.words
    case "lineLink": links?.to(PlanItem(progress))
    default: nil
    }
  }
}

/// A colour as a word and a shape; the plan's own word stands with it where it has another.
struct RAGTag: MustacheParent, Sendable {
  let rag: RAG
  let text: String?

  func child(named name: String) -> Any? {
    switch name {
    case "ragClass": rag.rawValue
    case "ragWords": words
    default: nil
    }
  }

  var words: String {
    let (shape, word) =
      switch rag {
      case .red: ("▲", "Red")
      case .amber: ("◆", "Amber")
      case .green: ("●", "Green")
      case .blue: ("■", "Blue, complete")
      }
    guard let text, text.lowercased() != rag.rawValue, text.count > 1 else { return "\(shape) \(word)" }
    // A fill is kept as its colour's six digits, which tell a person nothing that the word does not.
    if Hex.bytes(text)?.count == 3 { return "\(shape) \(word), by the cell’s colour" }
    return "\(shape) \(word): \(CountWords.shortened(text, to: 60))"
  }
}

extension MilestoneStatus {
  /// As pages say it.
  var words: String {
    switch self {
    case .met: "Met"
    case .partly: "Partly met"
    case .notMet: "Not met"
    }
  }
}
