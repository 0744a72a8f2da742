import Plans
import Testing

@testable import Normalising

/// Columns of one adviser's or SENDCo's own sheet: what is wanted, what will be seen, and ratings by colour alone.
@Suite struct OwnWordColumnTests {
  private func plan(_ heads: String, _ rows: String...) throws -> Plan {
    try GivenPlan(sheet: (["SEND plan 26-27", heads] + rows).joined(separator: "\n")).plan
  }

  @Test func soThatBesideWhatWillBeSeenIsTheObjective() throws {
    let plan = try plan(
      "What needs to get better|So that…|What I'm going to do|Who's on it|What we'll see",
      "Our paperwork is right first time|the LA stops sending it back|Make a calendar of reviews|SENDCo|All 17 reviews held",
      "||Train two HLTAs to write views|SENDCo|",
      "Gaps are found early|nobody gets to Year 2 with a need unspotted|Screen all Reception|EYFS leader|Every child screened"
    )
    #expect(
      plan.objectives.map(\.text) == ["the LA stops sending it back", "nobody gets to Year 2 with a need unspotted"])
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["All 17 reviews held", "Every child screened"])
  }

  @Test func soThatAloneIsTheOutcomes() throws {
    let plan = try plan(
      "What needs to get better|What I'm going to do|Who's on it|So that…",
      "Our paperwork is right first time|Make a calendar of reviews|SENDCo|All 17 reviews are held in time",
      "Gaps are found early|Screen all Reception|EYFS leader|Every child is screened")
    #expect(
      plan.priorities.flatMap(\.outcomes).map(\.text) == [
        "All 17 reviews are held in time", "Every child is screened",
      ])
  }

  @Test func cellsThatAreColouredAndSayNothingRateTheirActions() throws {
    let plan = try plan(
      "Priority|Action|Lead|How are we doing?|Where it's up to",
      "Paperwork|Make a calendar of reviews|SENDCo|{92D050}|On the wall",
      "|Train two HLTAs to write views|SENDCo|{FFC000}|One trained",
      "|Swap plans with another school|SENDCo||")
    #expect(plan.actions.map(\.rag) == [.green, .amber, nil])
  }

  @Test func aColumnInOneTintThatNobodyHasFilledInRatesNothing() throws {
    let plan = try plan(
      "Priority|Action|Lead|How are we doing?|Where it's up to",
      "Paperwork|Make a calendar of reviews|SENDCo|{92D050}|On the wall",
      "|Train two HLTAs to write views|SENDCo|{92D050}|One trained",
      "|Swap plans with another school|SENDCo|{92D050}|")
    #expect(plan.actions.map(\.rag) == [nil, nil, nil])
  }

  @Test func whoOwnsASheetEndsWithItsSentence() throws {
    let plan = try GivenPlan(
      sheet: """
        SEND plan 26-27
        Owner: Mrs L. Chaudhry (SENDCo). Shared with Head and SEND governor.
        |
        Priority|Action|By when
        Paperwork|Make a calendar of reviews|Autumn 1
        Early gaps|Screen all Reception|Autumn 2
        """
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Mrs L. Chaudhry (SENDCo)"], ["Mrs L. Chaudhry (SENDCo)"]])
  }
}
