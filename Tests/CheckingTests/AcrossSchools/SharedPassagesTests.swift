import Plans
import Testing

@testable import Checking

@Suite struct SharedPassagesTests {
  private func pairs(_ findings: [AcrossFinding]) -> Set<Set<String>> {
    Set(findings.filter { $0.check == "sharedPassages" }.map { Set($0.files) })
  }

  private func name(_ index: Int) -> String { "plan-\(index)" }

  /// Sixteen pairs of schools with copies: half word for word, half edited; and copies that are no fault.
  private func planted(_ count: Int = 300, pairs wanted: Int = 16) throws -> (
    plans: PlantedPlans, pairs: Set<Set<String>>
  ) {
    var planted = try PlantedPlans(count)
    var pairs: Set<Set<String>> = []
    var next = 0
    for case_ in 0..<wanted {
      let donor = planted.alone(from: next)
      let copier = planted.alone(from: donor + 3)
      next = copier + 3
      let passages = Array(OwnWording.passages[(case_ * 2)..<(case_ * 2 + (case_ % 4 == 3 ? 1 : 2))])
      planted.add(passages, to: donor)
      planted.add(case_ % 2 == 0 ? passages : passages.map { planted.edited($0) }, to: copier)
      pairs.insert([name(donor), name(copier)])
    }
    return (planted, pairs)
  }

  @Test func copiesAmongThreeHundredSchoolsAreFoundAndNothingElse() throws {
    let (plans, pairs) = try planted()
    let found = FoundOfPlanted(found: self.pairs(try plans.across().findings()), planted: pairs)
    #expect(found.recall >= 0.9)
    #expect(found.precision >= 0.95)
  }

  @Test func actionsOfEverybodysPhrasesAreFoundWhereTheyStandInARow() throws {
    var planted = try PlantedPlans(300, seed: 3)
    var pairs: Set<Set<String>> = []
    for case_ in 0..<10 {
      let donor = planted.alone(from: case_ * 28)
      let copier = planted.alone(from: donor + 5)
      let actions = planted.plans[donor].actions.suffix(5).map(\.text)
      planted.add(actions, to: copier)
      pairs.insert([name(donor), name(copier)])
    }
    let found = FoundOfPlanted(found: self.pairs(try planted.across().findings()), planted: pairs)
    #expect(found.recall >= 0.9)
    #expect(found.precision >= 0.95)
  }

  @Test func plansWithANaturalAmountOfCommonWordingShareNothing() throws {
    #expect(pairs(try PlantedPlans(300, seed: 7).across().findings()).isEmpty)
  }

  @Test func aCopyWithinATrustIsNone() throws {
    var planted = try PlantedPlans(60)
    let trust = try #require(planted.schools.compactMap(\.trust).first)
    let members = planted.schools.indices.filter { planted.schools[$0].trust == trust }
    try #require(members.count >= 2)
    planted.add(Array(OwnWording.passages[0..<4]), to: members[0])
    planted.add(Array(OwnWording.passages[0..<4]), to: members[1])
    #expect(!pairs(try planted.across().findings()).contains([name(members[0]), name(members[1])]))
  }

  @Test func aPassageThatManySchoolsHaveIsEverybodys() throws {
    var planted = try PlantedPlans(100, only: .primary)
    for index in stride(from: 0, to: 100, by: 4) { planted.add([OwnWording.passages[0]], to: index) }
    #expect(pairs(try planted.across().findings()).isEmpty)
  }

  @Test func passagesAreShownWordForWordWithBothTheirPlaces() throws {
    var planted = try PlantedPlans(40, only: .primary)
    let donor = planted.alone(from: 0)
    let copier = planted.alone(from: donor + 1)
    let text = OwnWording.passages[4]
    let copied = text.replacing("Year 4", with: "Year 6").replacing("May", with: "March")
    planted.add([text], to: donor)
    planted.add([copied], to: copier)
    let finding = try #require(try planted.across().findings().first { $0.check == "sharedPassages" })
    #expect(finding.passages == [[text, copied]])
    #expect(finding.evidence.map(\.file) == [name(donor), name(copier)])
    #expect(finding.evidence.map(\.location) == ["Table 9, row 1", "Table 9, row 1"])
    #expect(finding.urns == [planted.schools[donor].urn, planted.schools[copier].urn])
  }

  @Test func aNewVersionIsFoundAsTheWholePassFindsIt() throws {
    let (plans, pairs) = try planted(90, pairs: 5)
    let filed = plans.filed()
    let last = try #require(filed.last { plan in pairs.contains { $0.contains(plan.file) } })
    var across = AcrossSchools(try Given.acrossContext(schools: plans.schools))
    for plan in filed { across.take(plan) }
    let whole = across.findings().filter { $0.files.contains(last.file) }
    across.drop(last.id)
    #expect(self.pairs(across.findings()).isDisjoint(with: self.pairs(whole)))
    var again = last
    again.id = 10_000
    across.take(again)
    #expect(across.findings(of: 10_000) == whole)
    #expect(!whole.isEmpty)
  }

  @Test func theOrderInWhichPlansComeChangesNothing() throws {
    let (plans, _) = try planted(90, pairs: 5)
    var forwards = AcrossSchools(try Given.acrossContext(schools: plans.schools))
    for plan in plans.filed() { forwards.take(plan) }
    var backwards = AcrossSchools(try Given.acrossContext(schools: plans.schools))
    for plan in plans.filed().reversed() { backwards.take(plan) }
    #expect(forwards.findings() == backwards.findings())
  }

  @Test func plansThatDoNotSayWhoseTheyAreAreNotCompared() throws {
    var across = AcrossSchools(try Given.acrossContext())
    for id in 0..<2 {
      var plan = Plan([Priority("1", actions: OwnWording.passages.prefix(4).map { Action(text: $0) })])
      plan.school = PlanSchool()
      across.take(FiledPlan(id: id, plan: plan, file: "plan-\(id)"))
    }
    #expect(across.findings().isEmpty)
  }
}
