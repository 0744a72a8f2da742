import Testing

@testable import Plans

@Suite struct ListMarkerTests {
  @Test(arguments: [
    ("• Train staff", "•", "Train staff"), ("•Train staff", "•", "Train staff"), ("- Train staff", "-", "Train staff"),
    ("1. Train", "1.", "Train"), ("1) Train", "1)", "Train"), ("1.2 Train", "1.2", "Train"),
    ("2a Train", "2a", "Train"),
    ("(ii) Train", "(ii)", "Train"), ("a) Train", "a)", "Train"), ("\u{F0B7} Train", "\u{F0B7}", "Train"),
    ("o Train staff", "o", "Train staff"),
  ])
  func markersThatPeopleTypeAreTakenOff(_ line: String, _ marker: String, _ rest: String) throws {
    let parts = try #require(ListMarker.split(line))
    #expect(parts.marker == marker)
    #expect(parts.rest == rest)
  }

  @Test(arguments: [
    "Train staff", "1.5 days release", "12.10.26 Done", "A. Castellan", "6 days", "o'clock", "1.2", "–", "2026 plan",
    "0.5 FTE Teaching assistant",
  ])
  func whatOnlyLooksLikeOneIsText(_ line: String) { #expect(ListMarker.split(line) == nil) }

  @Test func linesAreFoldedAndEmptyOnesLeftOut() {
    #expect(Line.written("  a \u{A0} b \n\n\t\r\n1. c\u{200B}d") == [Line("a b"), Line("cd", marker: "1.")])
    #expect(Line.written(" \n ").isEmpty)
  }
}
