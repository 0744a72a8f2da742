import Plans

/// What a plan's priorities are called in a sentence: by their references where each has one of its own, else by
/// their titles.
struct PriorityNames {
  private let names: [String]
  private let areReferences: Bool

  /// How many priorities a sentence names before it says how many more there are.
  static let most = 8

  init(_ plan: Plan) {
    let references = plan.priorities.compactMap { priority in
      priority.ref.flatMap { $0.isEmpty ? nil : $0 }
    }
    areReferences = references.count == plan.priorities.count && Set(references).count == references.count
    names = areReferences ? references : plan.priorities.map { $0.title.quoted() }
  }

  /// One priority: "priority 2", "priority “Writing”".
  func name(_ index: Int) -> String { "priority " + names[index] }

  /// Several, in the plan's order, at the beginning of a sentence: "Priorities 2 and 4".
  func opening(_ indexes: [Int]) -> String {
    (indexes.count == 1 ? "Priority " : "Priorities ") + list(indexes)
  }

  /// Several within a sentence: "priorities 2 and 4".
  func within(_ indexes: [Int]) -> String {
    (indexes.count == 1 ? "priority " : "priorities ") + list(indexes)
  }

  private func list(_ indexes: [Int]) -> String {
    var shown = indexes.prefix(PriorityNames.most).map { names[$0] }
    if indexes.count > shown.count { shown.append("\(indexes.count - shown.count) more") }
    return shown.inWords
  }
}
