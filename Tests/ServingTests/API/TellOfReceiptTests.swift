import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

/// `GET /api/v1/receipts/{id}`
@Suite struct TellOfReceiptTests {
  private struct Answer: Decodable {
    struct ReadPlan: Decodable {
      var title: String
      var layer: Int
      var scope: PlanScope
      var academicYear: String
      var version: Int
      var counts: [String: Int]
      var notes: [ReadingNote]
    }
    var state: String
    var receivedAt: String
    var code: String?
    var reason: String?
    var instead: String?
    var plans: [ReadPlan]
    var identical: Bool
  }

  private func ask(_ site: TestSite) async throws -> Answer {
    let headers = try await site.token(of: site.own)
    let uri = "/api/v1/receipts/\(site.ownReceipt.rawValue)"
    let response = try await site.test {
      try await $0.executeRequest(uri: uri, method: .get, headers: headers, body: nil)
    }
    #expect(response.status == .ok)
    #expect(response.headers[.contentType] == "application/json")
    return try JSONDecoder().decode(Answer.self, from: Data(response.text.utf8))
  }

  @Test func whatWaitsIsReceived() async throws {
    let answer = try await ask(TestSite())
    #expect(answer.state == "received")
    #expect(answer.receivedAt == "2026-11-26T12:00:00Z")
    #expect(answer.plans.isEmpty)
    #expect(!answer.identical)
  }

  @Test func whatIsRefusedSaysWhyAndWhatToSendInstead() async throws {
    let site = try await TestSite()
    try await site.store.refuseDelivery(
      site.ownReceipt, Refusal(code: "file.damaged", reason: "It is damaged.", instead: "Save it again."),
      at: TestSite.noon)
    let answer = try await ask(site)
    #expect(answer.state == "refused")
    #expect(answer.code == "file.damaged")
    #expect(answer.reason == "It is damaged.")
    #expect(answer.instead == "Save it again.")
  }

  @Test func whatIsReadTellsItsPlansWithCounts() async throws {
    let site = try await TestSite()
    let plan = Plan(
      school: PlanSchool(urn: site.own), title: "Plan 2026/27", academicYear: AcademicYear(startingIn: 2026),
      layer: .one, scope: PlanScope(kind: .wholeSchool, name: "Whole school"),
      priorities: [
        Priority(
          title: "Reading",
          objectives: [Objective(text: "Read", actions: [Action(text: "Buy books"), Action(text: "Read them")])])
      ], notes: [ReadingNote(code: "date.noSuchDay", text: "There is no 31 September.")])
    _ = try await site.store.storePlans([plan], of: site.ownReceipt, kind: .csv, at: TestSite.noon)
    try await site.store.finishDelivery(site.ownReceipt, at: TestSite.noon)
    let answer = try await ask(site)
    #expect(answer.state == "read")
    let read = try #require(answer.plans.first)
    #expect(read.title == "Plan 2026/27")
    #expect(read.layer == 1)
    #expect(read.scope.kind == .wholeSchool)
    #expect(read.academicYear == "2026/27")
    #expect(read.version == 1)
    #expect(read.counts["priorities"] == 1)
    #expect(read.counts["actions"] == 2)
    #expect(read.notes.map(\.code) == ["date.noSuchDay"])
  }

  @Test(arguments: [DeliveryState.setAside]) func whatAPersonSetAsideSaysSo(_ state: DeliveryState) async throws {
    let site = try await TestSite()
    try await site.store.setAsideDelivery(
      site.ownReceipt, reason: "It is a newsletter.", at: TestSite.noon, by: Actor.commandLine)
    let answer = try await ask(site)
    #expect(answer.state == state.rawValue)
    #expect(answer.reason == "It is a newsletter.")
  }
}
