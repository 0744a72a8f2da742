import Plans
import Testing

@testable import Reading

@Suite struct HTMLSourceTests {
  private func given(_ page: String) throws -> String {
    var source = HTMLSource(Array(page.utf8))
    var text: [UInt8] = []
    while true {
      let piece = try source.next()
      if piece.isEmpty { return String(decoding: text, as: UTF8.self) }
      text += piece
    }
  }

  @Test(arguments: [
    ("a<!-- <p>b --->c", "ac"), ("a<!-->b", "ab"), ("a<!--->b", "ab"), ("a<![if !vml]>b<![endif]>c", "abc"),
    ("<?xml version='1.0'?>a", "a"), ("<script>if (a < b) '</p>'</SCRIPT>x", "<script></SCRIPT>x"),
    ("<style>a>b{}</style>x", "<style>a>b{}</style>x"), ("a < b", "a &lt; b"), ("a <3", "a &lt;3"),
    ("<img src='data:image/png;base64,AAAA' alt=x>", "<img src='' alt=x>"),
    ("<a title='a > b'>x</a>", "<a title='a > b'>x</a>"),
  ])
  func whatNoBrowserShowsIsLeftOut(_ page: String, _ expected: String) throws {
    #expect(try given(page) == expected)
  }

  @Test func aQuotationMarkThatIsNeverClosedCostsTheTagItsAttributesAndNoText() throws {
    #expect(try given("<p>a<a href=\"x>b</a>c") == "<p>a<a>b</a>c")
  }

  @Test func aTagKeepsAsManyAttributesAsAnyPageHasAndNoneBeyond() throws {
    let tag = { (count: Int) in "<p" + (1...count).map { " a\($0)" }.joined() + ">" }
    #expect(try given(tag(256) + "x") == tag(256) + "x")
    #expect(try given(tag(257) + "x") == "<p>x")
  }

  @Test(arguments: [
    ("&nbsp;", 160), ("&nbsp", 160), ("&pound500", 163), ("&#150;", 0x2013), ("&#x2713;", 0x2713), ("&check;", 0x2713),
    ("&rarr;", 0x2192), ("&#8211", 0x2013),
  ])
  func referencesAreGivenByTheirNumber(_ reference: String, _ number: Int) throws {
    #expect(try given(reference).hasPrefix("&#\(number);"))
  }

  @Test(arguments: ["R&D", "&", "&;", "&#;", "&#x;", "&#xyz;", "&notaname;x", "&#1114112;", "&rarr x", "A & E"])
  func whatIsNoReferenceIsAnAmpersand(_ text: String) throws {
    #expect(try given(text).hasPrefix(text.replacing("&", with: "&amp;")) || text == "&notaname;x")
    #expect(try given(text).contains("&amp;"))
  }
}
