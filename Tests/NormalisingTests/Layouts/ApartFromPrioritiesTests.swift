import Plans
import Testing

@testable import Normalising

/// What a plan says of its priorities apart from them: checks at its end, aims in its overview.
@Suite struct ApartFromPrioritiesTests {
  private static func plan() throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # Hallgarth Academy improvement plan 2026/27
        ## Three priorities
        |Priority|Led by|Link governor|By next summer we want
        A|Calm corridors, quiet starts|J Oyelaran (DHT)|Mrs Haddow|Removals fall from 212 to below 90
        B|Work that fits every pupil|SENCo||Progress 8 of pupils with SEND is –0.4 or better (–0.9)
        ## Days 1 to 30
        Priority|What we do|Who|What it takes
        A|A1 Stand at every gate|All SLT|
        B|B1 A page on each pupil with an EHCP|SENCo|Release, 2 days
        ## Who checks on us
        Priority A: Behaviour data read out – Chair of LAB – every LAB meeting
        Priority B: Book look with the trust – SENCo – w/b 16 November
        """)
    ).plan
  }

  @Test func whatIsWantedByASummerBesideThePrioritiesIsTheirOutcome() throws {
    let plan = try Self.plan()
    #expect(plan.actions.map(\.ref) == ["A1", "B1"])
    #expect(
      plan.priorities.map { $0.objectives.flatMap(\.outcomes).map(\.text) } == [
        ["Removals fall from 212 to below 90"], ["Progress 8 of pupils with SEND is –0.4 or better (–0.9)"],
      ])
  }

  @Test func checksAtTheEndAreOfThePrioritiesThatTheyName() throws {
    let plan = try Self.plan()
    #expect(plan.priorities.map(\.title) == ["Calm corridors, quiet starts", "Work that fits every pupil"])
    #expect(plan.priorities.map(\.monitoring.count) == [1, 1])
  }
}
