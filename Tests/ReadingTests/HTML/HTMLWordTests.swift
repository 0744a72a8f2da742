import Plans
import Testing

@testable import Reading

/// Pages in the manner of Word's “Save as web page”, Google Docs and LibreOffice.
@Suite struct HTMLWordTests {
  @Test func wordsListParagraphsAreItemsWithTheMarkerThatItWrote() throws {
    let document = try WebPage(
      """
      <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
      style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
      </span></span></span><![endif]>Train staff<o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>
      &nbsp;</span></span><![endif]>Phonics first</p>
      """
    ).document()
    #expect(document.blocks.map(\.outline) == ["li0 • Train staff", "li1 a) Phonics first"])
    #expect(document.blocks.allSatisfy { if case .listItem(_, let line, _) = $0 { line.automatic } else { false } })
  }

  @Test func ofAFilteredPagesListOnlyTheStyleIsLeft() throws {
    #expect(
      try WebPage(
        "<p class=MsoListParagraph>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span>Train staff</p><p class=MsoListParagraph>Only indented</p>"
      ).outline() == ["li0 1. Train staff", "p Only indented"])
  }

  @Test func titlesAndOutlineLevelsAreHeadings() throws {
    #expect(
      try WebPage(
        "<p class=MsoTitle>Plan<p class=MsoHeading7>Deep<p class=MsoNormal style='mso-outline-level:2'>Two<p class='c1 title' id=h.x1>Google<p class=title>None"
      ).outline() == ["h1 Plan", "h6 Deep", "h2 Two", "h1 Google", "p None"])
  }

  @Test func hiddenTextAndConditionalCommentsAreLeftOut() throws {
    let document = try WebPage(
      "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><xml>x</xml><p>Shown<span style='display:none;mso-hide:all'>not</span><![if !supportEmptyParas]>&nbsp;<![endif]></p>"
    ).document()
    #expect(document.blocks.map(\.outline) == ["p Shown"])
    #expect(document.notes.map(\.code) == ["html.hidden"])
  }

  @Test(arguments: [
    (
      "<a href='#_ftn1' name='_ftnref1'>[1]</a>",
      "<div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> Ofsted</p></div>"
    ),
    (
      "<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup>",
      "<div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a><span> Ofsted</span></p></div>"
    ),
    (
      "<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a>",
      "<div id=sdfootnote1><p><a name=sdfootnote1sym href='#sdfootnote1anc'>1</a> Ofsted</p></div>"
    ),
  ])
  func footnotesAreAtTheEndAndTheirNumbersAreNoText(_ reference: String, _ note: String) throws {
    let blocks = try WebPage("<p>Outcomes fell\(reference).</p>\(note)").document().blocks
    #expect(blocks.map(\.outline) == ["p Outcomes fell.", "p Ofsted"])
    #expect(blocks.last?.place == "footnote 1")
  }

  @Test func commentsInTheMarginAreNotes() throws {
    let document = try WebPage(
      "<p>Train staff<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup></p><div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>Which staff?</span></p></div>"
    ).document()
    #expect(document.blocks.map(\.outline) == ["p Train staff"])
    #expect(document.notes.map(\.text) == ["A comment in the margin says: “Which staff?”"])
  }

  @Test func libreOfficesNumberedHeadingIsAParagraphAndNotAListOfOne() throws {
    #expect(
      try WebPage(
        "<ol><ol><li><p><b>Sources</b></p></ol></ol><ul><li>SEF</ul><ol><li>Only one, not bold</ol><ol><li><b>a</b><li><b>b</b></ol>"
      ).outline() == ["bold 1. Sources", "li0 • SEF", "li0 1. Only one, not bold", "li0 1. a", "li0 2. b"])
  }

  @Test func headersAndFootersOfPagesAreFurniture() throws {
    #expect(
      try WebPage("<div title=header><p>URN 900001</p></div><p>Text<div style='mso-element:footer'><p>v2</p></div>")
        .outline() == ["furniture URN 900001", "p Text", "furniture v2"])
  }
}
