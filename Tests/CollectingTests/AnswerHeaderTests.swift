import Plans
import Testing

@testable import Collecting

struct AnswerHeaderTests {
  private func headers(_ lines: [String]) -> HeaderLines {
    var headers = HeaderLines()
    for line in lines {
      let goesOn = Array((line + "\r\n").utf8).withUnsafeBytes { headers.take($0) }
      #expect(goesOn)
    }
    return headers
  }

  @Test func onlyTheLastResponseCounts() {
    let found = headers([
      "HTTP/1.1 103 Early Hints", "ETag: \"hint\"", "", "HTTP/1.1 302 Found", "Retry-After: 5", "",
      "HTTP/1.1 200 OK", "eTaG:\t\"v1\" ", "Cache-Control: private", "cache-control: max-age=10", "",
      "ETag: \"trailer\"",
    ])
    #expect(found.etag == "\"v1\"")
    #expect(found.retryAfter == nil)
    #expect(found.cacheControl == "private, max-age=10")
  }

  @Test func anETagThatCouldNotBeSentBackIsNotKept() {
    #expect(headers(["HTTP/1.1 200 OK", "ETag: \"caf\u{E9}\""]).etag == nil)
    #expect(headers(["HTTP/1.1 200 OK", "ETag: \(String(repeating: "x", count: 4097))"]).etag == nil)
    #expect(headers(["HTTP/1.1 200 OK", "ETag: \(String(repeating: "x", count: 4096))"]).etag?.count == 4096)
  }

  @Test func windows1252InAHeaderIsReadAsSuch() {
    var found = HeaderLines()
    for line in ["HTTP/1.1 200 OK\r\n", "Content-Disposition: attachment; filename=\"Cost \u{A3}5.csv\"\r\n"] {
      // One byte a character, as servers that know no UTF-8 write it.
      let bytes = line.unicodeScalars.map { UInt8($0.value) }
      _ = bytes.withUnsafeBytes { found.take($0) }
    }
    #expect(OfferedFileName.name(contentDisposition: found.contentDisposition, address: "") == "Cost £5.csv")
  }

  @Test(
    arguments: [
      ("max-age=3600", 3600), ("public, Max-Age = \"60\"", 60), ("max-age=0", 0), ("no-cache, max-age=60", nil),
      ("no-store", nil), ("max-age=-1", nil), ("max-age=", nil), ("max-age", nil), ("s-maxage=9", nil), ("", nil),
      ("max-age=99999999999999999999999", WaitingTimes.longest),
    ] as [(String, Int?)])
  func maxAgeIsReadFromCacheControl(header: String, seconds: Int?) {
    #expect(WaitingTimes.maxAge(cacheControl: header) == seconds)
  }

  @Test(
    arguments: [
      ("120", 120), ("0", 0), ("Mon, 02 Nov 2026 09:01:40 GMT", 100), ("Mon, 02 Nov 2026 08:00:00 GMT", 0),
      ("soon", nil), ("", nil), ("-5", nil), ("99999999999999999999", WaitingTimes.longest),
      ("Fri, 31 Dec 9999 23:59:59 GMT", WaitingTimes.longest),
    ] as [(String, Int?)])
  func retryAfterIsSecondsOrAMoment(header: String, seconds: Int?) {
    let date = "Mon, 02 Nov 2026 09:00:00 GMT"
    #expect(WaitingTimes.retryAfter(header, date: date, now: 0) == seconds)
  }

  @Test func aMomentWithoutADateHeaderIsMeasuredFromOurOwnClock() {
    let moment = "Mon, 02 Nov 2026 09:01:40 GMT"
    #expect(WaitingTimes.retryAfter(moment, date: nil, now: 1_793_610_000) == 100)
    #expect(WaitingTimes.retryAfter(moment, date: "yesterday", now: 1_793_610_000) == 100)
  }

  @Test(arguments: [
    ("attachment; filename=plan.csv", "plan.csv"),
    ("attachment; filename=\"School \\\"best\\\" plan.docx\"", "School \"best\" plan.docx"),
    ("attachment; filename=\"fallback.csv\"; filename*=UTF-8''Cynllun%20%C3%A2.csv", "Cynllun â.csv"),
    ("attachment; filename*=iso-8859-1'en'%A35.csv", "£5.csv"),
    ("attachment; filename=\"a;b.csv\"; size=5", "a;b.csv"),
    ("attachment; filename=\"../../etc/passwd\"", "passwd"),
    ("attachment; filename=\"C:\\Users\\head\\plan.xlsx\"", "plan.xlsx"),
    ("attachment; filename=\"plan\u{202E}fdp.exe\u{7}\"", "planfdp.exe"),
    ("attachment; filename=\"..\"", "export.php"),
    ("attachment; filename=", "export.php"),
    ("attachment; filename*=UTF-8''%FF%FE", "export.php"),
    ("inline", "export.php"), ("", "export.php"), (";;;=;\"", "export.php"),
  ])
  func theOfferedNameIsFitToBeShown(header: String, name: String) {
    let address = "https://school.example/plans/export.php?id=7"
    #expect(OfferedFileName.name(contentDisposition: header, address: address) == name)
  }

  @Test(
    arguments: [
      ("https://school.example/plans/SIP%202026.xlsx#top", "SIP 2026.xlsx"), ("https://school.example/", nil),
      ("https://school.example", nil), ("https://school.example/100%", "100%"), ("", nil),
    ] as [(String, String?)])
  func anAddressNamesItsFileWhereNothingElseDoes(address: String, name: String?) {
    #expect(OfferedFileName.name(contentDisposition: nil, address: address) == name)
  }

  @Test func aVeryLongNameIsCut() {
    let name = OfferedFileName.name(
      contentDisposition: "x; filename=\(String(repeating: "n", count: 999))", address: "")
    #expect(name?.count == 200)
  }
}
