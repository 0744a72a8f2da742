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

  @Test func problemsBesideTheNumbersOfAnotherPlansPrioritiesAreThePriorities() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Science: where we are going in 2026-27
        What's the problem?|School priority|What are we going to do about it?|Who|Done by
        Pupils do not remember enough|SIP 1|Re-order Year 8 topics|GHO|4 Sept
        ^|^|Five question starter|All|From September
        Practicals are done but not understood|SIP 3|Teach each over two lessons|JPR|Autumn 2
        """)
    ).plan
    #expect(
      plan.priorities.map(\.title) == ["Pupils do not remember enough", "Practicals are done but not understood"])
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["SIP 1"], ["SIP 3"]])
    #expect(plan.priorities.map(\.actions.count) == [2, 1])
  }

  @Test func aBaselineBesideATargetInWordsIsWhereItStartsFrom() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority 1: Every student is taught well
        Success criteria (by July 2027)|Baseline 2026
        Attainment 8 score of 48.0|44.6
        58% of students achieve grade 5+ in English and maths|51
        Persistent absence no higher than 20%|27.5%

        Action|Lead|Start date|End date
        Training|HT|01/09/2026|23/10/2026
        """
    ).plan
    let targets = plan.priorities.flatMap(\.outcomes).flatMap(\.targets)
    #expect(targets.map(\.value) == [48, 58, 20])
    #expect(targets.map(\.baseline) == [44.6, 51, 27.5])
    #expect(targets.map(\.unit) == [.score, .percent, .percent])
  }
}
