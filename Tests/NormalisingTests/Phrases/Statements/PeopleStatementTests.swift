import Testing

@testable import Normalising

/// How many of the statements in `people.yaml` name the right people in the right tiers.
@Suite struct PeopleStatementTests {
  struct Label: Decodable {
    var text: String
    var people: [String]
    var tiers: [PeopleStatement.Tier]
  }

  let reading: StatementReading

  init() throws { reading = try ShippedVocabularies.statementReading() }

  @Test(arguments: [(false, 0.95), (true, 0.85)])
  func peopleAreUnderstood(_ kept: Bool, _ wanted: Double) throws {
    let (share, wrong) = try LabelledStatements<Label>.share("people", kept: kept) { label in
      let statement = reading.people(label.text)
      return statement.people == label.people && statement.tiers == label.tiers
    }
    #expect(share >= wanted, "\(share) of the statements: \(wrong.map(\.text))")
  }

  @Test func everyPersonHasATier() {
    let statement = reading.people("HT, Maths lead, CoG & JB")
    #expect(statement.people == ["HT", "Maths lead", "CoG", "JB"])
    #expect(statement.tiers == [.senior, .middle, .governor, .other])
    #expect(statement.because == ["“HT” → senior (roles)", "“lead” → middle (roles)", "“CoG” → governor (roles)"])
    #expect(reading.people("").people.isEmpty)
  }

  @Test(arguments: [
    ("Heads of Year 7, 8 and 9", ["Heads of Year 7, 8 and 9"], [PeopleStatement.Tier.middle]),
    ("Heads of Year 12/13", ["Heads of Year 12/13"], [.middle]),
    ("Lead Practitioner for T&L", ["Lead Practitioner for T&L"], [.middle]),
    ("RE lead, vicar", ["RE lead", "vicar"], [.middle, .other]),
    ("Inclusion Manager, SEND gov", ["Inclusion Manager", "SEND gov"], [.middle, .governor]),
    ("DT / Art leads", ["DT", "Art leads"], [.middle, .middle]),
    ("Reading/English lead", ["Reading/English lead"], [.middle]),
    ("Key Stage 3 coordinator", ["Key Stage 3 coordinator"], [.middle]),
    ("Drop-ins each fortnight", [], []),
    ("brief TAs", ["TAs"], [.other]), ("class TAs", ["class TAs"], [.other]), ("nurture TA", ["nurture TA"], [.other]),
    ("Interim headteacher", ["Interim headteacher"], [.senior]),
  ])
  func postsStandWhole(_ text: String, _ people: [String], _ tiers: [PeopleStatement.Tier]) {
    let statement = reading.people(text)
    #expect(statement.people == people)
    #expect(statement.tiers == tiers)
  }

  @Test func aVeryLongStatementIsReadOnce() {
    #expect(reading.people(String(repeating: "HT / ", count: 20_000)).people == ["HT"])
  }

  @Test(arguments: [
    ("RW to check planning, feed back to TJ", ["RW", "TJ"]),
    ("KM looks at books with JB each half term", ["KM", "JB"]),
    ("The chair of governors and the headteacher review the plan", ["chair of governors", "headteacher"]),
    ("SENCO meets the DHT in December and April", ["SENCO"]), ("Head meets vocational lead monthly", ["Head"]),
    ("LA early years adviser joins the EYFS lead for a joint observation", ["LA early years adviser", "EYFS lead"]),
    ("TA appraisal by SENDCo in June", ["SENDCo"]),
    ("Dr P Lindqvist (Head of Sixth Form)", ["Dr P Lindqvist (Head of Sixth Form)"]),
    ("Premises cttee walk round site w/ site mgr", ["Premises cttee", "site mgr"]),
    ("RWM data to SLT by HT", ["HT"]), ("Foundation directors review RE at the June meeting", ["Foundation directors"]),
  ])
  func initialsArePeopleWhereTheyActOrAreTold(_ text: String, _ people: [String]) {
    #expect(reading.people(text).people.filter { $0 != "SLT" } == people)
  }
}
