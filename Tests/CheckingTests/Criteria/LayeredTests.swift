import Plans
import Testing
import Vocabularies

@testable import Checking

@Suite struct LayeredTests {
  private func plan(_ areas: String?...) -> Plan {
    Plan(areas.map { Priority(ref: nil, title: "A priority", area: $0, objectives: []) })
  }

  private func school(lowestAge: Int = 11, nursery: Bool = false, sixthForm: Bool = false) -> School? {
    URN(rawValue: 950_001).map {
      School(
        urn: $0, name: "School", phase: .other, lowestAge: lowestAge, hasNursery: nursery, hasSixthForm: sixthForm)
    }
  }

  private func verdict(_ plan: Plan, school: School? = nil, framework: String? = nil) throws -> Judgement {
    var context = try Given.context()
    context.school = school
    context.framework = framework
    return Layered().judge(plan, in: context)
  }

  private let of2014 = ["Leadership and management", "Behaviour and safety", "Quality of teaching"]

  @Test func theSectionsOfTheGuidanceAreMetWithoutAchievement() throws {
    let judgement = try verdict(plan(of2014[0], of2014[1], of2014[2]))
    #expect(judgement.value == .met)
    #expect(judgement.counted == 3)
    #expect(judgement.passed == 3)
    #expect(judgement.because.contains("School inspection handbook, September 2014"))
  }

  @Test func achievementTooIsNoHindrance() throws {
    #expect(try verdict(plan(of2014[0], of2014[1], of2014[2], "Achievement of pupils")).value == .met)
  }

  @Test func aSectionWithoutAPriorityIsPartlyMet() throws {
    let judgement = try verdict(plan(of2014[1], of2014[2], nil))
    #expect(judgement.value == .partly)
    #expect(judgement.missing?.hasPrefix("No priority stands under Leadership and management.") == true)
    #expect(judgement.evidence.map(\.location) == ["priority 3"])
  }

  @Test func noSectionIsNotMet() throws {
    let judgement = try verdict(plan(nil, "Our vision"))
    #expect(judgement.value == .notMet)
    #expect(judgement.because == "No priority stands under a section of an inspection framework.")
    #expect(judgement.evidence.count == 2)
  }

  @Test func aPlanSectionedByAnyKnownFrameworkIsMet() throws {
    for framework in try Given.vocabularies().frameworks {
      let asked = framework.sections.filter { $0.asked == .always }.map(\.name)
      let priorities = asked.map { Priority(ref: nil, title: "A priority", area: $0, objectives: []) }
      let judgement = try verdict(Plan(priorities))
      #expect(judgement.value == .met)
      #expect(judgement.because.contains(framework.name))
    }
  }

  @Test func aPriorityCalledAfterItsSectionStandsUnderIt() throws {
    let titles = ["Leadership and management", "Behaviour and safety: calm corridors", "Quality of teaching"]
    #expect(try verdict(Plan(titles.map { Priority(nil, $0) })).value == .met)
  }

  @Test func aSectionNamedInPassingIsNoHeading() throws {
    let titles = ["Strengthen leadership and management", "Inclusion matters to everyone here"]
    #expect(try verdict(Plan(titles.map { Priority(nil, $0) })).value == .notMet)
  }

  @Test func earlyYearsAreAskedForWhereTheSchoolHasThem() throws {
    let plan = plan(of2014[0], of2014[1], of2014[2])
    #expect(try verdict(plan, school: school(lowestAge: 5)).value == .met)
    #expect(try verdict(plan, school: school(lowestAge: 4)).value == .partly)
    #expect(try verdict(plan, school: school(nursery: true)).missing?.contains("Early years") == true)
    let withThem = self.plan(of2014[0], of2014[1], of2014[2], "Early years provision")
    #expect(try verdict(withThem, school: school(lowestAge: 4)).value == .met)
  }

  @Test func aSixthFormIsAskedForWhereTheSchoolHasOne() throws {
    let plan = plan(of2014[0], of2014[1], of2014[2])
    #expect(try verdict(plan, school: school()).value == .met)
    #expect(try verdict(plan, school: school(sixthForm: true)).value == .partly)
  }

  @Test func theAuthoritysFrameworkDecidesWhereTwoDoAsWell() throws {
    let plan = plan("Leadership and management")
    #expect(try verdict(plan).because.contains("Common inspection framework, September 2015"))
    #expect(try verdict(plan, framework: "2014").because.contains("School inspection handbook, September 2014"))
    // Four sections asked, of which it holds a smaller share.
    #expect(try verdict(plan, framework: "2019").because.contains("September 2015"))
  }

  @Test func aLayer2PlanIsNotAsked() throws {
    #expect(try verdict(plan(nil).about(.subject, "Mathematics")).value == .notApplicable)
  }

  @Test func aPlanWithNoPrioritiesIsNotMet() throws { #expect(try verdict(Plan([])).value == .notMet) }
}
