import Plans
import Testing

@testable import Normalising

/// Plans that are forms: labels and values one below another, statements that law asks for, tables of measures.
@Suite struct FormLayoutTests {
  @Test func aLabelAndWhomItNamesAtTheEndOfATableIsNoHead() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        Priority|Reading
        Actions|Buy books
        Link governor|Chair
        """)
    ).plan
    #expect(plan.priorities.map(\.governor) == [["Chair"]])
  }

  @Test func labelsBelowEachActionBelongToIt() throws {
    let plan = try GivenPlan(
      sheet: """
        Ivy Bank Primary School - SDP 2026/27
        Priority|Improve writing
        Objective|Raise KS2 writing
        Action|Introduce daily writing
        Lead|English lead
        By when|Autumn 2
        Resources|£500
        RAG|Amber

        Action|Moderate with the cluster
        Lead|HT
        By when|Spring 1
        Success criteria|Moderation is secure
        """
    ).plan
    #expect(plan.title == "SDP 2026/27")
    let priority = try #require(plan.priorities.first)
    #expect(plan.priorities.count == 1)
    #expect(priority.actions.map(\.lead) == [["English lead"], ["HT"]])
    #expect(priority.actions.map(\.dateText) == ["Autumn 2", "Spring 1"])
    #expect(priority.actions[0].resources.map(\.amount) == [500])
    #expect(priority.actions.map(\.rag) == [.amber, nil])
    #expect(priority.outcomes.map(\.text) == ["Moderation is secure"])
    #expect(priority.lead.isEmpty)
  }

  @Test func challengesOfAStatementAreItsPriorities() throws {
    let plan = try GivenPlan(
      sheet: """
        Pupil premium strategy statement – Ferndale Primary School
        Academic year/years that our current plan covers|2026/27 to 2028/29
        Pupil premium lead|Mrs Okoro

        Challenges
        Challenge number|Detail of challenge
        1|Oral language is under-developed in Reception
        2|Attendance of disadvantaged pupils is lower

        Teaching
        Activity|Evidence that supports this approach|Challenge number(s) addressed
        Language programme training|Trials show six months more|1

        Wider strategies
        Activity|Evidence that supports this approach|Challenge number(s) addressed
        Attendance officer|National guidance|2

        Challenge 1: The share below 85 on the screener fell to 36% by July.
        """
    ).plan
    #expect(plan.evidence.map(\.text) == ["Trials show six months more", "National guidance"])
    #expect(
      plan.priorities.map { $0.progress.map(\.text) } == [
        ["The share below 85 on the screener fell to 36% by July."], [],
      ])
    #expect(plan.scope == PlanScope(kind: .statutory, name: "Pupil premium"))
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(
      plan.priorities.map { $0.actions.map(\.text) } == [["Language programme training"], ["Attendance officer"]])
    #expect(plan.priorities[0].lead == ["Mrs Okoro"])
  }

  @Test func measureWithItsFiguresIsOneOutcome() throws {
    let plan = try GivenPlan(
      sheet: """
        SIP 2026-27
        KPI|Baseline 2026|Target 2027
        Reading EXS|68%|75%
        GLD|61%|70%
        """
    ).plan
    let outcomes = plan.priorities.flatMap(\.outcomes)
    #expect(outcomes.map(\.text) == ["Reading EXS", "GLD"])
    #expect(outcomes.map { $0.targets.first?.baseline } == [68, 61])
    #expect(outcomes.map { $0.targets.first?.value } == [75, 70])
  }

  @Test func listOfInitialsNamesPeopleAndIsNoAction() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Plan",
          "Larch Hill School SIP 2026/27\nPriority|Action|Who|When\nReading|Buy books|MB|Oct 26\n|Train staff|TA|Spring"
        ),
        ("Staff", "Name|Role|Initials\nMary Bell|Headteacher|MB\nTom Ash|DHT|TA"),
      ])
    ).plan
    #expect(plan.people.map(\.writtenAs) == ["MB", "TA"])
    #expect(plan.people.map(\.name) == ["Mary Bell", "Tom Ash"])
    #expect(plan.people.map(\.role) == ["Headteacher", "DHT"])
    #expect(plan.actions.count == 2)
  }

  @Test func totalsAndBlankReviewsAreNoItems() throws {
    let plan = try GivenPlan(
      sheet: """
        Academy Improvement Plan 2026-27
        Priority 1: Curriculum
        Action|By whom|Start|End|Cost (£)
        Do the first thing|HT|Sept 26|Oct 26|100
        Do the second thing|DHT|Nov 26|Mar 27|
        TOTAL||||100

        Review (December)|The first thing is done.
        Review (April)|
        """
    ).plan
    #expect(plan.actions.map(\.dateText) == ["Sept 26 – Oct 26", "Nov 26 – Mar 27"])
    #expect(plan.actions.flatMap(\.resources).map(\.amount) == [100])
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["The first thing is done."])
    #expect(plan.unmapped.map(\.text) == ["TOTAL", "100"])
  }

  @Test func lettersOrNumbersBeforeEveryPriorityAreReferences() throws {
    let plan = try GivenPlan(
      sheet: """
        Strand|How do we get there?|Who and by when?
        A. Phonics|Train every adult|Phonics lead, Oct 2026
        B. Attendance|Weekly letters|Office, weekly
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["A", "B"])
    #expect(plan.priorities.map(\.title) == ["Phonics", "Attendance"])
    #expect(plan.actions.map(\.lead) == [["Phonics lead"], ["Office"]])
    #expect(plan.actions.map(\.dateText) == ["Oct 2026", "weekly"])
  }

  @Test func planOfNoKnownKindSaysThatItsLayerIsNotKnown() throws {
    let plan = try GivenPlan(sheet: "Action|Who|When\nBuy books|HT|Oct 26\nTrain staff|DHT|Spring", year: nil).plan
    #expect(plan.layer == nil)
    #expect(plan.notes.contains { $0.code == "plan.layerUnknown" })
    #expect(plan.notes.contains { $0.code == "plan.noYear" })
  }
}
