import Plans
import Testing

@testable import Checking

@Suite struct RegisterDisagreesTests {
  private let schools: [School]

  init() throws {
    schools = try [
      (900_101, "St Mary's Church of England Voluntary Controlled Primary School", nil, "Valley Trust"),
      (900_102, "Oakfield Infant School", "The Oakfield Federation", nil),
      (900_103, "Oakfield Junior School", "The Oakfield Federation", nil),
      (900_104, "Thornbeck Road Academy", nil, nil), (900_105, "Bryn Hill Primary School", nil, nil),
      (900_106, "Holly Bank Infant School", nil, nil), (900_107, "Holly Bank Junior School", nil, nil),
      (900_108, "Thornbeck Comprehensive School", nil, nil), (900_110, "Hazel Bank Infant School", nil, nil),
      (900_111, "Thornhill Junior and Infant School", nil, nil),
      (900_109, "Brindle Hey High School", nil, nil),
    ].map { number, name, federation, trust in
      School(
        urn: try #require(URN(rawValue: number)), name: name, phase: .primary, federation: federation, trust: trust)
    }
  }

  private func findings(_ urn: Int, _ name: String?, filedUnder filed: Int? = nil) throws -> [AcrossFinding] {
    var context = try Given.acrossContext()
    context.schools = SchoolRegister(
      schools, links: [(try #require(URN(rawValue: 900_104)), try #require(URN(rawValue: 900_108)))])
    var check = RegisterDisagrees(context)
    var plan = Plan([Priority("1")])
    plan.school = PlanSchool(urn: URN(rawValue: urn), name: name)
    check.take(FiledPlan(id: 1, plan: plan, urn: filed.flatMap { URN(rawValue: $0) }, file: "plan.docx"))
    #expect(check.findings() == check.findings(of: 1))
    return check.findings()
  }

  @Test(arguments: [
    (900_101, "St. Mary’s C of E (VC) Primary School"), (900_101, "Saint Marys CE Primary Academy"),
    (900_101, "ST MARY'S"), (900_101, "SMCOEVCPS"), (900_101, "Valley Trust"), (900_102, "Oakfield Infants"),
    (900_102, "Oakfield Junior School"), (900_102, "The Oakfield Federation"), (900_104, "Thornbeck Rd Academy"),
    (900_104, "Thornbeck Comprehensive"), (900_105, "Brynhill Primary"), (900_105, "Bryn Hil Primary School"),
    (900_109, "Brindle Hey High"), (900_109, "BHHS"), (900_111, "Thornhill Primary School"),
    (900_109, "Primary School"),
  ])
  func aWayOfWritingTheSchoolsNameIsNone(_ urn: Int, _ name: String) throws {
    #expect(try findings(urn, name).map(\.message) == [])
  }

  @Test(arguments: [
    (900_101, "Oakfield Infant School"), (900_105, "Brindle Hey High School"), (900_106, "Holly Bank Junior School"),
    (900_109, "Copperfield Lane Primary School"), (900_102, "St Mary's CE Primary"),
    (900_110, "Hazel Bank Junior School"),
  ])
  func anotherSchoolsNameIsFound(_ urn: Int, _ name: String) throws {
    let found = try findings(urn, name)
    #expect(found.map(\.severity) == [.mustFix])
    #expect(found.first?.message.contains("“\(name)”") == true)
  }

  @Test func theSchoolThatHasTheNameIsSaid() throws {
    let found = try findings(900_105, "Brindle Hey High School")
    #expect(found.first?.urns.map(\.rawValue) == [900_105, 900_109])
    #expect(found.first?.message.contains("URN 900109") == true)
  }

  @Test func aPlanFiledUnderAnotherSchoolThanItsOwnIsFound() throws {
    #expect(try findings(900_105, "Bryn Hill Primary", filedUnder: 900_109).count == 1)
    #expect(try findings(900_103, "Oakfield Junior", filedUnder: 900_102).isEmpty)
  }

  @Test func aNumberThatIsNotInTheRegisterIsFound() throws {
    #expect(try findings(900_999, "Bryn Hill Primary School").first?.urns.last == URN(rawValue: 900_105))
    #expect(try findings(900_999, nil).count == 1)
  }

  @Test func withoutARegisterNothingIsKnown() throws {
    var check = RegisterDisagrees(try Given.acrossContext())
    check.take(FiledPlan(id: 1, plan: Plan([Priority("1")]), file: "plan.docx"))
    #expect(check.findings().isEmpty)
  }

  @Test func slipsAmongThreeHundredSchoolsAreFoundAndNothingElse() throws {
    var planted = try PlantedPlans(300, seed: 2)
    var wrong: Set<Set<String>> = []
    for index in stride(from: 4, to: 300, by: 15) {
      planted.rename(index, as: planted.schools[(index + 40) % 300].name)
      wrong.insert(["plan-\(index)"])
    }
    // Clean ones write their names in their own way.
    for index in stride(from: 7, to: 300, by: 15) {
      planted.rename(index, as: planted.schools[index].name.replacing(" School", with: "").uppercased())
    }
    var check = RegisterDisagrees(try Given.acrossContext(schools: planted.schools))
    for plan in planted.filed() { check.take(plan) }
    let found = FoundOfPlanted(found: Set(check.findings().map { Set($0.files) }), planted: wrong)
    #expect(found.recall >= 0.9)
    #expect(found.precision >= 0.95)
  }
}
