import Plans
import Testing

@testable import Reading

@Suite struct ProsePlacesTests {
  @Test func paragraphsAreCountedUnderTheirHeading() {
    var places = ProsePlaces()
    #expect(places.paragraph().words == "paragraph 1")
    #expect(places.heading("Priority 1: Reading", level: 1).words == "heading “Priority 1: Reading”")
    #expect(places.paragraph().words == "“Priority 1: Reading”, paragraph 1")
    #expect(places.paragraph().words == "“Priority 1: Reading”, paragraph 2")
  }

  @Test func tablesAreCountedThroughTheDocument() {
    var places = ProsePlaces()
    #expect(places.table() == "Table 1")
    _ = places.heading("Priority 2", level: 1)
    #expect(places.table() == "Table 2")
  }

  @Test func aLongHeadingIsCutAtAWord() {
    var places = ProsePlaces()
    let words = places.heading(String(repeating: "improve ", count: 30), level: 1).words
    #expect(words.hasSuffix("improve …”"))
    #expect(words.utf8.count < 90)
  }

  @Test func aHeadingThatComesAgainIsNamedWithTheOneAboveIt() {
    var places = ProsePlaces()
    _ = places.heading("Priority 1", level: 1)
    #expect(places.heading("Success criteria", level: 2).words == "heading “Success criteria”")
    _ = places.heading("Priority 2", level: 1)
    #expect(places.heading("Success criteria", level: 2).words == "heading “Priority 2”, “Success criteria”")
    #expect(places.paragraph().words == "“Priority 2”, “Success criteria”, paragraph 1")
  }

  @Test func headingsOfOneLevelThatComeAgainAreCounted() {
    var places = ProsePlaces()
    _ = places.heading("Actions", level: 1)
    #expect(places.heading("Actions", level: 1).words == "heading “Actions” (2)")
    #expect(places.heading("Actions", level: 1).words == "heading “Actions” (3)")
  }
}
