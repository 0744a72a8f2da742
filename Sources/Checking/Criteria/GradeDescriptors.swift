import Plans
import Vocabularies

/// At least half of the priorities quote or name a grade descriptor.
///
/// The guidance on improvement planning (June 2015) asks that a plan "refer to grade descriptors in objectives or
/// milestones". Grades are those of the known inspection frameworks. "Expected standard" as a key stage 2 result is no
/// descriptor, and the word "good" alone names none. Partly met where one priority does.
struct GradeDescriptors: Criterion {
  static let id = CriterionID.gradeDescriptors
  static let version = 1

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    guard !plan.priorities.isEmpty else { return .noPriorities }

    let quoting = plan.priorities.indices.filter { refers(plan.priorities[$0], items.readings, in: context) }
    let without = plan.priorities.indices.filter { !quoting.contains($0) }
    return Judgement(
      context.rules.gradeDescriptors.value(quoting.count, of: plan.priorities.count),
      because: quoting.count.outOf(
        plan.priorities.count, "priority", "priorities", ("quotes or names", "quote or name")
      ).capitalisedFirst + " a grade descriptor.",
      counted: plan.priorities.count, passed: quoting.count,
      satisfying: quoting.map { index in
        EvidenceItem(
          location: plan.evidence(ofPriority: index).location,
          text: plan.priorities[index].gradeDescriptor ?? plan.priorities[index].title)
      },
      fallingShort: without.map(plan.evidence(ofPriority:)),
      missing: "Quote for \(PriorityNames(plan).within(without)) the grade descriptor that the work is to reach.")
  }

  private func refers(_ priority: Priority, _ readings: PlanReadings, in context: CheckingContext) -> Bool {
    if let quoted = priority.gradeDescriptor, !quoted.isEmpty { return true }
    func isNamed(in text: String) -> Bool {
      context.rules.gradeDescriptors.isNamed(in: readings.words(of: text), grades: context.vocabularies.grades)
    }
    return isNamed(in: priority.title)
      || priority.objectives.contains { objective in
        isNamed(in: objective.text) || objective.milestones.contains { isNamed(in: $0.text) }
          || objective.outcomes.contains { isNamed(in: $0.text) }
      }
  }
}

extension GradeDescriptorRules {
  func value(_ passed: Int, of counted: Int) -> VerdictValue { MetShare(met: met).value(passed, of: counted) }

  /// Whether a text names a grade descriptor.
  func isNamed(in words: WrittenWords, grades: GradeVocabulary) -> Bool {
    grades.table.matches(in: words).contains { match in
      switch match.meaning.sort {
      case .section: false
      case .descriptor: true
      case .grade:
        everydayTable.meaning(of: words.text(of: match.tokens)) == nil || !contextTable.matches(in: words).isEmpty
      }
    }
  }
}
