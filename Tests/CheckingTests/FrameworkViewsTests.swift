import Plans
import Testing
import Vocabularies

@testable import Checking

@Suite struct FrameworkViewsTests {
  private func views(first: Int? = nil) throws -> FrameworkViews {
    let vocabularies = try Given.vocabularies()
    return FrameworkViews(vocabularies.frameworks, grades: vocabularies.grades, first: first)
  }

  private func plan(_ areas: String?...) -> Plan {
    Plan(
      school: PlanSchool(), title: "Plan",
      priorities: areas.enumerated().map { Priority(title: "Priority \($0 + 1)", area: $1) })
  }

  private func view(_ plan: Plan, by id: Int) throws -> [String: [Int]] {
    let sections = try #require(try views().sections(of: plan, by: id))
    return Dictionary(sections.map { ($0.name ?? "none", $0.priorities) }, uniquingKeysWith: +)
      .filter { !$0.value.isEmpty }
  }

  @Test func aPlanBySectionsOf2019IsViewedByThoseOf2025() throws {
    let plan = plan("Quality of education", "Behaviour and attitudes", "Leadership and management")
    #expect(
      try view(plan, by: 2025) == [
        "Curriculum and teaching": [0], "Achievement": [0], "Attendance and behaviour": [1],
        "Leadership and governance": [2],
      ])
  }

  @Test func andByThoseOfTheOlderOnes() throws {
    let plan = plan("Quality of education", "Personal development")
    #expect(try view(plan, by: 2014) == ["Quality of teaching": [0], "Achievement of pupils": [0], "none": [1]])
    #expect(
      try view(plan, by: 2015) == [
        "Quality of teaching, learning and assessment": [0], "Outcomes for pupils": [0],
        "Personal development, behaviour and welfare": [1],
      ])
  }

  @Test func aPlanByTheHandbookOf2014IsViewedByThoseOf2019() throws {
    let plan = plan("Behaviour and safety of pupils", "Quality of teaching")
    #expect(try view(plan, by: 2019) == ["Behaviour and attitudes": [0], "Quality of education": [1]])
  }

  @Test func itsOwnFrameworkShowsItAsItStands() throws {
    let plan = plan("Leadership and management", "Quality of education", "Safeguarding")
    #expect(
      try view(plan, by: 2019) == [
        "Leadership and management": [0], "Quality of education": [1], "Safeguarding": [2],
      ])
  }

  @Test func aPriorityUnderNoSectionComesLastAndNoneIsLost() throws {
    let plan = plan("Inclusion", nil, "Maths hub")
    #expect(try view(plan, by: 2025) == ["Inclusion": [0], "none": [1, 2]])
    let sections = try #require(try views().sections(of: plan, by: 2019))
    #expect(sections.last == .init(name: nil, priorities: [0, 1, 2]))
    #expect(sections.count == 8)
  }

  @Test func theAuthoritysFrameworkComesFirstElseTheNewest() throws {
    #expect(try views().frameworks.map(\.id) == [2014, 2015, 2019, 2025])
    #expect(try views().first == 2025)
    #expect(try views(first: 2019).first == 2019)
    #expect(try views().sections(of: plan("Inclusion"), by: 2020) == nil)
  }
}
