import Plans
import Testing

@testable import Normalising

/// Priorities as cards in cells, beside their codes, under numbered targets and under headings with an aim below.
@Suite struct PriorityCardTests {
  private func table(_ heads: String, _ rows: String...) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose((["# School development plan 2026/27", heads] + rows).joined(separator: "\n"))
    ).plan
  }

  @Test func aTitleOverItsLeaderIsThePriorityThoughTheHeadNamesBoth() throws {
    let plan = try table(
      "Priority and lead|Action|By when|Success criteria",
      "1. Talk at table // Lead: Mrs Ferris|Eat with the children|Autumn 1|All classes do it",
      "2. Calm corridors // Lead: Mr Odell|Mark the floors|Autumn 2|Nobody runs")
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.title) == ["Talk at table", "Calm corridors"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Ferris"], ["Mr Odell"]])
  }

  @Test func cardsUnderFocusHoldThePriorityAndItsObjective() throws {
    let plan = try table(
      "Focus|Action|Who|By when",
      "Priority 1 // Ratio and proportion // Objective: pupils draw bar models|Write a booklet|DHT|Autumn 1",
      "Priority 2 // Fieldwork // Objective: each class goes out once a term|Book the coach|Mr Odell|Autumn 2")
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.title) == ["Ratio and proportion", "Fieldwork"])
    #expect(plan.objectives.map(\.text) == ["pupils draw bar models", "each class goes out once a term"])
    #expect(plan.actions.map(\.lead) == [["DHT"], ["Mr Odell"]])
  }

  @Test func peopleBesidePrioritiesOfTheirOwnColumnStayPeople() throws {
    let plan = try table(
      "Priority|Priority and lead|Action|By when", "Reading|Mrs Ferris // English lead|Eat with the children|Autumn 1",
      "Calm|Mr Odell // Deputy|Mark the floors|Autumn 2")
    #expect(plan.priorities.map(\.title) == ["Reading", "Calm"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Ferris", "English lead"], ["Mr Odell", "Deputy"]])
  }

  @Test(arguments: [["LT1", "LT2"], ["A", "B"]])
  func codesBesideTitlesOfStrandsNumberThem(_ codes: [String]) throws {
    let plan = try table(
      "Strand|Strand title|Action|By when", "\(codes[0])|Readers for life|Open the library at noon|Autumn 1",
      "\(codes[1])|Every day on time|Ring home by ten|Autumn 2")
    #expect(plan.priorities.compactMap(\.ref) == codes)
    #expect(plan.priorities.map(\.title) == ["Readers for life", "Every day on time"])
  }

  @Test func wordsBesideADetailAreNoCodes() throws {
    let plan = try table(
      "Strand|Detail|Action|By when", "Literacy|Readers for life|Open the library at noon|Autumn 1",
      "Attendance|Every day on time|Ring home by ten|Autumn 2")
    #expect(plan.priorities.map(\.ref) == [nil, nil])
    #expect(plan.priorities.map(\.title) == ["Literacy", "Attendance"])
  }

  @Test func numberedTargetsOfASheetWithoutPrioritiesAreThePriorities() throws {
    let plan = try GivenPlan(
      sheet: """
        Sunny Bank Nursery
        Improvement plan 2026/27
        Target 1|Open the 30 hours offer
        Action|Who|By when
        Survey parents|Manager|Autumn 1

        Target 2|Talk more at snack time
        Action|Who|By when
        Train every key person|SENDCo|Autumn 2
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.title) == ["Open the 30 hours offer", "Talk more at snack time"])
    #expect(plan.priorities.map(\.actions.count) == [1, 1])
  }

  @Test func aNumberedTargetBelowAPriorityIsItsObjective() throws {
    let plan = try GivenPlan(
      sheet: """
        Sunny Bank Nursery
        Improvement plan 2026/27
        Priority 1|Funded places
        Target 1|Open the 30 hours offer
        Action|Who|By when
        Survey parents|Manager|Autumn 1
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Funded places"])
    #expect(plan.objectives.map(\.text) == ["Open the 30 hours offer"])
  }

  private func aims(_ first: String, _ second: String) throws -> Plan {
    try table(
      first, "Aim: pupils spell the words of their year group", "**Actions", "- Buy word mats (EL, Autumn 1)", second,
      "Aim: children use whole sentences", "**Actions", "- Train two helpers (SENDCo, Autumn 2)")
  }

  @Test func theAimBelowANumberedHeadingIsWhatThePriorityWants() throws {
    let plan = try aims("## IN1 Spelling in the juniors", "## IN2 Talk in Reception")
    #expect(plan.priorities.map(\.title) == ["Spelling in the juniors", "Talk in Reception"])
    #expect(
      plan.objectives.map(\.text) == ["pupils spell the words of their year group", "children use whole sentences"])
  }

  @Test func theAimBelowAHeadingWithItsLeaderAndItsReasonIsWhatItWants() throws {
    let plan = try aims(
      "## Spelling in the juniors\nLead: EL\nRationale: 41% met the standard",
      "## Talk in Reception\nLead: SENDCo\nRationale: talk is thin")
    #expect(plan.priorities.map(\.title) == ["Spelling in the juniors", "Talk in Reception"])
    #expect(plan.priorities.map(\.rationale) == ["41% met the standard", "talk is thin"])
    #expect(
      plan.objectives.map(\.text) == ["pupils spell the words of their year group", "children use whole sentences"])
  }

  @Test func aimsBelowAHeadingThatIsNotDescribedAreThePriorities() throws {
    let plan = try table(
      "## Our year ahead", "Aim: pupils spell the words of their year group", "**Actions",
      "- Buy word mats (EL, Autumn 1)", "Aim: children use whole sentences", "**Actions",
      "- Train two helpers (SENDCo, Autumn 2)")
    #expect(
      plan.priorities.map(\.title) == ["pupils spell the words of their year group", "children use whole sentences"])
  }
}
