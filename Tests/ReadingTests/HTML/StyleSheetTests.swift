import Testing

@testable import Reading

@Suite struct StyleSheetTests {
  private func isBold(
    _ css: String, _ name: String = "td", _ classes: [String] = [], id: String = "",
    inside ancestors: [StyleSheet.Element] = []
  ) -> Bool? {
    var sheet = StyleSheet()
    sheet.add(css)
    return sheet.appearance(
      of: StyleSheet.Element(name: name, classes: classes, id: id), inside: ancestors
    ).isBold
  }

  @Test func rulesHoldForTagsClassesAndIds() {
    #expect(isBold("td{font-weight:bold}") == true)
    #expect(isBold("th{font-weight:bold}") == nil)
    #expect(isBold("p, .x {font-weight:bold}", "td", ["x"]) == true)
    #expect(isBold("td.x{font-weight:bold}", "th", ["x"]) == nil)
    #expect(isBold("#x{font-weight:bold}", id: "x") == true)
  }

  @Test func theMoreExactRuleWinsAndThenTheLaterOne() {
    #expect(isBold(".x{font-weight:bold}td{font-weight:normal}", "td", ["x"]) == true)
    #expect(isBold(".x{font-weight:bold}.y{font-weight:normal}", "td", ["x", "y"]) == false)
    #expect(isBold("td.x{font-weight:normal}.x{font-weight:bold}", "td", ["x"]) == false)
  }

  @Test func aRuleOfSeveralStepsLooksAtWhatIsAround() {
    let row = StyleSheet.Element(name: "tr", classes: ["amber"])
    #expect(isBold("tr.amber > td{font-weight:bold}", inside: [row]) == true)
    #expect(isBold("tr.amber td{font-weight:bold}") == nil)
  }

  @Test func whatIsNotKnownIsLeftOut() {
    #expect(isBold("td:hover{font-weight:bold}") == nil)
    #expect(isBold("p + td{font-weight:bold}") == nil)
    #expect(isBold("@media print{td{font-weight:bold}} td{color:red}") == nil)
    #expect(isBold("@import url('x');td{font-weight:bold}") == true)
  }

  @Test func wordsAndExcelsWrappingInACommentIsNoMatter() {
    #expect(
      isBold("<!-- /* Font; Definitions {} */ td.xl65\n\t{color:red;\n\tfont-weight:700;} -->", "td", ["xl65"]) == true)
  }

  @Test(arguments: [
    ("#FFC000", "FFC000"), ("#fc0 none", "FFCC00"), ("rgb(146, 208, 80)", "92D050"), ("rgba(255,0,0,0.5)", "FF0000"),
    ("Yellow", "FFFF00"), ("none repeat #00b050", "00B050"), ("url(x.png) lime", "00FF00"), ("92D050", "92D050"),
  ])
  func coloursAreReadHoweverTheyAreWritten(_ value: String, _ colour: String) {
    #expect(Colour.fill(value) == .colour(colour))
  }

  @Test(arguments: ["white", "#fff", "transparent", "none", "rgba(0,0,0,0)", "rgb(255 255 255)"])
  func whiteAndNothingAreNoFill(_ value: String) {
    #expect(Colour.fill(value) == Colour.Fill.none)
  }

  @Test(arguments: ["inherit", "url(x.png)", "#12", "rgb(1,2)", "var(--x)", ""])
  func whatNamesNoColourSaysNothing(_ value: String) {
    #expect(Colour.fill(value) == nil)
  }
}
