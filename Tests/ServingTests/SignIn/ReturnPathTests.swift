import Testing

@testable import Serving

@Suite struct ReturnPathTests {
  @Test(arguments: ["/", "/schools", "/schools/950001?plan=3", "/?on=2026-11-26&page=2", "/a//b", "/schools?q=%2F%2Fx"])
  func aPathOfThisSiteIsKept(_ path: String) {
    #expect(ReturnPath.safe(path) == path)
  }

  @Test(arguments: [
    nil, "", "schools", "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example",
    "/\t/evil.example", "/\n/evil.example", "javascript:alert(1)", " /schools", "/sch ools",
    "/schools\r\nSet-Cookie: x",
    "/ysgol/ŵ", "/sign-in", "/sign-in?next=/", "/sign-out", "/" + String(repeating: "x", count: 1000),
  ]) func anythingElseLeadsToTheStartPage(_ path: String?) {
    #expect(ReturnPath.safe(path) == "/")
  }

  @Test func aPathIsEncodedAsTheValueOfAQuery() {
    #expect(ReturnPath.encoded("/a?b=c&d=%20#e") == "/a%3Fb%3Dc%26d%3D%2520%23e")
  }
}
