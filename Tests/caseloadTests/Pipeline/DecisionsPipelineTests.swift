import Plans
import Storing
import Testing

@testable import caseload

/// Why a file was read as it was, kept beside it by the real pipeline.
@Suite struct DecisionsPipelineTests {
  @Test func whyEachHeadingWentWhereIsKeptWithTheDelivery() async throws {
    let house = try await PipelineTests.House()
    let receipt = try await house.deliver(
      """
      Maths Action Plan 2026/27
      Action,Lead,Timescale
      Teach number facts daily,Maths lead,Autumn 1

      """)
    let kept = try #require(try await house.daemon.store.decisions(ofDelivery: receipt))
    #expect(kept.total == kept.decisions.count)
    let lead = try #require(kept.decisions.first { $0.text == "Lead" })
    #expect(lead.field == "lead" && !lead.because.isEmpty && lead.confidence > 0.5)
    await house.end()
  }
}
