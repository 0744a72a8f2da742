import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Codes of priorities: beside their titles, and in the sheets that speak of them.
@Suite struct CodedPriorityTests {
  @Test func aHeadOverCodesAndTitlesNamesThePriorities() throws {
    let plan = try GivenPlan(
      sheet: """
        Birchwood Big Moves 2026/27
        |
        Big Move|<|Why now?|What's going to happen|Who's driving?|Done by|November: where have we got to?
        BM1|Communication first|Devices live in bags.|Audit of every pupil|CW|30/09/2026|Done, 61 pupils{92D050}
        ^|^|^|Core boards up in every room|Class leads|16/10/2026|All but the pool{FFC000}
        BM2|Calm bodies, ready minds|Plans were four pages.|Regulation plan on one page|JB|06/11/2026|52 of 118{FFC000}
        ^|^|^|Refit the sensory room|SBM|12/02/2027|
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["BM1", "BM2"])
    #expect(plan.priorities.map(\.title) == ["Communication first", "Calm bodies, ready minds"])
    #expect(plan.priorities.map(\.actions.count) == [2, 2])
    #expect(plan.actions.map(\.ref) == [nil, nil, nil, nil])
    // The plan format's rule: a colour in an action's row is the action's, whatever cell it fills.
    #expect(plan.priorities.flatMap(\.progress).map(\.rag) == [nil, nil, nil])
    #expect(plan.actions.map(\.rag) == [.green, .amber, .amber, nil])
  }

  @Test func codesThatLookLikeHalfTermsAreThePrioritiesThatThePlanNames() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Priorities",
          """
          Ref|Strategic priority|Executive lead|LGC link
          SP1|Every student leaves with good grades|VP (QoE)|Mrs O. Tennant
          SP2|SEND students succeed in lessons|AP (Inclusion)|Mr K. Boadu
          """
        ),
        (
          "Action log",
          """
          SP|Action ref|Action|Accountable|Finish
          SP1|1.1a|Train all HoDs to coach|VP (QoE)|23/10/2026
          SP2|2.1a|Reissue every profile|SENDCo|18/12/2026
          """
        ),
        (
          "Milestones",
          """
          SP|Dec 2026|Mar 2027
          SP1|Mock 1: 55% at 4+ in English and maths|Mock 2: 62% at 4+
          SP2|Fewer than 10 suspensions|Profiles used well in 80% of lessons
          """
        ),
        (
          "Assurance",
          """
          SP|Monitoring activity|Who monitors|Frequency
          SP1|Raising attainment board|Principal|Half-termly
          SP2|Joint lesson visits with a focus on TAs|SENDCo|Fortnightly
          """
        ),
      ])
    ).plan
    #expect(plan.priorities.map(\.ref) == ["SP1", "SP2"])
    #expect(plan.priorities.map(\.governor) == [["Mrs O. Tennant"], ["Mr K. Boadu"]])
    #expect(plan.priorities.map { $0.actions.map(\.ref) } == [["1.1a"], ["2.1a"]])
    #expect(
      plan.priorities.map { $0.milestones.map(\.dueText) } == [["Dec 2026", "Mar 2027"], ["Dec 2026", "Mar 2027"]])
    #expect(
      plan.priorities.map { $0.monitoring.map(\.text) } == [
        ["Raising attainment board"], ["Joint lesson visits with a focus on TAs"],
      ])
  }

  @Test func aPlanOnAPageMayLetterItsPriorities() throws {
    let plan = try GivenPlan(
      sheet: """
        Copperfield Lane Junior School
        Plan on a page 2026/27
        |
        Priority|A  WRITING|B  KINDNESS|C  ATTENDANCE
        Leader|SP|DK|DK & HR
        Governor|Mrs Nwosu|Mr Gill|Mrs Nwosu
        Autumn term – what we do|Teach 12 sentence types|New log, closed in 5 days|Walking bus
        On track by Christmas if…|Y6 writing at EXS: 55%|85% of log entries closed|Attendance 92.5%
        Costs|Trainer £1,400|2 hrs a week DHT time|Walking bus £1,150
        Who checks|JW reads 10 books a fortnight|DK reads the log|HR checks every Monday
        """
    ).plan
    #expect(plan.priorities.count == 3)
    #expect(plan.priorities.map(\.lead) == [["SP"], ["DK"], ["DK", "HR"]])
    #expect(plan.priorities.map(\.governor) == [["Mrs Nwosu"], ["Mr Gill"], ["Mrs Nwosu"]])
    #expect(plan.actions.map(\.dateText) == ["Autumn term", "Autumn term", "Autumn term"])
    #expect(plan.actions.map { $0.end?.description } == ["2026-12-18", "2026-12-18", "2026-12-18"])
    #expect(
      plan.priorities.flatMap(\.milestones).map { $0.due?.description } == ["2026-12-18", "2026-12-18", "2026-12-18"])
  }

  @Test func codesUnderAnItemsOwnNameNumberWhatStandsToTheirRight() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Aims",
          """
          SEND Development Plan 2026-27
          **Aim no.|**Aim|**In other words (objective)|**Why|**Led by
          S1|Classroom first|Teachers adapt lessons first|Teaching does not adapt|SENCo
          S2|Plans that parents recognise|Plans are short and used|Nobody reads them|EYFS lead
          """
        ),
        (
          "Outcomes",
          """
          **Outcome|**For aim|**By July 2027
          O1|S1|90% of lessons seen show two or more of the five a day
          O2|S2|Every one of 41 plans is reviewed each term
          """
        ),
      ])
    ).plan
    #expect(plan.priorities.map(\.ref) == ["S1", "S2"])
    #expect(plan.priorities.map(\.title) == ["Classroom first", "Plans that parents recognise"])
    #expect(
      plan.priorities.map { $0.objectives.map(\.text) } == [
        ["Teachers adapt lessons first"], ["Plans are short and used"],
      ])
    #expect(
      plan.priorities.map { $0.outcomes.map(\.text) } == [
        ["90% of lessons seen show two or more of the five a day"], ["Every one of 41 plans is reviewed each term"],
      ])
  }

  @Test func aTintedColumnRatesNothingAndARatingBelowSaysHowItGoes() throws {
    let plan = try GivenPlan(
      sheet: """
        Plan on a page 2026/27
        |
        Priority|A  WRITING{DDEBF7}|B  ATTENDANCE{FFF2CC}|C  KINDNESS{E2EFDA}
        Leader|SP{DDEBF7}|DK{FFF2CC}|HR{E2EFDA}
        Where we want to end up // (last July in brackets)|76% EXS in Y6 (68%){DDEBF7}|Attendance 94% (91.1%){FFF2CC}|95% say it stops (71%){E2EFDA}
        Autumn term – what we do|Teach 12 sentence types{DDEBF7}|Walking bus{FFF2CC}|New log{E2EFDA}
        On track by Christmas if…|Y6 writing at EXS: 55%{DDEBF7}|Attendance 92.5%{FFF2CC}|85% closed{E2EFDA}
        How it is going (Nov)|Sentence types up in all rooms{DDEBF7}|Walking bus has 9 children{FFF2CC}|Log live since 8/9{E2EFDA}
        R / A / G|A{F6B26B}|R{E06666}|G{93C47D}
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["A", "B", "C"])
    #expect(plan.priorities.map(\.title) == ["WRITING", "ATTENDANCE", "KINDNESS"])
    #expect(
      plan.priorities.flatMap(\.outcomes).map(\.text) == [
        "76% EXS in Y6 (68%)", "Attendance 94% (91.1%)", "95% say it stops (71%)",
      ])
    #expect(plan.priorities.flatMap(\.milestones).map(\.rag) == [nil, nil, nil])
    #expect(plan.priorities.flatMap(\.progress).map(\.rag) == [.amber, .red, .green])
    #expect(plan.priorities.flatMap(\.progress).count == 3)
  }
}
