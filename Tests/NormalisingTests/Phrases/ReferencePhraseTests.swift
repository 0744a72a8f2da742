import Plans
import Testing
import Vocabularies

@testable import Normalising

@Suite struct ReferencePhraseTests {
  let phrase = ReferencePhrase()

  @Test(arguments: [
    ("Priority 1: Reading", "1", "Reading"), ("Priority 2 – Writing", "2", "Writing"),
    ("Key Priority Three: Maths", "3", "Maths"),
    ("PRIORITY 4 Leadership", "4", "Leadership"), ("Objective 2.1: Improve feedback", "2.1", "Improve feedback"),
    ("Key issue 2: Raise attainment", "2", "Raise attainment"), ("KP1: Attendance", "KP1", "Attendance"),
    ("M1.1a Model the language", "M1.1a", "Model the language"), ("P1.O1 Teach reading", "P1.O1", "Teach reading"),
    ("OL1 – Launch a programme", "OL1", "Launch a programme"), ("R1a: Train staff", "R1a", "Train staff"),
    ("1.2: Train staff", "1.2", "Train staff"), ("AFI3 Behaviour", "AFI3", "Behaviour"),
    ("Strand A: Teaching", "A", "Teaching"),
    ("Priority No 5: SEND", "5", "SEND"), ("Priority 6", "6", "Priority 6"),
  ])
  func aWrittenReferenceIsTakenOff(_ text: String, _ ref: String, _ rest: String) {
    let split = phrase.split(Line(text))
    #expect(split.ref == ref)
    #expect(split.text == rest)
  }

  @Test(arguments: [
    "Y6 pupils read daily", "KS2 results", "Reading: fluency", "Target 80% of pupils", "Priority for reading",
    "90% of pupils",
    "2 staff meetings", "T1: book looks", "Year 6 booster", "3 – 4 visits", "Improve 1.2 of the policy", "",
  ])
  func otherTextsKeepTheirWords(_ text: String) {
    let split = phrase.split(Line(text))
    #expect(split.ref == nil)
    #expect(split.text == text)
  }

  @Test func onlyAMarkerThatAPersonWroteIsAReference() {
    #expect(phrase.split(Line("Train", marker: "1.2")).ref == "1.2")
    #expect(phrase.split(Line("Train", marker: "2a.")).ref == "2a")
    #expect(phrase.split(Line("Train", marker: "(3)")).ref == "3")
    #expect(phrase.split(Line("Train", marker: "1.", automatic: true)).ref == nil)
    #expect(phrase.split(Line("Train", marker: "•")).ref == nil)
    #expect(phrase.split(Line("Train", marker: "a)")).ref == nil)
  }

  @Test(
    arguments: [
      ("KI1", [Addressed(to: .keyIssue, ref: "KI1")]), ("Key issue A", [Addressed(to: .keyIssue, ref: "A")]),
      ("Links to SEF 1.2", [Addressed(to: .selfEvaluation, ref: "SEF 1.2")]),
      ("SIP priority 3", [Addressed(to: .priority, ref: "3")]),
      ("AFI1 and AFI2", [Addressed(to: .keyIssue, ref: "AFI1"), Addressed(to: .keyIssue, ref: "AFI2")]),
      ("Key issues 1, 2 and 4", ["1", "2", "4"].map { Addressed(to: .keyIssue, ref: $0) }),
      ("Links to P1", [Addressed(to: .priority, ref: "P1")]), ("OF2", [Addressed(to: .other, ref: "OF2")]),
      ("Y6 and KS2", []),
      ("60% of pupils in 2026", []), ("", []),
    ] as [(String, [Addressed])])
  func whatATextAnswersIsRead(_ text: String, _ addresses: [Addressed]) {
    #expect(phrase.addresses(in: text) == addresses)
  }

  @Test func aBareNumberPointsWhereItsColumnSays() {
    #expect(phrase.addresses(in: "1, 3", bare: .priority).map(\.ref) == ["1", "3"])
    #expect(phrase.addresses(in: "1, 3").isEmpty)
    #expect(phrase.addresses(in: "A and C", bare: .keyIssue) == ["A", "C"].map { Addressed(to: .keyIssue, ref: $0) })
    #expect(phrase.addresses(in: "A new scheme", bare: .keyIssue).isEmpty)
  }

  @Test func aCodeWithASpaceBesideAKeyIssueIsItsReference() {
    let (ref, text) = phrase.split(Line("Leaders do not check", marker: "AFI 1"))
    #expect(ref == "AFI 1")
    #expect(text == "Leaders do not check")
  }

  @Test func veryLongTextsAreReadOnce() {
    let long = "1." + String(repeating: "1.", count: 50_000)
    #expect(phrase.split(Line(long)).text == long)
    #expect(phrase.addresses(in: long).isEmpty)
  }
}
