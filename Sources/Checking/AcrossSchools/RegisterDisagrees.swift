import Plans

/// A plan whose URN and name are of two schools.
///
/// A plan filed under another school's number is judged, shown and chased as that school's. Ways of writing one name are
/// no disagreement: "C of E" and "CE", "VC" or not, "St" and "Saint", "Primary School" and "Primary Academy", the name of
/// the school that an academy followed, of its federation or trust, or its initials.
struct RegisterDisagrees: AcrossCheck {
  static let id = "registerDisagrees"

  private let register: SchoolRegister
  private let names: SchoolNameIndex
  private var found: [FiledPlan.ID: AcrossFinding] = [:]

  init(_ context: AcrossContext) {
    register = context.schools
    names = SchoolNameIndex(context.schools)
  }

  mutating func take(_ plan: FiledPlan) { found[plan.id] = finding(on: plan) }

  mutating func drop(_ id: FiledPlan.ID) { found[id] = nil }

  func findings() -> [AcrossFinding] {
    found.values.sorted { ($0.urns.first?.rawValue ?? 0, $0.files[0]) < ($1.urns.first?.rawValue ?? 0, $1.files[0]) }
  }

  func findings(of id: FiledPlan.ID) -> [AcrossFinding] { found[id].map { [$0] } ?? [] }

  private func finding(on plan: FiledPlan) -> AcrossFinding? {
    guard !register.schools.isEmpty, let urn = plan.urn else { return nil }
    let written = plan.plan.school
    if let other = written.urn, other != urn, !register.belongTogether(urn, other) {
      return finding(
        on: plan, also: [other],
        "The plan is filed under URN \(urn)\(named(urn)), but gives its own as \(other)\(named(other)). File it under "
          + "the school that it is of.")
    }
    guard let name = written.name, !SchoolName(name).core.isEmpty else { return notOnFile(plan, urn) }
    guard let school = register[urn] else {
      if let likely = names.only(named: name) {
        return finding(
          on: plan, also: [likely],
          "URN \(urn) is not in the register. The plan’s name, “\(name)”, is that of the school with URN \(likely): "
            + "ask the school to put its number right.")
      }
      return notOnFile(plan, urn)
    }
    guard !isName(name, of: school) else { return nil }
    let bearers = names.all(named: name)
    let whose = bearers.count == 1 ? ", which is the name of the school with URN \(bearers[0])" : ""
    return finding(
      on: plan, also: bearers.count == 1 ? bearers : [],
      "The plan says that it is of “\(name)”\(whose), but its URN, \(urn), is that of \(school.name). One of the two is "
        + "wrong: ask the school which.")
  }

  /// Whether a plan of a school may call it so.
  private func isName(_ name: String, of school: School) -> Bool {
    let written = SchoolName(name)
    let bearers = names.all(named: name)
    if bearers.contains(where: { register.belongTogether($0, school.urn) }) { return true }
    let followed = (register.predecessors[school.urn] ?? []).compactMap { register[$0] }
    for own in [school] + followed {
      let registered = SchoolName(own.name)
      if PlanIdentity.folded(name).replacing(" ", with: "") == registered.initials { return true }
      guard written.canBe(registered) else { continue }
      // "Oakfield" can be Oakfield Road; but where another school has just this name, it is that school's.
      let isBare = SchoolNameWords.folded(name).count == written.core.count
      if bearers.isEmpty || isBare || Set(written.core) == Set(registered.core) { return true }
    }
    // An infant school's plan is no slip of the pen for the junior school's.
    if written.core.count > 0, bearers.isEmpty, !written.isOther(than: SchoolName(school.name)),
      SpellingDistance.isSlip(name, school.name)
    {
      return true
    }
    return [school.federation, school.trust].compactMap { $0 }.contains { group in
      let words = Set(SchoolName(group).core)
      return !words.isEmpty && (words.isSubset(of: written.core) || Set(written.core).isSubset(of: words))
    }
  }

  private func notOnFile(_ plan: FiledPlan, _ urn: URN) -> AcrossFinding? {
    guard register[urn] == nil else { return nil }
    return finding(
      on: plan, also: [],
      "URN \(urn) is not in the register. Check the number with the school: no school on file has it.")
  }

  private func named(_ urn: URN) -> String { register[urn].map { ", \($0.name)" } ?? "" }

  private func finding(on plan: FiledPlan, also others: [URN], _ message: String) -> AcrossFinding {
    let name = plan.plan.school.name ?? plan.plan.title
    return AcrossFinding(
      check: Self.id, severity: .mustFix, files: [plan.file], urns: [plan.urn].compactMap { $0 } + others,
      message: message,
      evidence: [
        AcrossEvidence(file: plan.file, location: "the school’s name in the plan", text: name)
      ])
  }
}
