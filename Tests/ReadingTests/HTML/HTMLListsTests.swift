import Plans
import Testing

@testable import Reading

@Suite struct HTMLListsTests {
  @Test func itemsHaveTheirDepthAndTheMarkerThatABrowserDraws() throws {
    #expect(
      try WebPage("<ul><li>a<li>b<ol><li>c<li>d<ul><li>e</ul></ol><li>f</ul>").outline() == [
        "li0 • a", "li0 • b", "li1 1. c", "li1 2. d", "li2 ▪ e", "li0 • f",
      ])
  }

  @Test func numbersFollowTypeStartAndValue() throws {
    #expect(
      try WebPage(
        "<ol type=a start=3><li>x<li value=27>y</ol><ol style='list-style-type:upper-roman' start=4><li>z</ol>"
      )
      .outline() == ["li0 c. x", "li0 aa. y", "li0 IV. z"])
  }

  @Test func aListWithoutMarkersHasNone() throws {
    #expect(try WebPage("<ul style='list-style:none'><li>x</ul>").outline() == ["li0 x"])
  }

  @Test func aMarkerThatAPersonTypedIsKeptAndOneThatTheBrowserDrewIsAutomatic() throws {
    let blocks = try WebPage("<ul><li>1.2 Train staff<li>Buy books</ul>").document().blocks
    guard case .listItem(_, let typed, _)? = blocks.first, case .listItem(_, let drawn, _)? = blocks.last else {
      Issue.record("no items")
      return
    }
    #expect(typed == Line("Train staff", marker: "1.2"))
    #expect(drawn == Line("Buy books", marker: "•", automatic: true))
  }

  @Test func onlyTheFirstLineOfAnItemHasItsMarker() throws {
    #expect(
      try WebPage("<ol><li>a<br>b<p>c</p><ol><li>d</ol>e</ol>").outline() == [
        "li0 1. a", "li0 b", "li0 c", "li1 1. d", "li0 e",
      ])
  }

  @Test func googleDocsWritesEachLevelAsAListOfItsOwn() throws {
    #expect(
      try WebPage(
        "<ul class='c1 lst-kix_ab-0 start'><li>a</ul><ul class='lst-kix_ab-1 start'><li>b</ul><ol class='lst-kix_ab-0' start=4><li>c</ol>"
      ).outline() == ["li0 • a", "li1 ◦ b", "li0 4. c"])
  }

  @Test func definitionsAreALabelAndWhatFollowsIt() throws {
    #expect(
      try WebPage("<dl><dt>Lead<dd>HT<dt>When<dd>May</dl>").outline() == ["bold Lead", "p HT", "bold When", "p May"])
  }

  @Test func listsInCellsAreTheirLines() throws {
    let cell = try WebPage("<table><tr><td>x<ul><li>a<li>b</ul></table>").table().rows[0][0]
    #expect(
      cell.lines == [Line("x"), Line("a", marker: "•", automatic: true), Line("b", marker: "•", automatic: true)])
  }
}
