import Plans
import Testing

@testable import Reading

@Suite struct PlanJSONFormatTests {
  private static let plan =
    """
    {"format":"caseload-plan/1","school":{"urn":950001},"title":"Plan","layer":1,
     "priorities":[{"title":"Reading","objectives":[{"text":"Reading","actions":[{"text":"Buy books"}],
       "milestones":[{"text":"60% on track"}]}]}],
     "notes":[{"code":"x","text":"the sender's"}],"unmapped":[{"location":"x","text":"the sender's"}]}
    """

  private func plans(_ text: String, limits: ReadingLimits = ReadingLimits()) throws -> [Plan] {
    guard case .plans(let plans) = try Reader(limits: limits).read(Array(text.utf8)) else {
      throw Workbook.NotADocument()
    }
    return plans
  }

  @Test func eachItemsLocationIsItsPathAndTheSendersNotesAreIgnored() throws {
    let plan = try #require(try plans(Self.plan).first)
    #expect(plan.actions.map(\.location) == ["/priorities/0/objectives/0/actions/0"])
    #expect(plan.milestones.map(\.location) == ["/priorities/0/objectives/0/milestones/0"])
    #expect(plan.notes.isEmpty)
    #expect(plan.unmapped.isEmpty)
  }

  @Test(arguments: [
    ("[\(plan),\(plan)]", "/1/priorities/0"), ("{\"plans\":[\(plan),\(plan)]}", "/plans/1/priorities/0"),
  ])
  func aListOfPlansIsSeveralPlansAndThePathsSayWhich(_ text: String, _ path: String) throws {
    let plans = try plans(text)
    #expect(plans.count == 2)
    #expect(plans.last?.priorities.first?.location?.words == path)
  }

  @Test(arguments: [
    ("\"title\":\"Plan\"", "\"titel\":\"Plan\"", "/titel"), ("\"layer\":1", "\"layer\":\"one\"", "/layer"),
    ("\"layer\":1", "\"layer\":3", "/layer"), ("{\"urn\":950001}", "{\"urn\":95001}", "/school/urn"),
    (
      "{\"text\":\"Buy books\"}", "{\"text\":\"Buy books\",\"end\":\"30/09/26\"}",
      "/priorities/0/objectives/0/actions/0/end"
    ),
    ("{\"text\":\"Buy books\"}", "{}", "/priorities/0/objectives/0/actions/0"),
  ])
  func aFaultNamesItsPlace(_ right: String, _ wrong: String, _ place: String) throws {
    let refusal = try #require(whyRefused(Array(Self.plan.replacing(right, with: wrong).utf8)))
    #expect(refusal.code == "json.wrongPlan")
    #expect(refusal.reason.contains("at \(place)"))
    // The program's own names for types are no help to a supplier.
    for word in ["Swift.", "Codable", "Optional", "PlanSchool"] { #expect(!refusal.sentence.contains(word)) }
  }

  @Test func anotherObjectIsJSONButNoPlan() {
    #expect(whyRefused(Array("{\"a\":1}".utf8))?.code == "json.notAPlan")
    #expect(whyRefused(Array("[]".utf8))?.code == "json.notAPlan")
  }

  @Test func textThatIsCutOffIsDamaged() {
    let bytes = Array(Self.plan.utf8)
    for tenth in 1..<10 { #expect(whyRefused(Array(bytes.prefix(bytes.count * tenth / 10)))?.code == "file.damaged") }
  }

  @Test func asDeepAsTheLimitIsReadAndDeeperIsRefused() {
    let nested = { (depth: Int) in Array(String(repeating: "[", count: depth).utf8) }
    #expect(whyRefused(nested(64))?.code == "file.damaged")
    #expect(whyRefused(nested(65))?.code == "file.tooDeep")
    #expect(whyRefused(nested(100_000))?.code == "file.tooDeep")
  }

  @Test func moreJSONThanTheLimitIsRefusedBeforeItIsDecoded() {
    let long = Array(("{\"format\":\"" + String(repeating: "x", count: PlanJSONFormat.byteLimit)).utf8)
    #expect(whyRefused(long)?.code == "file.tooMuchText")
  }
}
