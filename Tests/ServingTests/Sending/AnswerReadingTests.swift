import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

/// “Have we read you right?”
@Suite struct AnswerReadingTests {
  private struct House {
    let site: TestSite
    let plan: Plan
    let link: (text: String, id: Int64)
    let sent: (receipt: ReceiptID, version: Int64)
    var address: String { "/send/\(link.text)/\(sent.receipt.rawValue)" }

    init(_ words: String = "Plan") async throws {
      site = try await TestSite()
      link = try await site.link(of: site.own)
      plan = try FilledSite.plan(words)
      sent = try await site.readPlan(plan, of: site.own, by: .token(id: link.id))
    }

    func answer(_ fields: (String, String)...) async throws -> TestResponse {
      try await site.send(fields, to: address + "/answer")
    }

    var answers: [ReadingAnswer] {
      get async throws { try await site.store.readingAnswers(ofVersion: sent.version) }
    }
  }

  @Test func thePlanIsShownItemByItemWithItsPlacesAndWhatWasNotUnderstood() async throws {
    let house = try await House("Reading across the school")
    let page = try await house.site.get(house.address).text
    #expect(page.contains("Have we read you right?"))
    for item in PlanItem.all(in: house.plan) where item.kind != .priority {
      #expect(page.contains("?item=\(item.name)#answer"), "\(item)")
    }
    #expect(page.contains("201 texts found no place in the plan."))
    #expect(page.contains("Read as: reading from 58% to 72%"))
  }

  @Test func noVerdictAndNothingThatIsThoughtOfThePlanIsShown() async throws {
    let house = try await House()
    let store = house.site.store
    _ = try await store.storeVerdicts(
      FilledSite.verdicts("Verdict words"), for: house.sent.version,
      basis: VerdictBasis(asOf: house.site.site.today(), ruleSetHash: "0", termDates: try FilledSite.termDates()),
      at: house.site.now)
    try await store.addCorrection(
      NewCorrection(
        urn: house.site.own, misreading: .notAnItem(.action, text: "x"), version: house.sent.version,
        note: "Adviser’s note"), at: house.site.now, by: .commandLine)
    try await store.finishDelivery(house.sent.receipt, at: house.site.now)
    let page = try await house.site.get(house.address).text
    for words in ["Verdict words", "Overdue", "Adviser’s note", "Quality criteria", "Not met", "/schools/"] {
      #expect(!page.contains(words), "\(words)")
    }
    // The adviser's own page says what is overdue.
    let team = try await house.site.get("/schools/950001", headers: try await house.site.signedIn(.ownAdviser)).text
    #expect(team.contains("Overdue") && team.contains("Verdict words"))
  }

  @Test func yesIsKeptAndShownToTheAdviser() async throws {
    let house = try await House()
    let response = try await house.answer(("answer", "yes"))
    #expect(response.headers[.location] == "\(house.address)?answered=1#said")
    #expect(try await house.answers.map(\.isRight) == [true])
    #expect(try await house.site.get(house.address + "?answered=1").text.contains("What you said is kept"))
    let adviser = try await house.site.signedIn(.ownAdviser)
    for page in ["/schools/950001/plans/\(house.sent.version)", "/schools/950001"] {
      let text = try await house.site.get(page, headers: adviser).text
      #expect(text.contains("Yes, that is our plan") || text.contains("Read right, says the school"), "\(page)")
    }
  }

  @Test func whatIsWrongIsKeptWithTheItemThatItIsAbout() async throws {
    let house = try await House()
    let action = try #require(PlanItem.all(in: house.plan).first { $0.kind == .action })
    let form = try await house.site.get("\(house.address)?item=\(action.name)").text
    #expect(form.contains("name=\"item\" value=\"\(action.name)\""))
    let response = try await house.answer(
      ("answer", "wrong"), ("item", action.name), ("words", "That is two actions.\r\nAnd ünïcode"))
    #expect(response.status == .seeOther)
    let answer = try #require(try await house.answers.first)
    #expect(answer.text == "That is two actions.\r\nAnd ünïcode")
    #expect(answer.item == action.text && answer.location == action.location && !answer.isRight)
    let adviser = try await house.site.signedIn(.ownAdviser)
    let team = try await house.site.get("/schools/950001/plans/\(house.sent.version)", headers: adviser).text
    #expect(team.contains("That is two actions."))
  }

  @Test func everyFaultOfAnAnswerKeepsNothing() async throws {
    let house = try await House()
    for (fields, status) in [
      ([("answer", "wrong"), ("words", "  ")], 422), ([("answer", "perhaps")], 422), ([], 422),
      ([("answer", "wrong"), ("words", "x"), ("item", "0123456789abcdef")], 409),
      ([("answer", "wrong"), ("words", "x"), ("plan", "1")], 422),
      ([("answer", "wrong"), ("words", String(repeating: "é", count: 4001))], 422),
    ] {
      #expect(try await house.site.send(fields, to: house.address + "/answer").status.code == status, "\(fields)")
    }
    #expect(try await house.answers.isEmpty)
    let longest = String(repeating: "é", count: 4000)
    #expect(try await house.answer(("answer", "wrong"), ("words", longest)).status == .seeOther)
    #expect(try await house.answers.first?.text == longest)
  }

  @Test func sixtyAnswersAnHourAreTakenAndNoMore() async throws {
    let house = try await House()
    for _ in 0..<60 { #expect(try await house.answer(("answer", "yes")).status == .seeOther) }
    let refused = try await house.answer(("answer", "yes"))
    #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] == "3600")
    house.site.now += 3600
    #expect(try await house.answer(("answer", "yes")).status == .seeOther)
  }

  @Test func aFileThatIsReadAnewIsNotAnsweredFor() async throws {
    let house = try await House()
    _ = try await house.site.store.reread(
      school: nil, delivery: house.sent.receipt, at: house.site.now, by: .commandLine)
    #expect(try await house.answer(("answer", "yes")).status == .conflict)
  }

  @Test func theSameFileSentAgainIsShownAsItWasReadBefore() async throws {
    let house = try await House("Same bytes")
    let again = try #require(ReceiptID(rawValue: String(repeating: "e", count: 32)))
    let store = house.site.store
    try await store.recordDelivery(
      NewDelivery(
        receipt: again, urn: house.site.own, sha256: String(repeating: "b", count: 64), bytes: 4,
        receivedAt: house.site.now + 1, route: .token(id: house.link.id)))
    #expect(try await store.storePlans([house.plan], of: again, kind: .xlsx, at: house.site.now) == .identical)
    try await store.finishDelivery(again, at: house.site.now)
    let page = try await house.site.get("/send/\(house.link.text)/\(again.rawValue)").text
    #expect(page.contains("the same file that we had from you already") && page.contains("Same bytes"))
    let answer = try await house.site.send(
      [("answer", "yes")], to: "/send/\(house.link.text)/\(again.rawValue)/answer")
    #expect(answer.status == .seeOther)
    #expect(try await house.answers.count == 1)
  }
}
