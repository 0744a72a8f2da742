import Plans

/// A reference to an action, a priority or a key issue that the plan does not have.
///
/// "See action 3.4" helps nobody where there is no 3.4: most often the numbering changed and the reference did not. What a
/// priority says that it answers counts, and so do the words of actions, outcomes, monitoring and progress. Only
/// references in the plan's own way of numbering are looked up.
struct DanglingReference: ItemCheck {
  static let id = "danglingReference"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let plan = items.plan
    let answered = CrossReferences(plan, paired: context.pairedPlans, onFile: context.keyIssuesOnFile).dangling.map {
      let place = plan.evidence(ofPriority: $0.priority)
      return finding("the reference \($0.ref.quoted(upTo: 20))", place.location, place.text)
    }
    return Findings(answered + danglingKeys(items) + danglingWords(items))
  }

  /// Items that name the action in whose row they stand, in a plan sent as JSON.
  private func danglingKeys(_ items: PlanItems) -> [Finding] {
    let plan = items.plan
    // Plans that are read from a document have none such, and need no list.
    lazy var keys = Set(items.actions.flatMap { [$0.item.key, $0.item.ref] }.compactMap { $0 })
    func look(_ key: String?, _ location: SourceLocation?, _ text: String) -> Finding? {
      guard let key, !keys.contains(key) else { return nil }
      return finding("an action with the key \(key.quoted(upTo: 20))", location ?? SourceLocation("the plan"), text)
    }
    var found: [Finding] = []
    for priority in plan.priorities {
      for objective in priority.objectives {
        found += objective.outcomes.compactMap { look($0.forAction, $0.location, $0.text) }
        found += objective.milestones.compactMap { look($0.forAction, $0.location, $0.text) }
        found += objective.monitoring.compactMap { look($0.forAction, $0.location, $0.text) }
        found += objective.progress.compactMap { look($0.forAction, $0.location, $0.text) }
      }
    }
    return found
  }

  private func danglingWords(_ items: PlanItems) -> [Finding] {
    let read: [PlanText.Kind] = [.action, .aim, .monitoring, .progress, .resource]
    var made: [(text: PlanText, found: [ReferencesInText.Found])] = []
    for text in items.texts where text.signs.isSuperset(of: [.number, .reference]) && read.contains(text.kind) {
      made.append((text, ReferencesInText(text.text).found))
    }
    return made.isEmpty ? [] : dangling(made, in: items.plan)
  }

  private func dangling(
    _ made: [(text: PlanText, found: [ReferencesInText.Found])], in plan: Plan
  ) -> [Finding] {
    let actions = Set(plan.actions.compactMap { $0.ref.map(Reference.init) })
    let priorities = Set(plan.priorities.compactMap { $0.ref.map(Reference.init) })
    let all = actions.union(priorities).union(plan.objectives.compactMap { $0.ref.map(Reference.init) })
      .union(plan.priorities.lazy.flatMap(\.outcomes).compactMap { $0.ref.map(Reference.init) })
    // A Layer 2 plan's "priority 2" may be the school's.
    let canTellPriority = plan.layer == .one && !priorities.isEmpty && priorities.allSatisfy { $0.numbers.count == 1 }
    func leads(_ found: ReferencesInText.Found) -> Bool {
      switch found.kind {
      case .priority: return !canTellPriority || priorities.contains { $0.numbers == found.ref.numbers }
      case .action, .item:
        let alike = (found.kind == .action ? actions : all).filter {
          $0.numbers.count == found.ref.numbers.count && $0.letters.utf8.count == found.ref.letters.utf8.count
        }
        return alike.isEmpty || all.contains(found.ref)
      }
    }
    return made.flatMap { text, found in
      found.filter { !leads($0) }.map { finding("\($0.kind.rawValue) \($0.words)", text.place, text.text) }
    }
  }

  private func finding(_ what: String, _ location: SourceLocation, _ text: String) -> Finding {
    Finding(
      check: Self.id, severity: .shouldFix, location: location, text: text,
      message: "This refers to \(what), and the plan has none. Put the reference right.")
  }
}
