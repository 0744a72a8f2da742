import Plans
import Testing
import Vocabularies

@testable import Normalising

/// `Config/headings.yaml`: each entry's own examples, and headings of schools whose words alone tell.
@Suite struct HeadingExampleTests {
  @Test func everyHeadingIsFoundUnderItsField() throws {
    let headings = try ShippedVocabularies.all.get().headings
    for entry in headings.entries {
      for heading in entry.headings {
        #expect(headings.exact(heading) == entry.field, "“\(heading)”")
      }
    }
  }

  @Test func everyExampleIsToldByItsWords() throws {
    let headings = try ShippedVocabularies.all.get().headings
    for entry in headings.entries {
      for example in entry.examples {
        let match = headings.match(example)
        #expect(match?.field == entry.field, "“\(example)” is \(match?.field.rawValue ?? "nothing")")
        #expect(
          headings.exact(example) != entry.field || entry.field == .cost || entry.field == .outcome
            || entry.field == .rag)
      }
    }
  }

  @Test func aHeadingIsFoundInItsShortForm() throws {
    let headings = try ShippedVocabularies.all.get().headings
    for text in ["How we’ll be checking up", "What well looks like"] { #expect(headings.exact(text) == nil) }
    let short = try #require(headings.match("How we’ll monitor"))
    #expect(short.field == .monitoring)
    #expect(short.confidence >= 0.9)
    // "Well" by itself is no "we will".
    #expect(headings.match("How well monitor").map { $0.confidence < 0.9 } ?? true)
  }

  @Test func everyScopeIsFoundInItsExamples() throws {
    let headings = try ShippedVocabularies.all.get().headings
    for scope in headings.scopes {
      for example in scope.examples {
        let found = headings.scope(in: example)
        #expect(found?.kind == scope.kind && found?.name == scope.name, "“\(example)” is \(found?.name ?? "nothing")")
      }
    }
  }

  @Test(arguments: [
    ("Key Actions:", HeadingField.action), ("WHO?", .lead), ("Success criteria (impact on pupils)", .outcome),
    ("Person(s) responsible", .lead), ("Resources/costs", .resource), ("How will we know?", .outcome),
    ("Monitoring – who, what, when", .monitoring), ("Timescale(s)", .date), ("KPIs", .outcome), ("R.A.G.", .rag),
    ("Steps to be taken", .action), ("What difference did it make so far?", .progress), ("Target date", .date),
  ])
  func headingsOfSchoolsLandRight(heading: String, field: HeadingField) throws {
    let headings = try ShippedVocabularies.all.get().headings
    #expect(headings.match(heading)?.field == field)
  }

  @Test func sentenceWithoutAKnownWordIsNoHeading() throws {
    let headings = try ShippedVocabularies.all.get().headings
    #expect(headings.match("Zebra crossing") == nil)
    #expect(headings.exact("Buy new books for the library") == nil)
  }
}
