import Plans
import Storing
import Testing

@testable import Serving

@Suite struct ReceiptPageTests {
  private func page(_ filled: FilledSite, _ receipt: ReceiptID) async throws -> ReceiptPage {
    let delivery = try #require(try await filled.house.store.delivery(receipt))
    return try await filled.house.site.view(of: delivery, for: filled.person(.ownAdviser))
  }

  @Test func eachStateIsSaidInWords() async throws {
    let filled = try await FilledSite(words: "Send another.")
    let read = try await page(filled, filled.read)
    #expect(read.stateWords == "Read" && read.plans.count == 1 && read.waiting == nil)
    let held = try await page(filled, filled.held)
    #expect(held.stateWords == "Held" && held.reason?.isEmpty == false && held.instead?.isEmpty == false)
    let refused = try await page(filled, filled.refused)
    #expect(refused.stateWords == "Refused" && refused.instead == "Send another." && refused.plans.isEmpty)
    let waiting = try await page(filled, filled.house.ownReceipt)
    #expect(waiting.stateWords == "Waiting to be read" && waiting.waiting != nil)
  }

  @Test func whatWasReadAndWhatWasNotAreCounted() async throws {
    let filled = try await FilledSite()
    let plan = try #require(try await page(filled, filled.read).plans.first)
    let counts = (plan.child(named: "planCounts") as? [FactLine])?.map(\.value)
    #expect(counts == ["1", "2", "1", "2", "2", "2", "1", "1", "1", "1"])
    #expect((plan.child(named: "unmapped") as? [PlacedLine])?.count == 200)
    #expect((plan.child(named: "unmappedWords") as? String)?.hasPrefix("201 texts found no place") == true)
    #expect(plan.child(named: "unmappedMore") as? String == "… and 1 more.")
    #expect((plan.child(named: "planPriorities") as? [TextLine])?.map(\.text) == ["1 Sentinel"])
  }
}
