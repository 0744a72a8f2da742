import GRDB
import Plans

/// Why it cannot be told which plan a file is: a person must say.
struct FilingDoubt: Error {
  var code: String
  var reason: String
  var instead: String

  static let noPlan = FilingDoubt(
    code: "plan.none", reason: "No plan was found in this file: it names no priority.",
    instead: "Set it aside if it is none, or ask the school for its plan.")
  static let twoAlike = FilingDoubt(
    code: "plan.twoAlike",
    reason:
      "This file holds several plans of the same layer, scope and academic year, and it cannot be told which is which.",
    instead: "Ask for one file a plan, or say which plan this is.")

  static func layer(of title: String) -> FilingDoubt {
    FilingDoubt(
      code: "plan.whichLayer",
      reason:
        "Is “\(title)” the whole-school plan (layer 1), or a plan for a subject, an aspect or a key stage (layer 2)?",
      instead: "Say which layer it is; nothing is lost meanwhile.")
  }

  static func scope(of title: String) -> FilingDoubt {
    FilingDoubt(
      code: "plan.whichScope", reason: "Which subject, aspect or key stage is “\(title)” for?",
      instead: "Say what it is for; nothing is lost meanwhile.")
  }
}

/// Which plan a file is, as far as its sender, the file itself and what came before from the same source tell.
///
/// In that order: what the sender fixes, what the file says, what this delivery was filed as when it was read before,
/// what the source's last version was.
struct KnownIdentity {
  var identity: Result<PlanIdentity, FilingDoubt>

  init(of plan: Plan, at ordinal: Int, in filing: Filing, existing: [VersionOnFile]) throws {
    let fixed = filing.fixed(at: ordinal)
    let written = try KnownIdentity.scope(of: plan, fixed: fixed, in: filing)
    // What only a correction said is not held against the file once the correction is withdrawn.
    let own = existing.enumerated().filter { !$0.element.isPutRight }.map { ($0.offset, $0.element.identity) }
    let before =
      try KnownIdentity.match(written, at: ordinal, among: own)
      ?? KnownIdentity.match(written, at: ordinal, among: filing.latestOfSource())
    // A subject's, an aspect's or a key stage's plan is a layer 2 plan by what the guidance means by layers; that a
    // plan is for the whole school is too often only what a reader falls back on.
    let byScope: Layer? = written.map { [.subject, .aspect, .keyStage].contains($0.kind) ? .two : nil } ?? nil
    guard let layer = fixed.layer ?? plan.layer ?? byScope ?? before?.layer else {
      identity = .failure(.layer(of: plan.title))
      return
    }
    let scope: (kind: ScopeKind, name: String)
    if let written {
      scope = (written.kind, written.name)
    } else if let before {
      scope = (before.scopeKind, before.scopeName)
    } else if layer == .one {
      scope = (.wholeSchool, "")
    } else {
      identity = .failure(.scope(of: plan.title))
      return
    }
    // A name without a letter or a digit names nothing.
    guard scope.kind == .wholeSchool || !PlanIdentity.folded(scope.name).isEmpty,
      let year = KnownIdentity.academicYear(of: plan, delivery: filing.delivery)
    else {
      identity = .failure(.scope(of: plan.title))
      return
    }
    identity = .success(
      PlanIdentity(
        urn: filing.delivery.urn, layer: layer, scopeKind: scope.kind, scopeName: scope.name, academicYear: year))
  }

  /// The scope that the sender fixes, else the file's. A sender gives a name only: its kind is the file's where that
  /// names the same, else that of the school's plan of this name, else whole school, key stage or subject by the name.
  private static func scope(of plan: Plan, fixed: FixedIdentity, in filing: Filing) throws -> PlanScope? {
    guard let name = fixed.scope else { return plan.scope }
    let folded = PlanIdentity.folded(name)
    if let scope = plan.scope, PlanIdentity.folded(scope.name) == folded { return scope }
    let known = try ScopeKind.fetchOne(
      filing.database.cachedStatement(
        sql: "SELECT scope_kind FROM plan WHERE urn = ? AND scope_name = ? ORDER BY id DESC LIMIT 1"),
      arguments: [filing.delivery.urn, folded])
    if let known, !folded.isEmpty { return PlanScope(kind: known, name: name) }
    if folded == "whole school" { return PlanScope(kind: .wholeSchool, name: name) }
    let isKeyStage = folded.hasPrefix("key stage") || ["ks1", "ks2", "ks3", "ks4", "ks5", "eyfs"].contains(folded)
    return PlanScope(kind: isKeyStage ? .keyStage : .subject, name: name)
  }

  /// Of what was filed before, the plan of the same scope; where the file names none, the one in the same place.
  private static func match(
    _ scope: PlanScope?, at ordinal: Int, among before: [(ordinal: Int, identity: PlanIdentity)]
  ) -> PlanIdentity? {
    guard let scope else { return before.first { $0.ordinal == ordinal }?.identity }
    let name = scope.kind == .wholeSchool ? "" : PlanIdentity.folded(scope.name)
    return before.first { $0.identity.scopeKind == scope.kind && $0.identity.scopeName == name }?.identity
  }

  /// What the sender fixes, what the plan says, the year that its period begins in, else the year of the day on which
  /// it was received. A period that begins in the summer holidays or the weeks before belongs to the year that follows.
  static func academicYear(of plan: Plan, delivery: Delivery) -> AcademicYear? {
    if let year = delivery.fixed.academicYear ?? plan.academicYear { return year }
    if let start = plan.period?.start, let year = AcademicYear(containing: start) {
      guard start.month >= 6, start.month < 9, let end = plan.period?.end, let last = AcademicYear(containing: end),
        last > year
      else { return year }
      return year.next
    }
    if let end = plan.period?.end, let year = AcademicYear(containing: end) { return year }
    return AcademicYear(containing: Day.inLondon(secondsSinceEpoch: delivery.receivedAt))
  }
}
