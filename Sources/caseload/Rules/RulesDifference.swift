import Checking
import Plans
import Storing

/// What would change if plans were judged by other rules: all current plans judged by both, and nothing stored.
struct RulesDifference {
  /// One verdict that would be another.
  struct Move: Hashable {
    let criterion: CriterionID
    /// Nil where the plan has no such verdict yet.
    let from: VerdictValue?
    let to: VerdictValue
  }

  /// How the findings of one check in one plan would change.
  struct Found: Hashable {
    let check: String
    let more: Int
    let fewer: Int
  }

  /// One plan of which something would move.
  struct Moved {
    let version: PlanVersion
    let school: String
    let moves: [Move]
    let found: [Found]
  }

  let asOf: Day
  let to: String
  /// The hashes of the rules by which the verdicts on file stand, in order.
  private(set) var from: Set<String> = []
  private(set) var plans = 0
  private(set) var schools: Set<URN> = []
  private(set) var moved: [Moved] = []
  /// Verdicts that keep their value and say otherwise why.
  private(set) var reworded = 0
  /// Plans whose rules are not on file, so that their stored verdicts were taken as they stand.
  private(set) var takenAsStored = 0

  init(asOf: Day, to content: RuleSetContent) {
    self.asOf = asOf
    to = content.hash
  }

  /// Judges one plan by both rules.
  ///
  /// - Parameters:
  ///   - version: the plan.
  ///   - old: the rules that its verdicts stand by; nil where they are not on file.
  ///   - new: judges by the rules that may be switched on.
  /// - Throws: `StoringError` where the database does not answer.
  mutating func judge(_ version: PlanVersion, by old: RuleSetContent?, and new: Judge) async throws {
    let (context, _) = try await new.basis(of: version, asOf: asOf)
    let after = Checker().judge(version.plan, in: context)
    let before: (verdicts: [Verdict], findings: Findings)
    if let old {
      var context = context
      context.rules = old.rules
      context.checkRules = old.checks
      context.vocabularies = old.vocabularies
      context.framework = old.framework.map(String.init)
      before = Checker().judge(version.plan, in: context)
      from.insert(old.hash)
    } else {
      before = (
        try await new.store.currentVerdicts(of: version.id), try await new.store.currentFindings(of: version.id)
      )
      takenAsStored += 1
    }
    plans += 1
    schools.insert(version.identity.urn)
    let standing = Dictionary(before.verdicts.map { ($0.criterion, $0) }, uniquingKeysWith: { $1 })
    let moves = after.verdicts.compactMap { verdict -> Move? in
      let old = standing[verdict.criterion]
      if let old, old.verdict == verdict.verdict, old != verdict { reworded += 1 }
      return old?.verdict == verdict.verdict
        ? nil : Move(criterion: verdict.criterion, from: old?.verdict, to: verdict.verdict)
    }
    let found = RulesDifference.found(before.findings.all, after.findings.all)
    guard !moves.isEmpty || !found.isEmpty else { return }
    let name = context.school?.name ?? version.plan.school.name ?? ""
    moved.append(Moved(version: version, school: name, moves: moves, found: found))
  }

  /// By check, in the order of their names: how many findings come and go.
  private static func found(_ before: [Finding], _ after: [Finding]) -> [Found] {
    let (old, new) = (Set(before), Set(after))
    return Set((before + after).map(\.check)).sorted().compactMap { check in
      let more = new.subtracting(old).count { $0.check == check }
      let fewer = old.subtracting(new).count { $0.check == check }
      return more + fewer == 0 ? nil : Found(check: check, more: more, fewer: fewer)
    }
  }
}

extension RulesDifference {
  /// How many verdicts would move.
  var moves: Int { moved.reduce(0) { $0 + $1.moves.count } }

  /// The schools of which a verdict would move.
  var schoolsMoved: Int { Set(moved.filter { !$0.moves.isEmpty }.map(\.version.identity.urn)).count }

  /// By criterion, in the guidance's order: from, to, and how many plans.
  var byCriterion:
    [(criterion: CriterionID, schools: Int, moves: [(from: VerdictValue?, to: VerdictValue, plans: Int)])]
  {
    CriterionID.allCases.compactMap { criterion in
      var counts: [Move: Int] = [:]
      var schools: Set<URN> = []
      for plan in moved {
        for move in plan.moves where move.criterion == criterion {
          counts[move, default: 0] += 1
          schools.insert(plan.version.identity.urn)
        }
      }
      guard !counts.isEmpty else { return nil }
      let values: [VerdictValue?] = [.met, .partly, .notMet, .notApplicable, nil]
      let moves = counts.sorted {
        let left = (values.firstIndex(of: $0.key.from) ?? 0, values.firstIndex(of: $0.key.to) ?? 0)
        return left < (values.firstIndex(of: $1.key.from) ?? 0, values.firstIndex(of: $1.key.to) ?? 0)
      }
      return (criterion, schools.count, moves.map { ($0.key.from, $0.key.to, $0.value) })
    }
  }

  /// By check, in the order of their names: findings that come and go, and in how many schools.
  var byCheck: [(check: String, more: Int, fewer: Int, schools: Int)] {
    Set(moved.flatMap { $0.found.map(\.check) }).sorted().map { check in
      let plans = moved.compactMap { plan in
        plan.found.first { $0.check == check }.map { (urn: plan.version.identity.urn, found: $0) }
      }
      return (
        check, plans.reduce(0) { $0 + $1.found.more }, plans.reduce(0) { $0 + $1.found.fewer },
        Set(plans.map(\.urn)).count
      )
    }
  }
}
