import Checking
import Plans
import Storing
import Testing

@testable import Serving

/// Findings of every kind on a test's site, with the same words in all free text.
enum FilledAcross {
  static func pass(_ site: FilledSite, _ findings: [AcrossFinding]) async throws {
    try await site.house.store.storeAcrossFindings(
      findings,
      of: AcrossPass(
        asOf: site.today, madeAt: TestSite.noon, ruleSetHash: "0123", restedOn: "1", plans: 3, findings: findings.count)
    )
  }

  static func late(_ urns: [URN], _ words: String) -> AcrossFinding {
    AcrossFinding(check: "plansLate", severity: .shouldFix, urns: urns, message: words)
  }

  /// One of each shape: a list of schools and items, passages, a comparison, schools that could help.
  static func findings(_ site: FilledSite, _ words: String) throws -> [AcrossFinding] {
    let (own, other) = (site.house.own, site.house.other)
    let (file, place) = (site.read.rawValue, SourceLocation(words))
    let many = try (0..<12).map { try #require(URN(rawValue: 960_000 + $0)) }
    let items = (0..<12).map { AcrossEvidence(file: $0 % 2 == 0 ? file : words, location: place, text: words) }
    let support = many.map { SupportingSchool(urn: $0, name: words, because: words) }
    return [
      late([own], words),
      AcrossFinding(
        check: "sharedPassages", severity: .mustFix, files: [file, words], urns: [own, other], message: words,
        passages: Array(repeating: [words, words], count: 12), evidence: items),
      AcrossFinding(
        check: "sharedPriorities", severity: .note, files: [file], urns: [own] + many, message: words, evidence: items,
        support: support),
      AcrossFinding(
        check: "costFarFromLikeSchools", severity: .note, files: [file], urns: [own], message: words,
        distribution: Distribution(
          measure: words, among: words, schools: 9, lowest: 1, lowerQuartile: 2, median: 3, upperQuartile: 4,
          highest: 5,
          value: 1400.25)),
    ] + (0..<7).map { AcrossFinding(check: "plansStale", severity: .note, urns: [own], message: "\(words) \($0)") }
  }
}

@Suite struct AcrossPageTests {
  private func page(_ person: TestPerson, _ site: FilledSite, _ path: String = "/across") async throws -> AcrossPage {
    try await site.house.site.across(site.request(path), for: try site.person(person))
  }

  @Test func aManagerSeesAllChecksInTheirOrderWithTrueTotals() async throws {
    let site = try await FilledSite()
    try await FilledAcross.pass(site, FilledAcross.findings(site, "Words"))
    let page = try await page(.manager, site)
    #expect(
      page.checks.map(\.title.id) == AcrossSchools.checks.filter { id in page.checks.contains { $0.title.id == id } })
    #expect(page.checks.count >= 4)
    let stale = try #require(page.checks.first { $0.title.id == "plansStale" })
    #expect(stale.rows.count == AcrossPage.shownOfEach)
    #expect(stale.child(named: "checkCount") as? String == "7 notes")
    #expect(stale.child(named: "moreAddress") as? String == "/across?check=plansStale")
    #expect(stale.child(named: "moreWords") as? String == "Show all 7")
    #expect(page.subline == "All schools · 3 current plans held against each other, Thu 26 Nov 2026, 12:00")
  }

  @Test func oneCheckIsShownPageByPage() async throws {
    let site = try await FilledSite()
    let many = (0..<60).map { FilledAcross.late([site.house.own], "Words \($0)") }
    try await FilledAcross.pass(site, many)
    let first = try await page(.manager, site, "/across?check=plansLate")
    #expect(first.checks.first?.rows.count == 50)
    #expect(first.pager?.child(named: "nextAddress") as? String == "/across?check=plansLate&page=2")
    #expect(first.allAddress == "/across")
    let second = try await page(.manager, site, "/across?check=plansLate&page=2")
    #expect(second.checks.first?.rows.count == 10)
    #expect(second.checks.first?.rows.first?.child(named: "message") as? String == "Words 50")
  }

  @Test func aCheckThatFoundNothingOrIsNotKnownShowsAll() async throws {
    let site = try await FilledSite()
    try await FilledAcross.pass(site, [FilledAcross.late([site.house.own], "Words")])
    for check in ["plansStale", "nonsense", "%22%3E"] {
      #expect(try await page(.manager, site, "/across?check=\(check)").checks.map(\.title.id) == ["plansLate"])
    }
  }

  @Test func anAdviserSeesWhatTouchesTheirOwnSchools() async throws {
    let site = try await FilledSite()
    try await FilledAcross.pass(
      site,
      [
        FilledAcross.late([site.house.own], "Own"), FilledAcross.late([site.house.other], "Other"),
        FilledAcross.late([], "The authority's"),
      ])
    let own = try await page(.ownAdviser, site)
    #expect(own.checks.flatMap(\.rows).map(\.stored.finding.message) == ["Own"])
    #expect(own.subline.hasPrefix("What touches your schools"))
    #expect(try await page(.manager, site).checks.flatMap(\.rows).count == 3)
  }

  @Test func samplesAreCappedAndSayHowManyThereAre() async throws {
    let site = try await FilledSite()
    try await FilledAcross.pass(site, FilledAcross.findings(site, "Words"))
    let page = try await page(.manager, site)
    let shared = try #require(page.checks.first { $0.title.id == "sharedPriorities" }?.rows.first)
    #expect((shared.child(named: "schools") as? [AcrossLink])?.first?.words == "Sentinel")
    #expect(shared.child(named: "moreSchools") as? String == "and 5 more schools")
    #expect(shared.child(named: "moreItems") as? String == "and 4 more items")
    #expect(shared.child(named: "moreSupport") as? String == "and 4 more schools")
    let cost = try #require(page.checks.first { $0.title.id == "costFarFromLikeSchools" }?.rows.first)
    let spread = try #require(cost.child(named: "distribution") as? DistributionView)
    #expect(
      spread.child(named: "distributionWords") as? String
        == "Of 9 Words, in Words: lowest 1, lower quartile 2, median 3, upper quartile 4, highest 5. This school: 1,400.3."
    )
  }

  @Test func nothingFoundSaysWhy() async throws {
    let site = try await FilledSite()
    #expect(try await page(.manager, site).emptyWords.contains("not been held against each other yet"))
    try await FilledAcross.pass(site, [])
    #expect(try await page(.manager, site).emptyWords == "Nothing was found across schools.")
    #expect(try await page(.ownAdviser, site).emptyWords.contains("touches one of yours"))
  }

  @Test func everyCheckHasATitle() {
    for title in AcrossCheckTitle.all { #expect(title.title != title.id && !title.about.isEmpty, "\(title.id)") }
  }
}
