import Testing

@testable import Serving

@Suite struct FormBoundaryTests {
  @Test(arguments: [
    "multipart/form-data; boundary=abc", "Multipart/Form-Data;charset=utf-8; Boundary=\"abc\"",
    "multipart/form-data ; boundary = abc ",
  ]) func theBoundaryIsFound(_ type: String) throws {
    #expect(try FormBoundary.of(type) == "abc")
  }

  @Test(arguments: [
    nil, "", "text/csv", "multipart/mixed; boundary=abc", "multipart/form-data", "multipart/form-data; boundary=",
    "multipart/form-data; boundary=\"\"", "application/x-www-form-urlencoded",
  ]) func withoutABoundaryItIsNoForm(_ type: String?) {
    #expect(throws: MultipartFault.notMultipart) { try FormBoundary.of(type) }
  }
}
