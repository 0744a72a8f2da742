import Plans
import Testing
import Vocabularies

@testable import Normalising

/// How many of the statements in `targets.yaml` are understood, number by number.
@Suite struct TargetStatementTests {
  struct Label: Decodable {
    var text: String
    var targets: [Aim]
  }

  /// A target whose measure is compared where it is given.
  struct Aim: Decodable {
    var measure: String?
    var group: String?
    var cohort: String?
    var baseline: Double?
    var value: Double
    var unit: TargetUnit?
    var bound: TargetBound?

    func isMet(by target: Target) -> Bool {
      isNear(value, target.value) && unit == target.unit && bound == target.bound && group == target.group
        && isNear(baseline, target.baseline) && (cohort == nil || cohort == target.cohort)
        && (measure.map { isNamed($0, target.measure) } ?? true)
    }

    private func isNear(_ first: Double?, _ second: Double?) -> Bool {
      guard let first, let second else { return first == nil && second == nil }
      return abs(first - second) < 0.006
    }

    /// By the words: "reading EXS+" names what "reading" does.
    private func isNamed(_ first: String, _ second: String?) -> Bool {
      let first = Set(WrittenWords(first).tokens.map(\.key))
      let second = Set(WrittenWords(second ?? "").tokens.map(\.key))
      return !second.isEmpty && (first.isSubset(of: second) || second.isSubset(of: first))
    }
  }

  let reading: StatementReading

  init() throws { reading = try ShippedVocabularies.statementReading() }

  @Test(arguments: [(false, 0.95), (true, 0.8)])
  func targetsAreUnderstood(_ kept: Bool, _ wanted: Double) throws {
    let (share, wrong) = try LabelledStatements<Label>.share("targets", kept: kept) { label in
      let targets = reading.target(label.text).targets
      return targets.count == label.targets.count && zip(label.targets, targets).allSatisfy { $0.isMet(by: $1) }
    }
    #expect(share >= wanted, "\(share) of the statements: \(wrong.map(\.text))")
  }

  @Test func theEntriesThatMatchedAreNamed() {
    let statement = reading.target("PP 58% → 72% RWM in Y6")
    #expect(statement.because == ["“RWM” → RWM (measures)", "“PP” → disadvantaged (groups)", "“Y6” → Y6 (cohorts)"])
    #expect(reading.target("Improve writing").because.isEmpty)
  }
}
