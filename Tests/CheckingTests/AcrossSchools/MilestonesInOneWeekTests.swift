import Plans
import Testing

@testable import Checking

@Suite struct MilestonesInOneWeekTests {
  private func found(_ counts: [Int], due: String, asOf: String = "2026-11-23", advised: Int? = nil) throws
    -> [AcrossFinding]
  {
    let schools = try Filed.schools(counts.count)
    var advisers: [URN: SchoolAdviser] = [:]
    for school in schools.prefix(advised ?? counts.count) {
      advisers[school.urn] = SchoolAdviser(id: 7, name: "Ann Adviser")
    }
    let plans = try counts.enumerated().map { index, count in
      try Filed.plan(
        index + 1, [Priority("1", milestones: Array(repeating: Milestone(due: due), count: count))])
    }
    return Filed.findings(
      of: MilestonesInOneWeek.self, plans, in: try Filed.context(schools, asOf: asOf, advisers: advisers))
  }

  @Test func thirtyOfOneAdvisersSchoolsInOneWeekAreFound() throws {
    let finding = try #require(try found([20, 10], due: "2026-12-16").first)
    #expect(
      finding.message
        == "30 milestones of 2 schools fall to Ann Adviser in the week from Monday 14 December 2026. Agree which to see to, and which could be looked at a week before or after."
    )
    #expect(finding.severity == .note)
    #expect(try finding.urns == [Filed.urn(1), Filed.urn(2)])
    #expect(finding.evidence.count == MilestonesInOneWeek.mostShown)
    #expect(finding.evidence.count { $0.file == "2.docx" } == 10)
  }

  @Test func twentyNineAreNot() throws { #expect(try found([20, 9], due: "2026-12-16").isEmpty) }

  @Test func sundayEndsAWeek() throws {
    #expect(try found([30], due: "2026-12-20").first?.message.contains("from Monday 14 December 2026") == true)
    #expect(try found([30], due: "2026-12-21").first?.message.contains("from Monday 21 December 2026") == true)
  }

  @Test func thisWeekCountsWholeAndLastWeekNoMore() throws {
    #expect(try found([30], due: "2026-11-23", asOf: "2026-11-27").count == 1)
    #expect(try found([30], due: "2026-11-20", asOf: "2026-11-23").isEmpty)
  }

  @Test func schoolsThatNobodyLooksAfterAreLeftOut() throws {
    #expect(try found([20, 10], due: "2026-12-16", advised: 1).isEmpty)
  }
}
