import Checking
import Plans
import Testing

@Suite struct ReviewerAgreementTests {
  private func agreement(_ pairs: [(VerdictValue, VerdictValue, Int)]) -> ReviewerAgreement {
    ReviewerAgreement(pairs.map { .init(judged: $0, said: $1, count: $2) })
  }

  @Test func noReviewSaysNothing() {
    let none = agreement([])
    #expect(none.reviews == 0 && none.share == nil && none.weightedKappa == nil)
  }

  @Test func fullAgreementOverSeveralVerdictsIsOne() {
    let full = agreement([(.met, .met, 3), (.partly, .partly, 2), (.notMet, .notMet, 1)])
    #expect(full.share == 1 && full.weightedKappa == 1)
  }

  /// By hand: of ten, judged 4 met, 3 partly, 3 not; said 5, 3, 2. Distances seen 1 + 1 = 2. By chance
  /// (1·(4·3 + 3·5 + 3·2 + 3·3) + 4·(4·2 + 3·5)) / 10 = (42 + 92) / 10 = 13.4. Kappa 1 − 2/13.4.
  @Test func kappaIsWhatIsWorkedOutByHand() throws {
    let some = agreement([
      (.met, .met, 4), (.partly, .partly, 2), (.partly, .met, 1), (.notMet, .notMet, 2), (.notMet, .partly, 1),
    ])
    #expect(some.reviews == 10 && some.agreed == 8)
    #expect(some.share == 0.8)
    let kappa = try #require(some.weightedKappa)
    #expect(abs(kappa - (1 - 2 / 13.4)) < 1e-12)
  }

  /// By hand: two apart in both of two; chance gives 4·(1·1 + 1·1) / 2 = 4, seen 8, so 1 − 8/4.
  @Test func oppositeVerdictsAreBelowChance() {
    #expect(agreement([(.met, .notMet, 1), (.notMet, .met, 1)]).weightedKappa == -1)
  }

  @Test func twoStepsWeighMoreThanOne() throws {
    let near = try #require(agreement([(.met, .met, 5), (.notMet, .notMet, 4), (.met, .partly, 1)]).weightedKappa)
    let far = try #require(agreement([(.met, .met, 5), (.notMet, .notMet, 4), (.met, .notMet, 1)]).weightedKappa)
    #expect(near > far)
  }

  @Test func oneVerdictThroughoutHasAShareAndNoKappa() {
    let same = agreement([(.met, .met, 7)])
    #expect(same.share == 1 && same.weightedKappa == nil)
  }

  @Test func notApplicableCountsInTheShareAlone() {
    let graded = [(VerdictValue.met, VerdictValue.met, 2), (.notMet, .notMet, 1), (.notMet, .met, 1)]
    let with = agreement(graded + [(.notApplicable, .notApplicable, 3), (.met, .notApplicable, 1)])
    #expect(with.reviews == 8 && with.agreed == 6 && with.graded == 4)
    #expect(with.weightedKappa == agreement(graded).weightedKappa)
  }
}
