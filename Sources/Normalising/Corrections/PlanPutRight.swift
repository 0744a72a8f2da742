import Plans

/// A plan that was read, while what people have put right of it is applied.
struct PlanPutRight {
  var plan: Plan
  var marks: PlanMarks
  var decisions: [ReadingDecision]
  /// The numbers of the corrections that found what they speak of.
  var answered: Set<Int64>
  var isIdentityPutRight = false

  /// Applies what is said of the plan, in the order in which it was said, and notes what found nothing.
  mutating func apply(_ corrections: [Correction]) {
    let own = corrections.filter { isOfThisPlan($0) }
    for correction in own {
      switch correction.misreading {
      case .notAnItem(let kind, let text): remove(kind, FoldedText(text), by: correction)
      case .date(let date): put(date, by: correction)
      case .identity(let layer, let scope): put(layer, scope, by: correction)
      case .column, .severalPlans, .noPlan: break
      }
    }
    for correction in own where !answered.contains(correction.id) && isAwaited(correction) {
      plan.notes.append(
        ReadingNote(
          code: "correction.foundNothing",
          text: "“\(correction.misreading.sentence)” was \(correction.because), but nothing here answers to it."))
    }
  }

  /// Whether a person has said that this is no plan.
  func isNoPlan(by corrections: [Correction]) -> Bool {
    corrections.contains { $0.misreading == .noPlan && isOfThisPlan($0) }
  }

  func isOfThisPlan(_ correction: Correction) -> Bool {
    !correction.isWithdrawn && (correction.plan?.isSamePlan(as: marks) ?? true)
  }

  /// A date of another year's plan is not looked for.
  private func isAwaited(_ correction: Correction) -> Bool {
    if case .date(let date) = correction.misreading { isOfYear(date) } else { true }
  }

  func isOfYear(_ date: MisreadDate) -> Bool { date.academicYear == nil || date.academicYear == plan.academicYear }

  mutating func decide(_ text: String, at location: SourceLocation?, as field: String, by correction: Correction) {
    answered.insert(correction.id)
    decisions.append(
      ReadingDecision(
        location: location ?? "the whole plan", text: text, field: field, because: correction.because, confidence: 1))
  }

  private mutating func put(_ layer: Layer, _ scope: PlanScope, by correction: Correction) {
    plan.layer = layer
    plan.scope = scope
    plan.notes.removeAll { $0.code == "plan.layerUnknown" }
    isIdentityPutRight = true
    decide("Layer \(layer.rawValue), \(scope.name)", at: nil, as: "identity", by: correction)
  }

  /// The plan's layout, once everything is applied.
  func layout(of tables: [TableLayout]) -> PlanLayout {
    PlanLayout(marks: marks, tables: tables, applied: answered.sorted(), isIdentityPutRight: isIdentityPutRight)
  }
}
