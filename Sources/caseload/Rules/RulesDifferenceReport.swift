import Foundation
import Plans
import Storing

/// What `caseload rules diff --json` prints: a contract.
struct RulesDifferenceReport: Encodable {
  struct Change: Encodable {
    /// Null where there is no verdict yet.
    let from: VerdictValue?
    let to: VerdictValue
    let plans: Int

    enum CodingKeys: String, CodingKey { case from, to, plans }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(from, forKey: .from)
      try container.encode(to, forKey: .to)
      try container.encode(plans, forKey: .plans)
    }
  }

  struct Criterion: Encodable {
    let criterion: CriterionID
    let schools: Int
    let moves: [Change]
  }

  struct Check: Encodable {
    let check: String
    let more: Int
    let fewer: Int
    let schools: Int
  }

  struct Move: Encodable {
    let criterion: CriterionID
    let from: VerdictValue?
    let to: VerdictValue

    enum CodingKeys: String, CodingKey { case criterion, from, to }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(criterion, forKey: .criterion)
      try container.encode(from, forKey: .from)
      try container.encode(to, forKey: .to)
    }
  }

  struct PlanChange: Encodable {
    struct Found: Encodable {
      let check: String
      let more: Int
      let fewer: Int
    }

    let plan: PlanIdentity
    let school: String
    let title: String
    let verdicts: [Move]
    let findings: [Found]
  }

  let asOf: Day
  let from: [String]
  let to: String
  let plans: Int
  let schools: Int
  let verdictsMoved: Int
  let schoolsMoved: Int
  let verdictsReworded: Int
  let criteria: [Criterion]
  let checks: [Check]
  let changes: [PlanChange]

  init(_ difference: RulesDifference) {
    asOf = difference.asOf
    from = difference.from.sorted()
    to = difference.to
    plans = difference.plans
    schools = difference.schools.count
    verdictsMoved = difference.moves
    schoolsMoved = difference.schoolsMoved
    verdictsReworded = difference.reworded
    criteria = difference.byCriterion.map { line in
      Criterion(
        criterion: line.criterion, schools: line.schools,
        moves: line.moves.map { Change(from: $0.from, to: $0.to, plans: $0.plans) })
    }
    checks = difference.byCheck.map { Check(check: $0.check, more: $0.more, fewer: $0.fewer, schools: $0.schools) }
    changes = difference.moved.map { plan in
      PlanChange(
        plan: plan.version.identity, school: plan.school, title: plan.version.plan.title,
        verdicts: plan.moves.map { Move(criterion: $0.criterion, from: $0.from, to: $0.to) },
        findings: plan.found.map { .init(check: $0.check, more: $0.more, fewer: $0.fewer) })
    }
  }
}

extension RulesDifference {
  /// The same for a person at a terminal.
  func words(of name: String) -> String {
    let old = from.sorted().map { String($0.prefix(12)) }.joined(separator: ", ")
    var lines = [
      "By the rules of \(name) (\(to.prefix(12))) in place of those on file (\(old.isEmpty ? "not kept" : old)), as of \(asOf):",
      "\(plans) plans of \(schools.count) schools judged; \(moves) verdicts of \(schoolsMoved) schools would move, and \(reworded) keep their value with other evidence or words.",
    ]
    if takenAsStored > 0 {
      lines.append("The rules of \(takenAsStored) plans are not on file; their verdicts were taken as they are stored.")
    }
    if !byCriterion.isEmpty { lines += ["", "Verdicts"] }
    for line in byCriterion {
      lines.append("  \(line.criterion.rawValue), \(line.schools) schools")
      lines += line.moves.map { "    \($0.from?.words ?? "none") → \($0.to.words): \($0.plans) plans" }
    }
    if !byCheck.isEmpty { lines += ["", "Findings"] }
    for line in byCheck {
      lines.append("  \(line.check), \(line.schools) schools: \(line.more) more, \(line.fewer) fewer")
    }
    if !moved.isEmpty { lines += ["", "Plans"] }
    for plan in moved {
      let moves = plan.moves.map { "\($0.criterion.rawValue) \($0.from?.words ?? "none") → \($0.to.words)" }
      let found = plan.found.map { "\($0.check) +\($0.more) −\($0.fewer)" }
      lines.append(
        "  \(plan.version.identity.urn) \(plan.school), \(plan.version.plan.title): "
          + (moves + found).joined(separator: "; "))
    }
    return lines.joined(separator: "\n")
  }
}
