import NIOCore
import Plans
import Testing

@testable import Serving

@Suite struct KeptPagesTests {
  private let kept = KeptPages()
  private let page = ByteBuffer(string: "page")

  private func key(_ person: Int64 = 1, _ address: String = "/", _ day: String = "2026-11-26") throws -> KeptPages.Key {
    KeptPages.Key(person: person, address: address, day: try #require(Day(day)))
  }

  @Test func aPageIsShownAgainWhileNothingChanges() throws {
    kept.keep(page, for: try key(), at: 7)
    #expect(kept.page(for: try key(), at: 7) == page)
  }

  @Test func aChangeMakesEveryPageOld() throws {
    kept.keep(page, for: try key(), at: 7)
    #expect(kept.page(for: try key(), at: 8) == nil)
    kept.keep(page, for: try key(2), at: 8)
    #expect(kept.page(for: try key(), at: 8) == nil)
    #expect(kept.page(for: try key(), at: 7) == nil)
  }

  @Test func anotherPersonAddressOrDayHasAPageOfItsOwn() throws {
    kept.keep(page, for: try key(), at: 7)
    #expect(kept.page(for: try key(2), at: 7) == nil)
    #expect(kept.page(for: try key(1, "/?page=2"), at: 7) == nil)
    #expect(kept.page(for: try key(1, "/", "2026-11-27"), at: 7) == nil)
  }

  @Test func onePageMoreThanTheLimitLetsTheOthersGo() throws {
    for person in 1...Int64(KeptPages.limit) { kept.keep(page, for: try key(person), at: 7) }
    #expect(kept.page(for: try key(1), at: 7) == page)
    kept.keep(page, for: try key(0), at: 7)
    #expect(kept.page(for: try key(0), at: 7) == page)
    #expect(kept.page(for: try key(1), at: 7) == nil)
  }
}
