import Plans
import Testing

@testable import Reading

@Suite struct ProsePlacesTests {
  @Test func paragraphsAreCountedUnderTheirHeading() {
    var places = ProsePlaces()
    #expect(places.paragraph().words == "paragraph 1")
    #expect(places.heading("Priority 1: Reading").words == "heading “Priority 1: Reading”")
    #expect(places.paragraph().words == "“Priority 1: Reading”, paragraph 1")
    #expect(places.paragraph().words == "“Priority 1: Reading”, paragraph 2")
  }

  @Test func tablesAreCountedThroughTheDocument() {
    var places = ProsePlaces()
    #expect(places.table() == "Table 1")
    _ = places.heading("Priority 2")
    #expect(places.table() == "Table 2")
  }

  @Test func aLongHeadingIsCutAtAWord() {
    var places = ProsePlaces()
    let words = places.heading(String(repeating: "improve ", count: 30)).words
    #expect(words.hasSuffix("improve …”"))
    #expect(words.utf8.count < 90)
  }
}
