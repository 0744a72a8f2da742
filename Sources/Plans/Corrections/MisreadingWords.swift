extension Misreading {
  /// The correction as a sentence for a page or a terminal: "The column “Who” is the lead."
  public var sentence: String {
    switch self {
    case .column(let column):
      column.field == .aside
        ? "The column \(column.name) is no part of the plan." : "The column \(column.name) is \(column.field.words)."
    case .notAnItem(let kind, let text): "“\(text)” is not \(kind.words)."
    case .date(let date):
      "The date “\(date.words)”\(date.item.map { " of “\($0)”" } ?? "") is \(date.meaning)."
    case .identity(let layer, let scope): "This is Layer \(layer.rawValue), \(scope.name)."
    case .severalPlans(let words):
      "This file is \(words.count + 1) plans; a further one begins at \(words.map { "“\($0)”" }.joined(separator: ", "))."
    case .noPlan: "This is no plan."
    }
  }
}

extension MisreadColumn {
  fileprivate var name: String {
    let words = heading.isEmpty ? "without a heading" : "“\(heading)”"
    return occurrence == 1 ? words : "\(words) (number \(occurrence) from the left)"
  }
}

extension MisreadDate {
  fileprivate var meaning: String {
    switch (start, end) {
    case (let start?, let end?) where start != end: "from \(start) to \(end)"
    case (_, let end?): "\(end)"
    case (let start?, nil): "from \(start)"
    case (nil, nil): "no date"
    }
  }
}

extension PlanItemKind {
  /// With its article: "an action".
  public var words: String {
    switch self {
    case .priority: "a priority"
    case .objective: "an objective"
    case .outcome: "an outcome"
    case .action: "an action"
    case .milestone: "a milestone"
    case .resource: "a resource"
    case .monitoring: "monitoring"
    case .progress: "progress"
    case .evidence: "evidence"
    case .keyIssue: "a key issue"
    }
  }
}
