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
    return Findings(answered + danglingKeys(plan) + danglingWords(items, context))
  }

  /// Items that name the action in whose row they stand, in a plan sent as JSON.
  private func danglingKeys(_ plan: Plan) -> [Finding] {
    let keys = Set(
      plan.priorities.lazy.flatMap(\.objectives).flatMap(\.actions).flatMap { [$0.key, $0.ref] }.compactMap { $0 })
    func look(_ key: String?, _ location: SourceLocation?, _ text: String) -> Finding? {
      guard let key, !keys.contains(key) else { return nil }
      return finding("an action with the key \(key.quoted(upTo: 20))", location ?? SourceLocation("the plan"), text)
    }
    return plan.priorities.lazy.flatMap(\.objectives).flatMap { objective in
      objective.outcomes.compactMap { look($0.forAction, $0.location, $0.text) }
        + objective.milestones.compactMap { look($0.forAction, $0.location, $0.text) }
        + objective.monitoring.compactMap { look($0.forAction, $0.location, $0.text) }
        + objective.progress.compactMap { look($0.forAction, $0.location, $0.text) }
    }
  }

  private func danglingWords(_ items: PlanItems, _ context: CheckingContext) -> [Finding] {
    let plan = items.plan
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
    let read: [PlanText.Kind] = [.action, .aim, .monitoring, .progress, .resource]
    return items.texts.lazy.filter { read.contains($0.kind) }.flatMap { text in
      ReferencesInText(text.text).found.filter { !leads($0) }.map {
        finding("\($0.kind.rawValue) \($0.words)", text.place, text.text)
      }
    }
  }

  private func finding(_ what: String, _ location: SourceLocation, _ text: String) -> Finding {
    Finding(
      check: Self.id, severity: .shouldFix, location: location, text: text,
      message: "This refers to \(what), and the plan has none. Put the reference right.")
  }
}
