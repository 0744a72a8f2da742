import Plans
@testable import Storing
import Testing

@testable import Serving

/// The words of each reason, on both sides of where they change.
@Suite struct PressingReasonTests {
  private let year = AcademicYear("2026/27")
  private let first = Day("2026-10-23")

  @Test func aSchoolWithoutAnyPlanIsSaidSo() throws {
    let words = PressingReason.noPlan(try #require(year), latest: nil, others: 0).words
    #expect(words == "No whole-school plan for 2026/27. None of the four years before is on file either.")
  }

  @Test func lastYearsPlanIsNamed() throws {
    let words = PressingReason.noPlan(try #require(year), latest: AcademicYear("2025/26"), others: 0).words
    #expect(words == "No whole-school plan for 2026/27. The latest is of 2025/26.")
  }

  @Test func plansForSubjectsAreNoWholeSchoolPlan() throws {
    let one = PressingReason.noPlan(try #require(year), latest: nil, others: 1).words
    let two = PressingReason.noPlan(try #require(year), latest: nil, others: 2).words
    #expect(one == "No whole-school plan for 2026/27. 1 plan for subjects or aspects came.")
    #expect(two == "No whole-school plan for 2026/27. 2 plans for subjects or aspects came.")
  }

  @Test(arguments: [
    (1, 0, "1 milestone fell due"), (2, 0, "2 milestones fell due"), (0, 1, "1 action fell due"),
    (2, 1, "2 milestones and 1 action fell due"),
  ])
  func whatIsOverdueIsCountedByKind(_ milestones: Int, _ actions: Int, _ opening: String) throws {
    let items = OverdueItems(milestones: milestones, actions: actions, since: try #require(first))
    #expect(
      PressingReason.overdue(items).words == opening + " with no progress recorded, the first on Fri 23 Oct.")
  }

  @Test(arguments: [
    (1, 1, "The one inspection key issue is in no priority."),
    (1, 3, "1 of 3 inspection key issues is in no priority."),
    (2, 3, "2 of 3 inspection key issues are in no priority."),
    (3, 3, "None of the 3 inspection key issues is in a priority."),
  ])
  func keyIssuesThatAreLeftOutAreCounted(_ left: Int, _ all: Int, _ words: String) {
    #expect(PressingReason.keyIssues(left: left, of: all).words == words)
  }

  @Test func aDeliveryAndACollectionSayWhyAndLeadThere() async throws {
    let filled = try await FilledSite(words: "It is damaged.")
    let refused = PressingReason.delivery(try #require(try await filled.house.store.delivery(filled.refused)))
    let held = PressingReason.delivery(try #require(try await filled.house.store.delivery(filled.held)))
    #expect(refused.words == "The file of Thu 26 Nov was refused. It is damaged.")
    #expect(refused.short == "The file of Thu 26 Nov was refused.")
    #expect(refused.address == "/receipts/\(filled.refused.rawValue)")
    #expect(held.words.hasPrefix("The file of Thu 26 Nov is held, and a person must look. "))
    let failing = try await filled.house.store.failingSources(of: [filled.house.own])
    let collection = PressingReason.collection(try #require(failing.first))
    #expect(collection.words == "Collection has failed since Thu 26 Nov. It is damaged.")
    #expect(collection.address == "/collections")
  }
}
