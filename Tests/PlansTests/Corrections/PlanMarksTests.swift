import Plans
import Testing

@Suite struct PlanMarksTests {
  private let maths = PlanMarks(title: "Maths Action Plan 2026-27 (v2, draft)", headings: ["What", "Who", "When", "£"])

  @Test func nextYearsVersionIsTheSamePlan() {
    #expect(maths.isSamePlan(as: PlanMarks(title: "Maths action plan 2027/28", headings: ["what?", "WHO", "Cost"])))
  }

  @Test func anotherSubjectOnTheSameFormIsAnotherPlan() {
    #expect(!maths.isSamePlan(as: PlanMarks(title: "English Action Plan 2026-27", headings: maths.headings)))
  }

  @Test func halfOfTheHeadingsAreEnough() {
    #expect(maths.isSamePlan(as: PlanMarks(title: "Maths Action Plan", headings: ["Who", "£", "Aim", "Lead"])))
  }

  @Test func fewerThanHalfOfTheHeadingsAreAnotherLayout() {
    #expect(!maths.isSamePlan(as: PlanMarks(title: "Maths Action Plan", headings: ["Who", "Cost", "Aim", "Lead"])))
  }

  @Test func aPlanWithoutTablesIsNotOneWithTables() {
    #expect(!maths.isSamePlan(as: PlanMarks(title: "Maths Action Plan")))
    #expect(PlanMarks(title: "Our year 2026").isSamePlan(as: PlanMarks(title: "Our year 2027")))
  }
}
