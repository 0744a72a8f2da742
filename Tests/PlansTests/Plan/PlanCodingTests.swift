import Foundation
import Testing

@testable import Plans

@Suite struct PlanCodingTests {
  private static let whole =
    """
    {"format":"caseload-plan/1","school":{"urn":950001,"laestab":"999/2001","name":"Ferncliffe Primary School"},
     "title":"Improvement plan","academicYear":"2026/27","period":{"start":"2026-09-01","end":"2027-08-31"},"layer":1,
     "scope":{"kind":"wholeSchool","name":"Whole school"},
     "evidence":[{"kind":"selfEvaluation","text":"SEF, July 2026","location":"row 2"}],
     "keyIssues":[{"ref":"1","text":"Raise attendance","location":"row 3"}],
     "priorities":[{"ref":"1","title":"Reading","area":"Quality of education","rationale":"Low","gradeDescriptor":"Good",
       "addresses":[{"to":"keyIssue","ref":"1"}],"lead":["HT"],"governor":["Chair"],"location":"row 4",
       "objectives":[{"ref":"1.1","text":"Teach phonics","location":"row 5",
         "outcomes":[{"ref":"a","text":"72% of PP","targets":[{"measure":"reading EXS+","group":"disadvantaged",
           "cohort":"Y6","baseline":58,"value":72,"unit":"percent","by":"2027-07-21","bound":"atLeast"}],
           "location":"row 6","forAction":"k1"}],
         "actions":[{"ref":"1.1a","text":"Train staff","lead":["English lead"],"start":"2026-09-01","end":"2026-10-23",
           "dateText":"Autumn 1","resources":[{"kind":"budget","text":"£500","amount":500,"location":"row 7"}],
           "rag":"green","location":"row 7","key":"k1","ragText":"G"}],
         "milestones":[{"text":"60% on track","due":"2026-12-18","dueText":"By Christmas","targets":[{"value":60}],
           "rag":"amber","location":"row 8","forAction":"k1","status":"partly","ragText":"A"}],
         "resources":[{"kind":"time","text":"6 days of release"}],
         "monitoring":[{"text":"Governors visit termly","who":["Governors"],"when":"termly","governors":true}],
         "progress":[{"text":"All trained","date":"2026-11-02","dateText":"2 Nov","rag":"blue","ragText":"done"}]}]}],
     "unmapped":[{"location":"row 9","text":"Contents"}],"people":[{"as":"HT","name":"A. Head","role":"Headteacher"}],
     "ragLegend":{"red":"not begun"},"notes":[{"code":"x","text":"a note","location":"row 1"}]}
    """

  private func decode(_ text: String) throws -> Plan { try JSONDecoder().decode(Plan.self, from: Data(text.utf8)) }

  private func whyNot(_ text: String) -> DecodingError? {
    do {
      _ = try decode(text)
      return nil
    } catch {
      return error as? DecodingError
    }
  }

  @Test func whatIsDecodedIsEncodedAgainWithNothingLost() throws {
    let plan = try decode(Self.whole)
    #expect(plan.actions.first?.end == Day("2026-10-23"))
    #expect(plan.priorities.first?.outcomes.first?.targets.first?.group == "disadvantaged")
    let again = try JSONDecoder().decode(Plan.self, from: JSONEncoder().encode(plan))
    #expect(again == plan)
    // Key by key against the document itself, so that no field is read and forgotten.
    let written = try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(plan)) as? NSDictionary)
    let given = try #require(try JSONSerialization.jsonObject(with: Data(Self.whole.utf8)) as? NSDictionary)
    for key in ["school", "title", "period", "scope", "people", "ragLegend", "keyIssues", "evidence"] {
      #expect(written[key] as? NSObject == given[key] as? NSObject, "\(key) differs")
    }
  }

  @Test func onlyFormatSchoolTitleLayerAndPrioritiesAreNeeded() throws {
    let least = #"{"format":"caseload-plan/1","school":{},"title":"Plan","layer":null,"priorities":[]}"#
    let plan = try decode(least)
    #expect(plan.layer == nil)
    #expect(plan.priorities.isEmpty)
    for key in ["format", "school", "title", "layer", "priorities"] {
      let fault = whyNot(least.replacingOccurrences(of: "\"\(key)\"", with: "\"x\(key)\""))
      #expect(fault != nil, "\(key) may not be left out")
    }
  }

  @Test(arguments: [
    ("\"title\":\"Improvement plan\"", "\"titel\":\"x\"", "/titel"),
    ("\"urn\":950001", "\"urn\":\"950001\"", "/school/urn"), ("\"urn\":950001", "\"urn\":99", "/school/urn"),
    ("\"2026/27\"", "\"2026/28\"", "/academicYear"), ("\"layer\":1", "\"layer\":3", "/layer"),
    ("\"end\":\"2026-10-23\"", "\"end\":\"2026-9-30\"", "/priorities/0/objectives/0/actions/0/end"),
    ("\"end\":\"2026-10-23\"", "\"end\":\"23/10/2026\"", "/priorities/0/objectives/0/actions/0/end"),
    ("\"rag\":\"green\"", "\"rag\":\"purple\"", "/priorities/0/objectives/0/actions/0/rag"),
    ("\"value\":72", "\"value\":\"72\"", "/priorities/0/objectives/0/outcomes/0/targets/0/value"),
    ("\"value\":72,", "", "/priorities/0/objectives/0/outcomes/0/targets/0"),
    ("\"governors\":true", "\"governor\":true", "/priorities/0/objectives/0/monitoring/0/governor"),
    ("\"as\":\"HT\"", "\"initials\":\"HT\"", "/people/0/initials"),
  ])
  func aFaultNamesItsPath(_ right: String, _ wrong: String, _ place: String) throws {
    let fault = try #require(whyNot(Self.whole.replacingOccurrences(of: right, with: wrong)))
    #expect(fault.place == place)
    #expect(!fault.reason.isEmpty)
  }

  @Test func anUnknownKeySaysWhatIsAllowed() throws {
    let fault = try #require(whyNot(Self.whole.replacingOccurrences(of: "\"red\"", with: "\"purple\"")))
    #expect(fault.reason.contains("purple"))
    #expect(fault.reason.contains("red, amber, green, blue"))
  }
}
