import Testing

@testable import Serving

@Suite struct PagerTests {
  @Test func fiftyRowsNeedNoPagerAndFiftyOneDo() {
    #expect(Pager(total: 50, page: nil, address: "/?").shown == nil)
    #expect(Pager(total: 51, page: nil, address: "/?").shown?.pages == 2)
  }

  @Test(arguments: [
    (nil, 0..<50), (1, 0..<50), (2, 50..<100), (3, 100..<101), (9, 100..<101), (0, 0..<50), (-4, 0..<50),
  ])
  func aPageThatIsNotThereIsTheNearestThatIs(_ page: Int?, _ range: Range<Int>) {
    #expect(Pager(total: 101, page: page, address: "/?").range == range)
  }

  @Test func nothingAtAllIsOneEmptyPage() {
    let pager = Pager(total: 0, page: 3, address: "/?")
    #expect(pager.range.isEmpty)
    #expect(pager.shown == nil)
  }

  @Test func theFirstPageLeadsOnAndTheLastBack() {
    let first = Pager(total: 101, page: 1, address: "/schools?q=a&")
    #expect(first.child(named: "previousAddress") == nil)
    #expect(first.child(named: "nextAddress") as? String == "/schools?q=a&page=2")
    let last = Pager(total: 101, page: 3, address: "/schools?q=a&")
    #expect(last.child(named: "previousAddress") as? String == "/schools?q=a&page=2")
    #expect(last.child(named: "nextAddress") == nil)
    #expect(last.child(named: "pagerWords") as? String == "101 to 101 of 101, page 3 of 3")
  }

  @Test func whatWasSoughtIsEncodedInTheAddress() {
    let address = ListAddress.of("/schools", [("q", "a&b=\"é"), ("phase", nil), ("plan", ""), ("adviser", "3")])
    #expect(address == "/schools?q=a%26b%3D%22%C3%A9&adviser=3&")
  }
}
