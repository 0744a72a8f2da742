import Testing

@testable import Serving

@Suite struct FileNameWordsTests {
  @Test(arguments: [
    ("plan.xlsx", "plan.xlsx"), ("../../etc/passwd", "passwd"), (#"C:\Users\head\plan.xlsx"#, "plan.xlsx"),
    ("a\nb\u{0}.csv", "ab.csv"), ("plan\u{202E}xslx.exe", "planxslx.exe"), ("a\u{2028}b", "ab"),
  ]) func aNameIsShownWithoutFoldersAndMarks(_ name: String, _ shown: String) {
    #expect(FileNameWords.shown(name) == shown)
  }

  @Test(arguments: [nil, "", "/", "  ", "\n"]) func aNameOfNothingIsNone(_ name: String?) {
    #expect(FileNameWords.shown(name) == nil)
  }

  @Test func twoHundredScalarsAreShownAndNoMore() {
    #expect(FileNameWords.shown(String(repeating: "ŵ", count: 200))?.unicodeScalars.count == 200)
    #expect(FileNameWords.shown(String(repeating: "ŵ", count: 201))?.unicodeScalars.count == 200)
  }

  @Test func anAttachmentsNameCannotLeaveItsHeader() {
    #expect(
      FileNameWords.attachment("a\"; x=\r\nSet-Cookie: y")
        == "attachment; filename*=UTF-8''a%22%3B%20x%3DSet-Cookie%3A%20y")
    #expect(FileNameWords.attachment(nil) == "attachment; filename*=UTF-8''plan")
  }
}
