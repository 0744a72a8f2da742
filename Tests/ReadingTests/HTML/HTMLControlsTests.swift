import Plans
import Testing

@testable import Reading

@Suite struct HTMLControlsTests {
  @Test func fieldsShowWhatIsTypedIntoThem() throws {
    #expect(
      try WebPage(
        "<label>Lead<input value='Mrs Castellan'></label><input type=hidden value=no><input type=password value=no><input type=submit value=Save>"
      ).outline() == ["p Lead Mrs Castellan"])
    #expect(try WebPage("By <input type=date value=2026-10-23>").outline() == ["p By 23/10/2026"])
    #expect(try WebPage("<textarea>one\ntwo</textarea>").outline() == ["p one", "p two"])
  }

  @Test func boxesAreTickedOrNot() throws {
    #expect(
      try WebPage("<input type=checkbox checked> Done <input type=radio> Not yet").outline() == ["p ☒ Done ☐ Not yet"])
  }

  @Test func aListShowsWhatIsChosenOrElseItsFirstOption() throws {
    let list = { (option: String) in "<select><option>Red<option \(option)>Amber<option>Green</select>" }
    #expect(try WebPage("RAG: " + list("selected")).outline() == ["p RAG: Amber"])
    #expect(try WebPage("RAG: " + list("")).outline() == ["p RAG: Red"])
  }

  @Test func aButtonIsFurnitureButInAHeadingOrCellItIsItsText() throws {
    #expect(try WebPage("<p>a<button>Edit</button>b").outline() == ["p a", "furniture Edit", "p b"])
    #expect(try WebPage("<h2><button>Priority 1</button></h2>").outline() == ["h2 Priority 1"])
    #expect(try WebPage("<table><tr><td><button>Green</button></table>").outline() == ["table Green"])
  }
}
