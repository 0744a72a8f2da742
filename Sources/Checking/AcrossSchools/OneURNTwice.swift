import Plans

/// Two deliveries that claim one URN: under two schools' names, or each as the same plan with other contents.
///
/// One of them is another school's, or one is no longer the plan. A plan claims the number that it is filed under, and the
/// one that it gives as its own. A school's whole-school plan beside its plan for mathematics, or this year's beside last
/// year's, claim nothing twice; and neither do two copies of one plan.
struct OneURNTwice: AcrossCheck {
  static let id = "oneURNTwice"

  private struct Claim {
    var id: FiledPlan.ID
    var file: String
    var name: String?
    var identity: PlanIdentity?
    var title: String
    var contents: PlanContents
  }

  private let register: SchoolRegister
  private var claims: [URN: [Claim]] = [:]
  private var urns: [FiledPlan.ID: [URN]] = [:]

  init(_ context: AcrossContext) { register = context.schools }

  mutating func take(_ plan: FiledPlan) {
    let claimed = Set([plan.urn, plan.plan.school.urn].compactMap { $0 }).sorted()
    guard !claimed.isEmpty else { return }
    urns[plan.id] = claimed
    let claim = Claim(
      id: plan.id, file: plan.file, name: plan.plan.school.name, identity: plan.identity, title: plan.plan.title,
      contents: PlanContents(plan.statements))
    for urn in claimed { claims[urn, default: []].append(claim) }
  }

  mutating func drop(_ id: FiledPlan.ID) {
    for urn in urns.removeValue(forKey: id) ?? [] { claims[urn]?.removeAll { $0.id == id } }
  }

  func findings() -> [AcrossFinding] { findings(on: claims.keys.sorted()) }

  func findings(of id: FiledPlan.ID) -> [AcrossFinding] {
    guard let urns = urns[id], let file = claims[urns[0]]?.first(where: { $0.id == id })?.file else { return [] }
    return findings(on: urns).filter { $0.files.contains(file) }
  }

  /// Two files that both claim two of the numbers are told once.
  private func findings(on urns: [URN]) -> [AcrossFinding] {
    var told: Set<[String]> = []
    return urns.flatMap { findings(on: $0) }.filter { told.insert($0.files).inserted }
  }

  private func findings(on urn: URN) -> [AcrossFinding] {
    let claims = (claims[urn] ?? []).sorted { ($0.file, $0.id) < ($1.file, $1.id) }
    guard claims.count > 1 else { return [] }
    return claims.indices.flatMap { index in
      claims[(index + 1)...].compactMap { finding(on: urn, claims[index], $0) }
    }
  }

  private func finding(on urn: URN, _ one: Claim, _ other: Claim) -> AcrossFinding? {
    let school = register[urn].map { "\($0.name) (\(urn))" } ?? "URN \(urn)"
    if let name = one.name, let second = other.name, !areOneSchools(urn, name, second) {
      return finding(
        .mustFix, urn, one, other,
        "\(school) has two plans under its number, one of “\(name)” and one of “\(second)”. One of them is another "
          + "school’s: file it under that school’s number.")
    }
    guard let identity = one.identity, identity == other.identity, one.contents != other.contents else { return nil }
    let which = identity.scopeKind == .wholeSchool ? "the whole school" : identity.scopeName
    if one.contents.share(with: other.contents) >= PlanContents.versionsShare {
      return finding(
        .note, urn, one, other,
        "\(school) has two versions of its plan of \(identity.academicYear) for \(which). Keep the one that is in use.")
    }
    return finding(
      .mustFix, urn, one, other,
      "Two files claim to be the plan of \(school) of \(identity.academicYear) for \(which), and say different things. "
        + "Ask the school which is its plan, and whose the other is.")
  }

  private func areOneSchools(_ urn: URN, _ one: String, _ other: String) -> Bool {
    let (first, second) = (SchoolName(one), SchoolName(other))
    if first.canBe(second) || !first.isOther(than: second) && SpellingDistance.isSlip(one, other) { return true }
    // The name that it had before, or its federation's, is not its register name and yet its own.
    let initials = [first.initials, second.initials]
    return initials.contains(PlanIdentity.folded(one).replacing(" ", with: ""))
      || initials.contains(PlanIdentity.folded(other).replacing(" ", with: ""))
      || known(urn, first) && known(urn, second)
  }

  private func known(_ urn: URN, _ name: SchoolName) -> Bool {
    guard let school = register[urn] else { return false }
    let followed = (register.predecessors[urn] ?? []).compactMap { register[$0]?.name }
    return ([school.name, school.federation, school.trust].compactMap { $0 } + followed)
      .contains { name.canBe(SchoolName($0)) }
  }

  private func finding(
    _ severity: Severity, _ urn: URN, _ one: Claim, _ other: Claim, _ message: String
  ) -> AcrossFinding {
    AcrossFinding(
      check: Self.id, severity: severity, files: [one.file, other.file], urns: [urn], message: message,
      evidence: [one, other].map { claim in
        AcrossEvidence(
          file: claim.file, location: "the plan’s title and school",
          text: [claim.title, claim.name].compactMap { $0 }
            .joined(separator: ", "))
      })
  }
}
