import Plans
import Vocabularies

/// Every section that the inspection framework asks of a Layer 1 plan has a priority.
///
/// The guidance on improvement planning (June 2015) asks that "Layer 1 follows the inspection framework's sections". The
/// sections are those of the files in `Config/frameworks`; a plan is judged by the known framework whose sections its
/// own headings follow best. Achievement may be an outcome of the others. Early years and sixth form are asked for only
/// where the school has them. Partly met where one section has a priority. Not applicable to a Layer 2 plan.
struct Layered: Criterion {
  static let id = CriterionID.layered
  static let version = 1

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    guard plan.layer != .two else {
      return Judgement(.notApplicable, because: "This is a Layer 2 plan; the sections are asked of Layer 1.")
    }
    guard !plan.priorities.isEmpty else { return .noPriorities }

    let sections = plan.priorities.map { FrameworkSections(of: $0, grades: context.vocabularies.grades).names }
    let named = Set(sections.joined())
    let standing = context.vocabularies.frameworks.map { framework in
      let asked = framework.sections.filter { isAsked($0, of: context.school) }.map(\.name)
      return (framework: framework, asked: asked, held: asked.filter(named.contains))
    }
    guard let best = Layered.best(standing, picked: context.framework) else {
      return Judgement(
        .notMet, because: "No inspection framework is on file.", missing: "Config/frameworks holds no framework.")
    }
    let lacking = best.asked.filter { !best.held.contains($0) }
    let value: VerdictValue =
      best.held.isEmpty
      ? .notMet : context.rules.layered.isMet(best.held.count, of: best.asked.count) ? .met : .partly
    let under = plan.priorities.indices.filter { !sections[$0].isEmpty }
    return Judgement(
      value,
      because: best.held.isEmpty
        ? "No priority stands under a section of an inspection framework."
        : best.held.count.outOf(best.asked.count, "section", "sections", ("has", "have")).capitalisedFirst
          + " a priority, by the \(best.framework.name): \(best.held.inWords).",
      counted: best.asked.count, passed: best.held.count, satisfying: under.map(plan.evidence(ofPriority:)),
      fallingShort: plan.priorities.indices.filter { sections[$0].isEmpty }.map(plan.evidence(ofPriority:)),
      missing: "No priority stands under \(lacking.inWords("or")). Say under which section of the framework each"
        + " priority stands, or add one.")
  }

  private typealias Standing = (framework: InspectionFramework, asked: [String], held: [String])

  /// The framework of which the largest share is held: the authority's own where it does as well, else the newest.
  private static func best(_ all: [Standing], picked: String?) -> Standing? {
    all.enumerated().max { left, right in
      let shares = (share(left.element), share(right.element))
      if shares.0 != shares.1 { return shares.0 < shares.1 }
      let isPicked = { (standing: Standing) in picked == String(standing.framework.id) }
      if isPicked(left.element) != isPicked(right.element) { return isPicked(right.element) }
      return left.element.framework.from < right.element.framework.from
    }?.element
  }

  private static func share(_ standing: Standing) -> Double {
    standing.asked.isEmpty ? 0 : Double(standing.held.count) / Double(standing.asked.count)
  }

  private func isAsked(_ section: InspectionFramework.Section, of school: School?) -> Bool {
    switch section.asked {
    case .always: true
    case .never: false
    case .earlyYears: school.map { $0.hasNursery || ($0.lowestAge ?? 99) <= 4 } ?? false
    case .sixthForm: school?.hasSixthForm ?? false
    }
  }
}
