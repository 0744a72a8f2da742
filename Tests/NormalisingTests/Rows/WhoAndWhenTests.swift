import Plans
import Testing
import Vocabularies

@testable import Normalising

/// One cell that says both who and when.
@Suite struct WhoAndWhenTests {
  private let reading: WhoAndWhen

  init() throws {
    let vocabularies = try ShippedVocabularies.all.get()
    let dates = try ShippedVocabularies.termDates()
    reading = WhoAndWhen(
      phrases: PhraseBook(vocabularies, termDates: dates, academicYear: AcademicYear("2026/27"), legend: nil))
  }

  @Test(
    arguments: [
      ("Heads of science – by 23/10/26", "Heads of science", "by 23/10/26"), ("HT, Autumn 2", "HT", "Autumn 2"),
      ("SBM (by Easter)", "SBM", "by Easter"), ("Office manager: weekly", "Office manager", "weekly"),
      ("DHT by Easter", "DHT", "by Easter"), ("Autumn 1: EYFS lead", "EYFS lead", "Autumn 1"),
      ("HT / SENDCo – Autumn 1 – Spring 2", "HT / SENDCo", "Autumn 1 – Spring 2"), ("Mrs Lal", "Mrs Lal", nil),
      ("Vice principal (curriculum) – by 23/10", "Vice principal (curriculum)", "by 23/10"),
      ("Attendance officer and Heads of Year", "Attendance officer and Heads of Year", nil),
      ("reintegration officer, ongoing", "reintegration officer", "ongoing"),
      ("by Christmas", nil, "by Christmas"), ("Maths lead, DHT", "Maths lead, DHT", nil),
    ] as [(String, String?, String?)])
  func peopleAndDatesAreParted(_ text: String, _ who: String?, _ when: String?) {
    #expect(reading.parts(of: Line(text)) == WhoAndWhen.Parts(who: who, when: when))
  }

  @Test func sentenceIsNotCutAtItsDate() {
    let long = String(repeating: "words of a sentence ", count: 30) + "by Easter"
    #expect(reading.parts(of: Line(long)) == WhoAndWhen.Parts(who: long))
  }

  @Test func actionsOfAColumnOfBothHaveTheirPeopleAndDates() throws {
    let plan = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        Priority|Actions|Who and when
        Science|1.1 Plan practicals|1.1 Heads of science – by 23/10/26
        |1.2 Buy kit|Technician (Spring 1)
        """
    ).plan
    #expect(plan.actions.map(\.lead) == [["Heads of science"], ["Technician"]])
    #expect(plan.actions.map { $0.end?.description } == ["2026-10-23", "2027-02-12"])
  }
}
