import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

@Suite struct ErrorPagesTests {
  /// Words that only a program would use of itself.
  private static let programsWords = [
    "Error", "Optional(", "nil", "Storing", "Hummingbird", "HTTPError", "Problem(", "GRDB", "SQL", "Swift", "NIO",
    "Foundation", "line ", "/work", "fatal", "Sources/",
  ]

  private func get(_ uri: String, accept: String?, from site: TestSite, as person: TestPerson? = .manager) async throws
    -> TestResponse
  {
    var fields = if let person { try await site.signedIn(person) } else { HTTPFields() }
    fields[.accept] = accept
    let headers = fields
    return try await site.test { try await $0.executeRequest(uri: uri, method: .get, headers: headers, body: nil) }
  }

  @Test func aBrowserGetsAPageInWords() async throws {
    let response = try await get("/nowhere", accept: "text/html,application/json;q=0.5", from: TestSite())
    #expect(response.status == .notFound)
    #expect(response.headers[.contentType] == "text/html; charset=utf-8")
    #expect(response.headers[.cacheControl] == "no-store")
    #expect(response.text.contains("There is no such page"))
    for word in Self.programsWords { #expect(!response.text.contains(word), "\(word)") }
  }

  @Test(arguments: [
    ("/nowhere", "application/json"), ("/nowhere", "application/problem+json"), ("/api/v1/nowhere", nil),
  ])
  func aProgramGetsADocument(_ uri: String, _ accept: String?) async throws {
    let response = try await get(uri, accept: accept, from: TestSite())
    #expect(response.status == .notFound)
    #expect(response.headers[.contentType] == "application/problem+json")
    #expect(response.text.contains("\"code\":\"notFound\""))
  }

  @Test func aProgramWithoutSessionIsNotLedToAForm() async throws {
    let response = try await get("/schools", accept: "application/json", from: TestSite(), as: nil)
    #expect(response.status == .unauthorized)
    #expect(response.text.contains("signIn.needed"))
  }

  @Test func whatTheStoreCannotDoIsLoggedAndNotShown() async throws {
    let site = try await TestSite()
    let headers = try await site.signedIn(.manager)
    try site.store.close()
    for accept in ["text/html", "application/json"] {
      let response = try await site.test { client in
        try await client.executeRequest(
          uri: "/schools", method: .get, headers: headers.merging([.accept: accept]), body: nil)
      }
      #expect(response.status == .internalServerError)
      #expect(response.text.contains("Something went wrong on our side"))
      for word in Self.programsWords { #expect(!response.text.contains(word), "\(word)") }
    }
    #expect(site.log.lines.contains { $0.contains("hb.request.id") && $0.hasPrefix("error") })
  }

  @Test func theNumberThatIsShownStandsInTheLog() async throws {
    let site = try await TestSite()
    let headers = try await site.signedIn(.manager)
    try site.store.close()
    let response = try await site.test { client in
      try await client.executeRequest(
        uri: "/schools", method: .get, headers: headers.merging([.accept: "application/json"]), body: nil)
    }
    struct Document: Decodable { var request: String }
    let number = try JSONDecoder().decode(Document.self, from: Data(response.text.utf8)).request
    #expect(site.log.lines.contains { $0.contains(number) })
  }

  /// Every problem there is says what happened and what to do, in whole sentences.
  @Test func everyProblemIsSaidInSentences() throws {
    let urn = try #require(URN(rawValue: 950_001))
    let problems: [Problem] = [
      .signInFirst, .notYourRole, .notYourSchool(urn), .monitorsOnly, .crossOrigin, .tokenNeeded, .tokenUnknown,
      .tokenRevoked, .anotherSchoolsToken(of: urn, not: urn), .signInFailed, .signInTooOften(wait: 61), .signInBusy,
      .noSuchPage, .noSuchSchool, .noSuchSource, .noSuchReceipt, .noFile, .wrongMethod(.put, allowed: [.get]),
      .unexpected, .databaseBusy, .stopping, .formTooLarge, .formTooSlow, .uploadTooLarge(limit: 50 << 20),
      .uploadEmpty,
      .uploadCutOff, .uploadTooSlow, .uploadsTooMany(perHour: 60), .uploadsAtOnce, .form(.secondFile), .diskFull,
      .storageUnwritable, Problem(.badRequest), Problem(.internalServerError),
    ]
    #expect(Set(problems.map(\.code)).count == problems.count - 1)
    for problem in problems {
      #expect(problem.explanation.hasSuffix("."), "\(problem.code)")
      #expect(problem.whatToDo.hasSuffix("."), "\(problem.code)")
      #expect(!problem.title.hasSuffix("."), "\(problem.code)")
      for word in Self.programsWords { #expect(!problem.explanation.contains(word), "\(problem.code): \(word)") }
    }
  }
}

extension HTTPFields {
  fileprivate func merging(_ other: HTTPFields) -> HTTPFields {
    var merged = self
    for field in other { merged[field.name] = field.value }
    return merged
  }
}
