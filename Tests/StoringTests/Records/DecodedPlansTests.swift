import Plans
import Testing

@testable import Storing

@Suite struct DecodedPlansTests {
  private static func written(_ title: String) throws -> (plan: Plan, text: String) {
    let plan = Plan(school: PlanSchool(name: "Marsh Lane"), title: title)
    return (plan, try StoredJSON.text(plan))
  }

  @Test func whatWasKeptIsGivenForTheSameText() throws {
    let plans = DecodedPlans()
    let (_, text) = try Self.written("One")
    // Another plan than the text says, so that it shows where it came from.
    plans.keep(try Self.written("Kept").plan, of: 1, as: text)
    #expect(try plans.plan(of: 1, from: text).title == "Kept")
    #expect(try plans.plan(of: 2, from: text).title == "One")
  }

  @Test func aVersionThatWasReadAgainIsDecodedAnew() throws {
    let plans = DecodedPlans()
    let (plan, text) = try Self.written("One")
    plans.keep(plan, of: 1, as: text)
    #expect(try plans.plan(of: 1, from: Self.written("Two").text).title == "Two")
    #expect(plans.count == 1)
  }

  @Test func thoseThatWereNotAskedForTheLongestMakeRoom() throws {
    let (plan, text) = try Self.written("One")
    let plans = DecodedPlans(limit: 2 * text.utf8.count)
    plans.keep(try Self.written("Kept").plan, of: 1, as: text)
    plans.keep(plan, of: 2, as: text)
    _ = try plans.plan(of: 1, from: text)
    plans.keep(plan, of: 3, as: text)
    #expect(plans.count == 2)
    #expect(try plans.plan(of: 1, from: text).title == "Kept")
  }

  @Test func aPlanThatIsLargerThanAllRoomIsNotKept() throws {
    let plans = DecodedPlans(limit: 4)
    let (plan, text) = try Self.written("One")
    plans.keep(plan, of: 1, as: text)
    #expect(plans.count == 0)
    #expect(try plans.plan(of: 1, from: text) == plan)
  }
}
