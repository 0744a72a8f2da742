import Plans
import Testing

@testable import Reading

@Suite struct HTMLFormatTests {
  @Test func headingsParagraphsAndTablesComeInTheirOrderWithTheirPlaces() throws {
    let document = try WebPage(
      "<body><p>Before</p><h1>Priority 1: Reading</h1><p>One<p>Two<table><tr><td>a</table><h2>Next</h2>bare text"
    ).document()
    #expect(document.kind == .html)
    #expect(
      document.blocks.map(\.outline) == [
        "p Before", "h1 Priority 1: Reading", "p One", "p Two", "table a", "h2 Next", "p bare text",
      ])
    #expect(
      document.blocks.map(\.place) == [
        "paragraph 1", "heading “Priority 1: Reading”", "“Priority 1: Reading”, paragraph 1",
        "“Priority 1: Reading”, paragraph 2", "Table 1", "heading “Next”", "“Next”, paragraph 1",
      ])
  }

  @Test func lineBreaksMakeLinesAndWhiteSpaceIsFolded() throws {
    #expect(
      try WebPage("<p>one\n  line&nbsp;<br>two <div>three</div>four<pre>five\n six</pre>").outline() == [
        "p one line", "p two", "p three", "p four", "p five", "p six",
      ])
    #expect(try WebPage("<table><tr><td>a<br>b<p>c</table>").table().rows[0][0].lines.map(\.text) == ["a", "b", "c"])
  }

  @Test func aHeadingOverTwoLinesIsOne() throws {
    #expect(try WebPage("<h2>Priority 1<br>Reading</h2>").outline() == ["h2 Priority 1 Reading"])
  }

  @Test func aHeadingMayBeSoByItsRole() throws {
    #expect(
      try WebPage("<div role=heading aria-level=3>A</div><div role=heading>B</div><div>C</div>").outline() == [
        "h3 A", "h2 B", "p C",
      ])
  }

  @Test func aLineIsBoldWhereAllOfItIs() throws {
    #expect(
      try WebPage(
        "<p><b>All</b><p><b>Some</b> of it<p style='font-weight:700'>Style<p><b style='font-weight:normal'>Not</b>"
      ).outline() == ["bold All", "p Some of it", "bold Style", "p Not"])
    #expect(
      try WebPage("<style>.c1{font-weight:700}.c2{font-weight:400}</style><p class=c1>A <span class=c2>b</span>")
        .outline() == ["p A b"])
  }

  @Test func hiddenPartsAreLeftOutAndCounted() throws {
    let document = try WebPage(
      """
      <style>.gone{display:none}</style><p>Shown<p style="display:none">1 <b>one</b><p hidden>2<p class=gone>3
      <p style="visibility:hidden">4<p style="display:none"> <p aria-hidden=true>Seen<script>let a = "<p>5"</script>
      <template><p>6</template><noscript>7</noscript><!-- 8 --><!--[if gte mso 9]><p>9<![endif]-->
      """
    ).document()
    #expect(document.blocks.map(\.outline) == ["p Shown", "p Seen"])
    #expect(document.notes.map(\.text) == ["4 hidden parts of the page were left out."])
  }

  @Test func deletedTextIsDroppedAndCountedAndInsertedTextTaken() throws {
    let document = try WebPage("<p>We <del>did</del><ins>will</ins> train<s> nobody</s> staff").document()
    #expect(document.blocks.map(\.outline) == ["p We will train staff"])
    #expect(document.notes.map(\.code) == ["html.deleted"])
    #expect(document.notes.first?.text.hasPrefix("2 deleted") == true)
  }

  @Test func menusAndFootersAreFurnitureOnceEachButAFooterWithMoreInItIsNot() throws {
    #expect(
      try WebPage(
        "<title>SIP 2026</title><nav><a>Home</a></nav><h1>Plan</h1><footer>URN 900001</footer><nav>Home</nav>"
      ).outline() == ["furniture SIP 2026", "furniture Home", "h1 Plan", "furniture URN 900001"])
    #expect(try WebPage("<p>a<footer><h2>Review</h2><p>b</footer>").outline() == ["p a", "h2 Review", "p b"])
    #expect(try WebPage("<header><h1>Plan</h1><p>For governors</header>").outline() == ["h1 Plan", "p For governors"])
  }

  @Test func thePartsOfADetailsElementAreReadAndItsSummaryStandsOut() throws {
    #expect(
      try WebPage("<details><summary>Priority 1</summary>Reading</details>").outline() == [
        "bold Priority 1", "p Reading",
      ]
    )
  }

  @Test func aPageWithoutTextIsRefusedAndSaysWhy() {
    #expect(whyRefused(Array("<html><body><img alt=Plan src=x></body></html>".utf8))?.code == "html.noText")
    #expect(whyRefused(Array("<html><script>document.write('x')</script></html>".utf8))?.code == "html.noText")
    #expect(whyRefused(Array("<html><frameset><frame src=sheet1.htm></frameset></html>".utf8))?.code == "html.frames")
    #expect(whyRefused(Array("<html><body>x</body></html>".utf8)) == nil)
  }

  @Test func entityDeclarationsAreRefusedAndAPlainDoctypeIsNot() {
    let page = { (doctype: String) in Array("\(doctype)<html><body>&a;</body></html>".utf8) }
    #expect(whyRefused(page("<!DOCTYPE html [<!ENTITY a 'x'>]>"))?.code == "file.doctype")
    #expect(whyRefused(page("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://x/strict.dtd\">")) == nil)
  }

  private static let encodings: [[UInt8]] = [
    [0xEF, 0xBB, 0xBF] + Array("<html><meta charset=utf-8><p>Café – £5".utf8),
    Array("<html><p>Café – £5".utf8),
    [0xFF, 0xFE] + Array("<html><p>Café – £5".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] },
    Array("<html><meta charset=windows-1252><p>Caf".utf8) + [0xE9, 0x20, 0x96, 0x20, 0xA3, 0x35],
    Array("<html><meta charset=windows-1252><p>Caf&eacute; &#150; &pound5".utf8),
  ]

  @Test(arguments: encodings)
  func anyEncodingGivesTheSameWords(_ bytes: [UInt8]) throws {
    #expect(try Document(page: bytes).blocks.map(\.outline) == ["p Café – £5"])
  }

  @Test func nulsAreTakenOutAndNoted() throws {
    let document = try Document(page: Array("<html><p>Tra\0in staff".utf8))
    #expect(document.blocks.map(\.outline) == ["p Train staff"])
    #expect(document.notes.map(\.code) == ["html.nulCharacters"])
  }

  @Test func aPageCutOffInsideACommentSaysSo() throws {
    #expect(try WebPage("<p>a<!-- b").document().notes.map(\.code) == ["html.cutOff"])
    #expect(try WebPage("<p>a<!-- b -->").document().notes.isEmpty)
  }
}
