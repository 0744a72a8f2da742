import Plans
import Testing

@testable import Checking

@Suite struct CostDoesNotAddUpTests {
  private func count(_ text: String, amount: Double? = nil) throws -> Int {
    let resource = Resource(kind: .budget, text: text, amount: amount)
    return try Found.severities(CostDoesNotAddUp(), in: Plan([Priority("1", resources: [resource])])).count
  }

  @Test(
    arguments: [
      "3 days x £200 = £500", "£200 + £350 = £600", "2 days × £550 (£1,000)", "£1.5k + £500 = £2,100",
      "2 TAs x 3 days x £90 = £500", "Cover: £200 x 3 = £500", "10 hours at £25 = £300",
      "Books £640, training £480, total £1,020", "Total £900: books £400; cover £450",
    ])
  func partsThatComeToAnotherSumAreFound(_ text: String) throws { #expect(try count(text) == 1) }

  @Test(
    arguments: [
      "3 days x £200 = £600", "£200 + £350 = £550", "2 days × £550 (£1,100)", "£30 an hour, 10 hours", "£1,250",
      "Year 6 workshop £200", "Trainer £400, cover £200", "3 x £166.67 = £500", "Books for Years 3 + 4, £250", "",
      "Books £640, training £480, total £1,120", "Books £640, total £1,020", "Cover £90 each, books £50, total £410",
      "Cover £450 and books £300 from the total PP budget of £12,000",
      "TA £18,400, tutor £6,200 (total pupil premium £41,000)",
      "Total £5,000, including £1,200 for training and £800 for books",
      "Trainer £450 a day for 2 days, travel £60, total £960",
    ])
  func othersAreNot(_ text: String) throws { #expect(try count(text) == 0) }

  @Test func aCostBesideTheTextCounts() throws {
    #expect(try count("3 x £210 cover", amount: 600) == 1)
    #expect(try count("3 x £210 cover", amount: 630) == 0)
  }

  @Test(arguments: [(1200.0, 0), (1201.0, 0), (1202.0, 1)])
  func aTotalIsHeldAgainstTheOthers(_ total: Double, _ count: Int) throws {
    let resources = [("Books", 400.0), ("Cover", 800), ("Total", total)].map {
      Resource(kind: .budget, text: $0.0, amount: $0.1)
    }
    #expect(try Found.severities(CostDoesNotAddUp(), in: Plan([Priority("1", resources: resources)])).count == count)
  }
}
