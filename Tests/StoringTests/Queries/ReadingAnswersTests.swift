import Plans
import Testing

@testable import Storing

@Suite struct ReadingAnswersTests {
  private func house() async throws -> (house: TemporaryStore, receipt: ReceiptID, version: Int64, token: Int64) {
    let house = try await TemporaryStore()
    let token = try await house.store.issueToken(
      urn: house.urn, tokenHash: "h1", label: "office", by: .commandLine, at: 1)
    let (receipt, _) = try await house.deliver(.sample())
    let version = try #require(try await house.store.versions(deliveredBy: receipt).first)
    return (house, receipt, version.id, token)
  }

  @Test func aSchoolSaysYesAndWhatIsWrong() async throws {
    let (house, receipt, version, token) = try await house()
    try await house.store.answerReading(.right(version: version, token: token), at: 10)
    try await house.store.answerReading(
      .wrong("HT is not the lead", item: "Buy books", location: "row 4", version: version, token: token), at: 20)
    let answers = try await house.store.readingAnswers(ofVersion: version)
    #expect(answers.map(\.isRight) == [false, true])
    let wrong = try #require(answers.first)
    #expect(wrong.text == "HT is not the lead")
    #expect(wrong.item == "Buy books")
    #expect(wrong.location == "row 4")
    #expect(wrong.receipt == receipt)
    #expect(wrong.token == token)
    #expect(wrong.at == 20)
    #expect(try await house.store.readingAnswers(of: house.urn, limit: 1) == [wrong])
    #expect(try await house.store.readingAnswers(of: house.other, limit: 9).isEmpty)
    let audited = try await house.values(
      String.self, "SELECT after_json FROM audit WHERE action = 'reading.answered' ORDER BY id")
    #expect(audited == ["{\"right\":\"yes\",\"token\":\"\(token)\"}", "{\"right\":\"no\",\"token\":\"\(token)\"}"])
  }

  @Test func anAnswerIsOfThePresentReadingUntilThePlanIsReadOtherwise() async throws {
    let (house, receipt, version, token) = try await house()
    try await house.store.answerReading(.right(version: version, token: token), at: 10)
    _ = try await house.store.storePlans([.sample()], of: receipt, kind: .xlsx, at: 11)
    #expect(try await house.store.readingAnswers(ofVersion: version).first?.isOfPresentReading == true)
    _ = try await house.store.storePlans([.sample(action: "Sell books")], of: receipt, kind: .xlsx, at: 12)
    #expect(try await house.store.readingAnswers(ofVersion: version).first?.isOfPresentReading == false)
  }

  @Test func anotherSchoolsTokenAnswersNothing() async throws {
    let (house, _, version, _) = try await house()
    let other = try await house.store.issueToken(
      urn: house.other, tokenHash: "h2", label: "office", by: .commandLine, at: 1)
    await #expect(throws: StoringError.self) {
      try await house.store.answerReading(.right(version: version, token: other), at: 10)
    }
  }

  @Test func theDatabaseRefusesToChangeOrDeleteAnAnswer() async throws {
    let (house, _, version, token) = try await house()
    try await house.store.answerReading(.right(version: version, token: token), at: 10)
    #expect(try await house.refuses("UPDATE reading_answer SET is_right = 0"))
    #expect(try await house.refuses("DELETE FROM reading_answer"))
  }
}
