import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Labels within one line, as cells of PDFs have them.
@Suite struct InnerLabelsTests {
  private func parts(_ text: String) throws -> [InnerLabels.Part] {
    let phrases = PhraseBook(
      try ShippedVocabularies.all.get(), termDates: try ShippedVocabularies.termDates(),
      academicYear: AcademicYear("2026/27"), legend: nil)
    return InnerLabels(phrases: phrases).parts(of: Line(text))
  }

  @Test func datesAndLabelsBeginNewParts() throws {
    let parts = try parts(
      "By end of Term 2: 70% of visits By end of Term 4: 82% of visits Monitoring: learning walks (SLT)")
    #expect(
      parts.map(\.line.text) == [
        "By end of Term 2: 70% of visits", "By end of Term 4: 82% of visits", "learning walks (SLT)",
      ])
    #expect(parts.map(\.field) == [nil, nil, .monitoring])
  }

  @Test(arguments: [
    "By 30th October 2026: all books show daily practice", "70% of pupils by Easter", "Reading: 70% on track",
    "80% of pupils on track",
  ])
  func oneLabelAtTheBeginningOrNoneLeavesTheLineWhole(_ text: String) throws {
    #expect(try parts(text).map(\.line.text) == [text])
  }

  @Test func statusOfATaskIsARatingAndMonitoringByIsWho() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Task|Assigned to|Due date|Task status|Monitoring|Monitoring by
        Writing|Teach editing|Phase leader|23/10/2026|Green|Book scrutiny each half term|English lead
        Writing|Author workshop|English lead|10/12/2026|Amber|Pupil voice in March|Deputy Head
        """
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.actions.map(\.text) == ["Teach editing", "Author workshop"])
    #expect(objective.actions.map(\.rag) == [.green, .amber])
    #expect(objective.monitoring.map(\.text) == ["Book scrutiny each half term", "Pupil voice in March"])
    #expect(objective.monitoring.map(\.who) == [["English lead"], ["Deputy Head"]])
  }
}
