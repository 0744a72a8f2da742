import Testing

@testable import Serving

@Suite struct MultipartHeadTests {
  private static func head(_ text: String) throws -> MultipartHead { try MultipartHead(lines: Array(text.utf8)) }

  @Test func aFileHasANameAndAFieldHasNone() throws {
    #expect(try Self.head("Content-Disposition: form-data; name=\"scope\"").fileName == nil)
    let file = try Self.head(
      "content-type: text/csv\r\nCONTENT-DISPOSITION: form-data; name=plan; filename=\"Plan; final.xlsx\"")
    #expect(file.field == "plan")
    #expect(file.fileName == "Plan; final.xlsx")
    #expect(try Self.head("Content-Disposition: form-data; name=\"plan\"; filename=\"\"").fileName == "")
  }

  @Test(arguments: [
    (#"a \"b\".csv"#, #"a "b".csv"#), ("a %22b%22.csv", #"a "b".csv"#), ("a%0D%0Ab", "a  b"), ("100%.csv", "100%.csv"),
    (#"C:\plans\a.csv"#, #"C:\plans\a.csv"#), ("Ysgol Dŵr.csv", "Ysgol Dŵr.csv"),
  ]) func quotesAndLineEndsInNamesAreReadAsBrowsersWriteThem(_ written: String, _ name: String) throws {
    #expect(try Self.head("Content-Disposition: form-data; name=\"f\"; filename=\"\(written)\"").fileName == name)
  }

  @Test(arguments: [
    "", "Content-Type: text/csv", "Content-Disposition: attachment; name=\"f\"", "Content-Disposition: form-data",
    "Content-Disposition: form-data; filename=\"a\"", "Content-Disposition: form-data; name=\"f",
    "Content-Disposition: form-data; name=\"f\"; name=\"g\"", "Content-Disposition: form-data; name",
    "Content-Disposition: form-data; name=\"f\" x", "no colon",
    "Content-Disposition: form-data; name=\"f\"\r\nContent-Disposition: form-data; name=\"g\"",
  ]) func aHeadThatIsNoneIsMalformed(_ text: String) {
    #expect(throws: MultipartFault.malformed) { try Self.head(text) }
  }
}
