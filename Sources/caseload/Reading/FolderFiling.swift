import Checking
import Plans

/// Says whose the plans of a folder are and which plan each is, and judges them, as the daemon does with deliveries.
struct FolderFiling {
  let configuration: Configuration
  let context: AcrossContext
  /// Whose each file is, where somebody says so.
  let owners: [String: URN]
  let academicYear: AcademicYear?

  /// The plans of a file, numbered on from those that are filed already.
  func filed(_ plans: [Plan], from file: String, after count: Int) -> [FiledPlan] {
    plans.enumerated().map { index, plan in
      let urn = owners[file] ?? Self.urn(beginning: file, known: context.schools, of: plan) ?? plan.school.urn
      return FiledPlan(id: count + index, plan: plan, identity: identity(of: plan, urn), urn: urn, file: file)
    }
  }

  /// The URN that a file's name begins with. Six digits may be an academic year, so where the plan has a number of its
  /// own they count only if a school has them.
  private static func urn(beginning file: String, known schools: SchoolRegister, of plan: Plan) -> URN? {
    let digits = file.prefix { $0.isASCII && $0.isNumber }
    guard let urn = URN(String(digits)) else { return nil }
    return plan.school.urn == nil || schools[urn] != nil ? urn : nil
  }

  private func identity(of plan: Plan, _ urn: URN?) -> PlanIdentity? {
    guard let urn, let year = plan.academicYear ?? academicYear else { return nil }
    let isWholeSchool = plan.scope == nil || plan.scope?.kind == .wholeSchool
    guard let layer = plan.layer ?? (isWholeSchool ? .one : .two) as Layer?, layer == .one || plan.scope != nil else {
      return nil
    }
    return PlanIdentity(
      urn: urn, layer: layer, scopeKind: plan.scope?.kind ?? .wholeSchool, scopeName: plan.scope?.name ?? "",
      academicYear: year)
  }

  /// The same plans with their verdicts: each beside the other plans of its school and year.
  func judged(_ plans: [FiledPlan]) -> [FiledPlan] {
    let bySchool = Dictionary(grouping: plans.filter { $0.urn != nil }) { $0.urn }
    return plans.map { filed in
      let others = (bySchool[filed.urn] ?? []).filter {
        $0.id != filed.id && $0.identity?.academicYear == filed.identity?.academicYear
      }
      var beside = CheckingContext(asOf: context.asOf, termDates: context.termDates, by: configuration.content)
      beside.school = filed.urn.flatMap { context.schools[$0] }
      beside.pairedPlans = others.map(\.plan)
      var judged = filed
      judged.verdicts = Checker().verdicts(on: filed.plan, in: beside)
      return judged
    }
  }
}
