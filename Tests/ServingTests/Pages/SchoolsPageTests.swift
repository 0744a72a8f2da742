import Plans
import Storing
import Testing

@testable import Serving

@Suite struct SchoolsPageTests {
  private func listed(_ query: String, _ filled: FilledSite) async throws -> [URN] {
    try await filled.house.site.schools(filled.request("/schools?\(query)"), for: filled.person(.manager)).rows
      .map(\.school.urn)
  }

  @Test func aSchoolIsFoundByWordsOfItsNameItsNumberAndItsPhase() async throws {
    let filled = try await FilledSite(words: "St Oswin’s École")
    let (own, other) = (filled.house.own, filled.house.other)
    #expect(try await listed("q=st%20oswins%20ecole", filled) == [own, other])
    #expect(try await listed("q=950002", filled) == [other])
    #expect(try await listed("q=850/2001", filled) == [own])
    #expect(try await listed("q=nowhere", filled).isEmpty)
    #expect(try await listed("phase=primary&q=", filled) == [own, other])
    #expect(try await listed("phase=special", filled).isEmpty)
    #expect(try await listed("plan=yes", filled) == [own, other])
    #expect(try await listed("plan=no", filled).isEmpty)
    #expect(try await listed("adviser=\(filled.person(.ownAdviser).id)", filled) == [own])
    #expect(try await listed("adviser=0", filled).isEmpty)
  }
}
