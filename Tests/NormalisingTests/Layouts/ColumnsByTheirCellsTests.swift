import Plans
import Testing

@testable import Normalising

/// Columns that their cells, their neighbours or the last word of their heads tell.
@Suite struct ColumnsByTheirCellsTests {
  private func plan(_ heads: String, _ rows: String...) throws -> Plan {
    try GivenPlan(sheet: (["School development plan 2026/27", heads] + rows).joined(separator: "\n")).plan
  }

  @Test func whatIsBoughtStandsBesideItsSum() throws {
    let plan = try plan(
      "Priority|Action|Lead|By when|Budget item|£", "Handwriting|Audit grip|EL|Autumn 1|Pencil grips|140",
      "Handwriting|Moderate with Elm Road|EL|Spring 1|Stickers|620")
    #expect(plan.actions.flatMap(\.resources).map(\.text) == ["Pencil grips", "Stickers"])
    #expect(plan.actions.flatMap(\.resources).map(\.amount) == [140, 620])
  }

  @Test func twoColumnsOfSumsAreNoThingsAndTheirCosts() throws {
    let plan = try plan(
      "Priority|Action|Lead|By when|Budget|£", "Handwriting|Audit grip|EL|Autumn 1|£150|140",
      "Handwriting|Moderate with Elm Road|EL|Spring 1|£700|620")
    #expect(plan.actions.map { $0.resources.map(\.amount) } == [[150, 140], [700, 620]])
  }

  @Test func whatUnderResourcingIsNoAction() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        Priority|Action|Lead|By when|Resourcing|<
        ^|^|^|^|What|Cost
        Spelling|Buy word mats|EL|Autumn 1|60 mats|£180
        Spelling|Teach ten words a week|EL|Autumn 2|Half a day of cover|£110
        """)
    ).plan
    #expect(plan.actions.map(\.text) == ["Buy word mats", "Teach ten words a week"])
    #expect(plan.actions.flatMap(\.resources).map(\.text) == ["60 mats", "Half a day of cover"])
    #expect(plan.actions.flatMap(\.resources).map(\.amount) == [180, 110])
  }

  @Test func theLastWordOfAHeadNamesWhatItHolds() throws {
    let plan = try plan(
      "Academy priority|Faculty objective|Action|Lead|By when",
      "Every reader reads|Texts are longer in Year 8|Choose six texts|GW|Autumn 1",
      "Every pupil is here|Absence is followed up by noon|Ring home by ten|PB|Autumn 2")
    #expect(plan.priorities.map(\.title) == ["Every reader reads", "Every pupil is here"])
    #expect(plan.objectives.map(\.text) == ["Texts are longer in Year 8", "Absence is followed up by noon"])
  }

  @Test func sectionsOfAFrameworkAreAreasWhateverTheirHeadSays() throws {
    let plan = try plan(
      "Priority|Section of report card|Action|Lead|By when", "Spelling|Achievement|Buy word mats|EL|Autumn 1",
      "Punctuality|Attendance and behaviour|Ring home by ten|PB|Autumn 2",
      "Talk|Inclusion|Train two helpers|PB|Autumn 2")
    #expect(plan.priorities.map(\.area) == ["Achievement", "Attendance and behaviour", "Inclusion"])
    #expect(plan.priorities.map(\.gradeDescriptor) == [nil, nil, nil])
  }

  @Test func sentencesUnderSuchAHeadAreNoAreas() throws {
    let plan = try plan(
      "Priority|Report card says|Action|Lead|By when",
      "Spelling|Pupils guess at words they have not met|Buy word mats|EL|Autumn 1",
      "Punctuality|Too many arrive late|Ring home by ten|PB|Autumn 2")
    #expect(plan.priorities.map(\.area) == [nil, nil])
  }

  @Test func numbersAimedAtBesideWhatIsIntendedAreOutcomes() throws {
    let plan = try plan(
      "Priority|What we intend|The finish line",
      "Spelling|Pupils spell the words of their year|80% of Year 4 at the standard",
      "Punctuality|Pupils are in by nine|Attendance of 96%")
    #expect(plan.objectives.map(\.text) == ["Pupils spell the words of their year", "Pupils are in by nine"])
    #expect(
      plan.priorities.flatMap(\.outcomes).map(\.text) == ["80% of Year 4 at the standard", "Attendance of 96%"])
  }

  @Test func wordsWithoutNumbersBesideWhatIsIntendedAreNoOutcomes() throws {
    let plan = try plan(
      "Priority|What we intend|The meeting room", "Spelling|Pupils spell the words of their year|By the hall",
      "Punctuality|Pupils are in by nine|Upstairs")
    #expect(plan.priorities.flatMap(\.outcomes).isEmpty)
    #expect(plan.unmapped.map(\.text) == ["By the hall", "Upstairs"])
  }

  @Test func whatIsWrongBesideWhatForIsThePriority() throws {
    let plan = try plan(
      "What keeps going wrong|So that…|What I'm going to do|Who's on it|What we'll see",
      "Spelling is weak in Year 4|pupils write without fear|Buy word mats|EL|Fewer slips in books",
      "Mornings start late|pupils miss nothing|Ring home by ten|PB|Full rooms at nine")
    #expect(plan.priorities.map(\.title) == ["Spelling is weak in Year 4", "Mornings start late"])
    #expect(plan.objectives.map(\.text) == ["pupils write without fear", "pupils miss nothing"])
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["Fewer slips in books", "Full rooms at nine"])
  }

  @Test func aHeadThatIsRepeatedHoldsTheSameThoughItsCellsSayLess() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        Task|Lead|By when|Fuel
        Buy word mats|EL|Autumn 1|£80 for mats
        Teach ten words|EL|Autumn 2|Half a day of cover
        ==
        ## Priority 2: Talk
        Task|Lead|By when|Fuel
        Open a talk shop|EL|Autumn 1|Old tablets
        Hear each child|EL|Autumn 2|Nothing
        """)
    ).plan
    #expect(
      plan.actions.map { $0.resources.map(\.text) } == [["£80 for mats"], ["Half a day of cover"], ["Old tablets"], []])
    #expect(plan.unmapped.isEmpty)
  }

  @Test func theNameOfARowOfStepsIsNoAction() throws {
    let heads = "Priority|Action|Lead|Autumn milestone|Spring milestone|Summer milestone"
    let named = try plan(heads, "Spelling|Buy word mats|EL|||", "|Milestones||50% right|60% right|75% right")
    #expect(named.actions.map(\.text) == ["Buy word mats"])
    #expect(named.milestones.map(\.text) == ["50% right", "60% right", "75% right"])
    #expect(named.milestones.map(\.forAction) == [nil, nil, nil])
    let done = try plan(
      heads, "Spelling|Buy word mats|EL|||", "|Set milestones for each class||50% right|60% right|75% right")
    #expect(done.actions.map(\.text) == ["Buy word mats", "Set milestones for each class"])
  }
}
