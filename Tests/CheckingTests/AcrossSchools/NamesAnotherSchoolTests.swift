import Plans
import Testing

@testable import Checking

@Suite struct NamesAnotherSchoolTests {
  private let schools: [School]

  init() throws {
    schools = try [
      (950_001, "Bryn Hill Primary School", "The Hill Federation"), (900_102, "Oakfield Primary School", nil),
      (900_103, "St Mary's C of E Primary School", nil), (900_104, "St Mary's Catholic Primary School", nil),
      (900_105, "Upper Hill Primary School", "The Hill Federation"), (900_106, "Kingston High School", nil),
      (900_107, "Holy Cross Academy", nil), (900_108, "Bryn Infant School", nil),
    ].map { number, name, federation in
      School(urn: try #require(URN(rawValue: number)), name: name, phase: .primary, federation: federation)
    }
  }

  private func findings(_ texts: String..., title: String = "School improvement plan") throws -> [AcrossFinding] {
    var check = NamesAnotherSchool(try Given.acrossContext(schools: schools))
    var plan = Plan([Priority("1", actions: texts.map { Action(text: $0, location: "Table 1, row 2") })])
    plan.title = title
    check.take(FiledPlan(id: 1, plan: plan, file: "plan.docx"))
    #expect(check.findings() == check.findings(of: 1))
    return check.findings()
  }

  @Test(arguments: [
    "All pupils at Oakfield Primary School make good progress in reading.",
    "The governors of Oakfield Primary visit termly.",
    "Oakfield Primary School will be a place where every child reads.",
    "Raise attainment for pupils at Oakfield in Year 6",
    "Oakfield’s pupils are proud of their work", "Outdoor learning, Oakfield Primary School",
    "Staff at St Mary's C of E Primary School plan together.", "Oakfield Primary School improvement plan 2025/26",
    "We want everyone at Holy Cross Academy to feel safe.",
  ])
  func anotherSchoolSpokenOfAsItselfIsFound(_ text: String) throws {
    let found = try findings(text)
    #expect(found.count == 1)
    #expect(found.first?.evidence.map(\.text) == [text])
  }

  @Test(arguments: [
    "Visit Oakfield Primary School to see phonics taught", "Moderation of writing with St Mary's C of E Primary School",
    "Transition meetings with Kingston High School in June",
    "Pair the reading lead with the leader at Oakfield Primary",
    "Work with the staff at Oakfield Primary on the curriculum", "Peer review by Oakfield Primary School",
    "Observe the maths lead of Oakfield Primary teach Year 6", "Pupils move to Kingston High School in Year 7",
    "Walk through Kingston to the museum", "Learning walk with the head of Oakfield Primary",
    "Pupils at Bryn Hill make good progress", "Staff at Upper Hill Primary School share planning",
    "Pupils from Oakfield Park and from Kingston Lane join the club", "Lower Oakfield Primary School children",
    "The mastery hub at Oakfield Primary trains two teachers", "Write to families in Kingston about the bus",
  ])
  func aNeighbourAPlaceOrAPartnerIsNone(_ text: String) throws { #expect(try findings(text).isEmpty) }

  @Test func aTitleWithAnotherSchoolsNameIsFound() throws {
    #expect(try findings("Train staff", title: "Oakfield Primary School development plan").count == 1)
    #expect(try findings("Train staff", title: "Bryn Hill Primary School development plan").isEmpty)
  }

  @Test func aNameThatSeveralSchoolsHaveIsSaidToBeOneOfThem() throws {
    let found = try findings("All pupils at St Mary's Primary School make good progress.")
    #expect(found.first?.message.contains("or one of the same name") == true)
    #expect(found.first?.urns.map(\.rawValue) == [950_001])
  }

  @Test func namesAmongThreeHundredSchoolsAreFoundAndNothingElse() throws {
    var planted = try PlantedPlans(300, seed: 5)
    var wrong: Set<Set<String>> = []
    for (number, index) in stride(from: 2, to: 300, by: 12).enumerated() {
      let other = planted.schools[(index + 101) % 300]
      let left = [
        "Raise the attainment of pupils at \(other.name) in reading and writing",
        "\(other.name) will work to its vision",
        "The governors of \(other.name) receive a report each term", "\(other.name): school development plan",
      ]
      let neighbourly = [
        "Moderate writing with \(other.name) each term", "Visit \(other.name) to see early reading taught",
        "Agree transition days with \(other.name)", "The literacy lead of \(other.name) coaches two of our teachers",
      ]
      planted.add([left[number % left.count]], to: index)
      planted.add([neighbourly[number % neighbourly.count]], to: (index + 5) % 300)
      wrong.insert(["plan-\(index)"])
    }
    var check = NamesAnotherSchool(try Given.acrossContext(schools: planted.schools))
    for plan in planted.filed() { check.take(plan) }
    let found = FoundOfPlanted(found: Set(check.findings().map { Set($0.files) }), planted: wrong)
    #expect(found.recall >= 0.9)
    #expect(found.precision >= 0.95)
  }
}
