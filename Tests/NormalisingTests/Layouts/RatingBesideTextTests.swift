import Plans
import Testing

@testable import Normalising

/// Ratings on lines and in cells of their own, above, below and beside what they rate.
@Suite struct RatingBesideTextTests {
  private static func progress(_ lines: String) throws -> [Progress] {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Priority 1: Reading
        Outcome: 80% of Year 2 read fluently
        \(lines)
        """)
    ).plan
    return plan.priorities.flatMap(\.progress)
  }

  @Test func aRatingAboveWhatWasSeenIsOfWhatStandsBelowIt() throws {
    let progress = try Self.progress(
      """
      RAG: Green
      Progress: Two staff meetings were held.
      RAG: Amber
      Progress: The books arrived late.
      """)
    #expect(progress.map(\.text) == ["Two staff meetings were held.", "The books arrived late."])
    #expect(progress.map(\.rag) == [.green, .amber])
  }

  @Test func aRatingBelowWhatWasSeenIsOfWhatStandsAboveIt() throws {
    let progress = try Self.progress(
      """
      Progress: Two staff meetings were held.
      RAG: Green
      Progress: The books arrived late.
      RAG: Amber
      """)
    #expect(progress.map(\.text) == ["Two staff meetings were held.", "The books arrived late."])
    #expect(progress.map(\.rag) == [.green, .amber])
  }

  @Test func aRatingBySomethingElseStaysByItself() throws {
    let progress = try Self.progress(
      """
      RAG: Green
      Monitoring: Learning walk by the headteacher
      Progress: The books arrived late.
      """)
    #expect(progress.map(\.text) == ["Green", "The books arrived late."])
    #expect(progress.map(\.rag) == [.green, nil])
  }

  @Test func oneColourDownAPrioritysColumnRatesItWhereItsTitleIsPlain() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School development plan on a page 2026/27
        |Reading|Wellbeing
        Lead|English leader|SENDCo
        Actions|Buy decodable books|Train all staff
        By Christmas|60% on track{00B050}|Survey at 70%{FFC000}
        By Easter|65% on track{00B050}|Survey at 75%{FFC000}
        By July|70% on track{00B050}|Survey at 80%{FFC000}
        """)
    ).plan
    #expect(plan.priorities.map { $0.milestones.map(\.rag) } == [[.green, .green, .green], [.amber, .amber, .amber]])
  }

  @Test func theTintOfAPrioritysColumnRatesNothing() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School development plan on a page 2026/27
        |Reading{00B050}|Wellbeing{FFC000}
        Lead|English leader{00B050}|SENDCo{FFC000}
        Actions|Buy decodable books{00B050}|Train all staff{FFC000}
        By Christmas|60% on track{00B050}|Survey at 70%{FFC000}
        By Easter|65% on track{00B050}|Survey at 75%{FFC000}
        By July|70% on track{00B050}|Survey at 80%{FFC000}
        """)
    ).plan
    #expect(plan.milestones.map(\.rag) == [nil, nil, nil, nil, nil, nil])
  }

  @Test func ratingsInARowBelowWhatWasSeenAreNoLegend() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan on a Page 2026-27
        |Priority 1: Writing stamina|Priority 2: Attendance|Priority 3: Leaders
        Who leads?|NB|KD|DHT
        What are we going to do?|Daily spelling|Breakfast club|Release
        How is it going? (Nov)|Spelling is going well. Y2 not yet daily – timetable changed.|PP 92.1% to 13 Nov.|
        RAG{FDE9D9}|A{FFC000}|G{92D050}|
        """)
    ).plan
    #expect(
      plan.priorities.flatMap(\.progress).map(\.text) == [
        "Spelling is going well. Y2 not yet daily – timetable changed.", "PP 92.1% to 13 Nov.",
      ])
    #expect(plan.priorities.flatMap(\.progress).map(\.rag) == [.amber, .green])
  }

  @Test func anUpdateBelowAnActionsRowIsHowThatActionGoes() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Our School Improvement Plan 2026/27
        ## Aim 1: Fluency in number facts
        |Strategy|Led by|Timeline|Checks|<|<
        ^|^|^|^|Half-term 2|Half-term 4|Half-term 6
        1.1|Daily fluency slot|Maths lead|Sept – Oct|Y4 mean 15|Y4 mean 18|Y4 mean 21.5
        ^|Update 20/11: Practice mean now 15.8.|<|<|<|Green|<
        1.2|Pre-teach group|Mrs Achebe|from 5 October|14 pupils above 8||
        ^|Update 20/11: Group met 3 times a week at best.|<|<|<|Amber|<
        """)
    ).plan
    #expect(plan.actions.map(\.text) == ["Daily fluency slot", "Pre-teach group"])
    #expect(plan.milestones.map(\.text) == ["Y4 mean 15", "Y4 mean 18", "Y4 mean 21.5", "14 pupils above 8"])
    let progress = plan.priorities.flatMap(\.progress)
    #expect(progress.map(\.text) == ["Practice mean now 15.8.", "Group met 3 times a week at best."])
    #expect(progress.map(\.rag) == [.green, .amber])
    #expect(progress.map(\.date?.description) == ["2026-11-20", "2026-11-20"])
    #expect(progress.map(\.forAction) == plan.actions.map(\.key))
  }

  @Test func aRatingBesideEachTermsReviewIsThatReviews() throws {
    let plan = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        Priority|Action|Who|To|Autumn review|RAG|Spring review|RAG
        Reading|Fluency training from the hub|English lead|17/10/2026|Delivered.|G|Staff confident|A
        Behaviour|Zoned playground|DHT|24/10/2026|Zones marked out|A||
        """
    ).plan
    let progress = plan.priorities.flatMap(\.progress)
    #expect(progress.map(\.text) == ["Delivered.", "Staff confident", "Zones marked out"])
    #expect(progress.map(\.rag) == [.green, .amber, .amber])
    #expect(plan.actions.map(\.rag) == [nil, nil])
  }

  @Test func aReviewInAColourThatThePlanExplainsIsRatedByIt() throws {
    let review = { (key: String) in
      try GivenPlan(
        GivenPlan.workbook([
          (
            "Aim A",
            """
            Whinfell School plan 2026/27
            \(key)
            |
            **AIM A|**Every pupil has a voice
            Aim leader|Communication lead
            Success looks like|85% of EHCP outcomes met
            Review 16/11/2026|Audit done for most pupils.{92D050}
            """
          )
        ])
      ).plan.priorities.flatMap(\.progress).map(\.rag)
    }
    #expect(try review("Colour of a review: green = going well, amber = some worry, red = stop and talk") == [.green])
    #expect(try review("Our motto: Onwards") == [nil])
  }
}
