import Plans
import Testing

@testable import Normalising

/// What stands beside and above entries in tables of milestones, planning tools' feeds and pages of boxes.
@Suite struct RatedMilestoneTests {
  private static func milestones(_ head: String, _ rows: String..., legend: String = "") throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        \(legend)
        ## Priority 1: Attendance
        ### Milestones
        \(head)
        \(rows.joined(separator: "\n"))
        """)
    ).plan
  }

  @Test func aRatingBesideAMilestoneIsHowItStands() throws {
    let plan = try Self.milestones(
      "Milestone|Due|Status", "Attendance 90.5%|18 December 2026|Amber", "Attendance 91.2%|25 March 2027|Complete",
      "Attendance 92%|21 July 2027|")
    #expect(plan.milestones.map(\.rag) == [.amber, .blue, nil])
    #expect(plan.milestones.map(\.ragText) == ["Amber", "Complete", nil])
    #expect(plan.milestones.map(\.status) == [nil, .met, nil])
    #expect(plan.priorities.flatMap(\.progress).isEmpty)
  }

  @Test(arguments: [
    ("Met", MilestoneStatus.met), ("Partly met", .partly), ("Not met", .notMet), ("Nothing yet", nil),
  ])
  func whatCameOfAMilestoneIsNoColour(_ word: String, _ status: MilestoneStatus?) throws {
    let plan = try Self.milestones(
      "Milestone|Due|Status", "Attendance 90.5%|18 December 2026|\(word)", "Attendance 91%|25 March 2027|Met")
    #expect(plan.milestones.map(\.status) == [status, .met])
    #expect(plan.milestones.map(\.rag) == [nil, nil])
  }

  @Test func aRatingBesideSeveralMilestonesIsNobodysAndKept() throws {
    let two = try Self.milestones(
      "Autumn milestone|Spring milestone|RAG autumn|RAG spring", "Attendance 90%|Attendance 91%|Green|Red")
    #expect(two.milestones.map(\.rag) == [nil, nil])
    #expect(Set(two.unmapped.map(\.text)).isSuperset(of: ["Green", "Red"]))
    let one = try Self.milestones("By Christmas|By Easter|RAG", "Attendance 90%|Attendance 91%|Amber")
    #expect(one.milestones.map(\.rag) == [nil, nil])
    #expect(one.unmapped.map(\.text).contains("Amber"))
  }

  @Test func aSecondRatingIsKeptBesideTheFirst() throws {
    let plan = try Self.milestones("Milestone|Due|Status|RAG", "Attendance 90%|18 December 2026|Complete|Amber")
    #expect(plan.milestones.map(\.ragText) == ["Complete"])
    #expect(plan.milestones.map(\.status) == [.met])
    #expect(plan.unmapped.map(\.text).contains("Amber"))
  }

  @Test func aLegendSaysWhatMetMeans() throws {
    let plan = try Self.milestones(
      "Milestone|Due|Status", "Attendance 90%|18 December 2026|Met", legend: "Key: Green = Met, Red = Not met")
    #expect(plan.milestones.map(\.rag) == [.green])
  }

  @Test func aRatingBesideAnActionIsTheActionsThoughAMilestoneStandsThereToo() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Attendance
        Action|Lead|Milestone|Status
        Ring home by 9.30|SBM|Attendance 90.5%|Amber
        """)
    ).plan
    #expect(plan.actions.map(\.rag) == [.amber])
    #expect(plan.milestones.map(\.rag) == [nil])
  }

  private static func feed(_ head: String, below: String = "\n- Books show better sentences.") throws -> [Progress] {
    try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Writing
        ### Actions
        - Model editing in each class (HT, by Easter)
        ### Progress updates
        - \(head)\(below)
        """)
    ).plan.priorities.flatMap(\.progress)
  }

  @Test func theDayAndTheWriterAboveAnEntryAreItsOwn() throws {
    let progress = try Self.feed("06 Nov 2026 · Priya Nair")
    #expect(progress.map(\.text) == ["Books show better sentences."])
    #expect(progress.map(\.date?.description) == ["2026-11-06"])
  }

  @Test func aDayAndAPostWithNothingBelowAreAnEntry() throws {
    let head = "6 November 2026, Maths lead"
    #expect(try Self.feed(head, below: "").map(\.text) == [head])
  }

  @Test func aTermAndAPostAboveAnEntryAreNoHead() throws {
    #expect(try Self.feed("Spring 1 – SENCo, HT").count == 2)
  }

  @Test func aDayAndWhatWasDoneAreAnEntry() throws {
    #expect(try Self.feed("06 Nov 2026 · Editing modelled in all classes").count == 2)
  }

  private static func boxes(_ second: String) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # Our plan 2026–27
        **1. Talking and listening|<
        **What we'll do // Screen every child (HT, by Easter)|**What we'll see // 80% on track
        **How it's going // All screened.|<
        **\(second)|<
        **What we'll do // Put up the canopy (SBM, by Easter)|**What we'll see // 75% on track in number
        """)
    ).plan
  }

  @Test func theNextNumberOverBoxesBeginsThePriorityThatTheyAreOf() throws {
    #expect(
      try Self.boxes("2. Outdoors all year").priorities.map(\.title) == ["Talking and listening", "Outdoors all year"])
    #expect(try Self.boxes("4. Outdoors all year").priorities.count == 1)
  }

  @Test(arguments: [
    ("Key Stage 3 (Link to Academy Improvement Plan: AIP2)", "Key Stage 3", ["AIP2"]),
    ("Key Stage 3 (Years 7: all)", "Key Stage 3 (Years 7: all)", []),
  ])
  func aLabelInATitlesBracketsSaysWhatIsAnswered(_ written: String, _ title: String, _ refs: [String]) throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        "# Maths improvement plan 2026/27\n## Key priority 1: \(written)\nActions\n- Buy kits (HT, Easter)")
    ).plan
    #expect(plan.priorities.map(\.title) == [title])
    #expect(plan.priorities.flatMap(\.addresses).map(\.ref) == refs)
  }

  @Test func aChildWhoHasAPlanNamesNoPlan() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Our plan 2026–27
        ## Priority 1: Talk
        Lead: Zoe Bell
        Milestones
        - By Christmas: every child below has a language plan
        ## Priority 2: Outdoors
        Lead: Dawn Hart
        Actions
        - Put up the canopy (Dawn Hart, by Easter)
        """)
    ).plan
    #expect(plan.scope?.name != "Languages")
  }
}
