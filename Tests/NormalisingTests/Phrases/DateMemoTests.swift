import Testing

@testable import Normalising

@Suite struct DateMemoTests {
  private static let autumn = DatePhrase.Reading(isSpecificWording: true)

  @Test func aTextIsReadOnceWhetherItIsADateOrNot() {
    let memo = DateMemo()
    var reads = 0
    for _ in 0..<3 {
      #expect(
        memo.reading(of: "Autumn") {
          reads += 1
          return Self.autumn
        } == Self.autumn)
      #expect(
        memo.reading(of: "Lead") {
          reads += 1
          return nil
        } == nil)
    }
    #expect(reads == 2)
  }

  @Test(arguments: [(DateMemo.longest, 1), (DateMemo.longest + 1, 0)])
  func aLongTextIsNotRemembered(length: Int, remembered: Int) {
    let memo = DateMemo()
    _ = memo.reading(of: String(repeating: "a", count: length)) { nil }
    #expect(memo.count == remembered)
  }

  @Test func allIsForgottenAtTheMostThatIsRemembered() {
    let memo = DateMemo()
    for number in 0..<4096 { _ = memo.reading(of: "\(number)") { nil } }
    #expect(memo.count == 4096)
    _ = memo.reading(of: "one more") { nil }
    #expect(memo.count == 1)
  }
}
