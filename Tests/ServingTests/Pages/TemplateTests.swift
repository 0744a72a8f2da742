import Foundation
import Plans
import Storing
import Testing

@testable import Serving

@Suite struct TemplateTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Serving")

  @Test func theListOfTemplatesIsTheFoldersFiles() throws {
    let files = try #require(FileManager.default.enumerator(at: Self.folder, includingPropertiesForKeys: nil))
      .compactMap { ($0 as? URL)?.lastPathComponent }
    let templates = files.filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }
    #expect(Set(templates) == Set(Templates.sources.map(\.name)))
    #expect(templates.count == Templates.sources.count)
    for page in templates where page.hasSuffix("Page") {
      #expect(files.contains("\(page).swift"), "\(page) has no code")
    }
  }

  @Test(arguments: TemplateText.all.map(\.name))
  func aTemplateEscapesAllButCharts(_ name: String) throws {
    let template = try #require(TemplateText.all.first { $0.name == name })
    #expect(template.text.hasPrefix(SafeHTML.pragma))
    #expect(template.tags.count { $0.sign == "%" } == 1)
    #expect(!template.tags.contains { $0.sign == "&" })
    let raw = Set(template.tags.filter { $0.sign == "{" }.map(\.name))
    #expect(raw.isSubset(of: ["strip", "track", "keyMark", "distributionChart"]))
  }

  @Test(arguments: TemplateText.all.map(\.name))
  func aTemplateHasNothingThatTheSecurityPolicyForbids(_ name: String) throws {
    let text = try #require(TemplateText.all.first { $0.name == name }).text.lowercased()
    for forbidden in ["style=", "<style", "<script", "onclick", "onload", "javascript:", "http://", "https://"] {
      #expect(!text.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func everyNameOfEveryTemplateIsKnownToWhatFillsIt() async throws {
    var walk = TemplateWalk()
    for page in try await SamplePages.all() { walk.walk(page) }
    for template in TemplateText.all {
      let unknown = template.lookedUp.subtracting(walk.known[template.name] ?? [])
      #expect(unknown.isEmpty, "\(template.name): \(unknown.sorted())")
    }
  }

  @Test(arguments: [
    "\"\u{301} onfocus=x", "\"\u{200d} onfocus=x", "<\u{338}script>alert(1)</script>", "'><b>&amp;{{who}}",
  ])
  func whatASchoolWritesNeverLeavesItsPlace(_ words: String) async throws {
    let templates = try Templates()
    var shows: Set<String> = []
    for page in try await SamplePages.all(words: words) {
      let name = type(of: page).template
      let html = templates.html(page)
      // Bytes are compared, since Swift would find no quote where a combining mark stands behind it.
      #expect(!html.holds(words), "\(name) lets it through")
      if html.holds(SafeHTML.escaped(words)) { shows.insert(name) }
    }
    let pages = Set(Templates.sources.map(\.name).filter { $0.hasSuffix("Page") })
    #expect(shows == pages, "not shown at all: \(pages.subtracting(shows))")
  }
}

extension String {
  /// Whether the same bytes stand somewhere in this text.
  func holds(_ words: String) -> Bool { Data(utf8).range(of: Data(words.utf8)) != nil }
}

/// A page of every kind, filled in every way that its template tells apart.
enum SamplePages {
  static func all(words: String = "Sentinel") async throws -> [any Page] {
    let filled = try await FilledSite(words: words)
    let site = filled.house.site
    let own = try await site.store.school(filled.house.own)
    let school = try #require(own)
    let adviser = try filled.person(.ownAdviser)
    let manager = try filled.person(.manager)
    var caseload = try await site.caseload(filled.request("/"), for: manager)
    caseload.pager = Pager(total: 150, page: 2, address: "/?")
    caseload.soonMore = words
    var pages: [any Page] = [caseload]
    for path in ["/", "/?on=2026-09-02", "/?on=\(words)", "/?on=2020-01-01"] {
      pages.append(try await site.caseload(filled.request(encoded(path)), for: adviser))
    }
    pages.append(try await site.caseload(filled.request("/?adviser=\(adviser.id)&on=2026-09-02"), for: manager))
    for path in ["/schools?q=850", "/schools?q=\(words)", "/schools?phase=secondary"] {
      pages.append(try await site.schools(filled.request(encoded(path)), for: adviser))
    }
    var full = try await site.view(of: school, filled.request("/schools/950001"), for: adviser)
    full.shown?.words.changeChecks = ["changed"]
    pages.append(full)
    let bare = try #require(try await site.store.school(filled.house.other))
    pages.append(try await site.view(of: bare, filled.request("/schools/950002"), for: adviser))
    var quality = try await site.quality(for: manager)
    quality.frame.who = words
    pages.append(quality)
    pages.append(
      try await site.collections(filled.request("/collections?asked=\(filled.house.ownSource)"), for: adviser))
    pages.append(try await site.collections(filled.request("/collections"), for: try filled.person(.otherAdviser)))
    for receipt in [filled.read, filled.held, filled.refused, filled.house.ownReceipt] {
      let delivery = try #require(try await site.store.delivery(receipt))
      pages.append(try await site.view(of: delivery, for: adviser))
    }
    var lost = try #require(try await site.store.delivery(filled.held))
    lost.code = "plan.massDrop"
    pages.append(try await site.view(of: lost, for: adviser))
    pages.append(try await site.across(filled.request("/across"), for: manager))
    try await FilledAcross.pass(filled, FilledAcross.findings(filled, words))
    pages.append(try await site.across(filled.request("/across"), for: manager))
    var one = try await site.across(filled.request("/across?check=sharedPriorities"), for: adviser)
    one.pager = Pager(total: 150, page: 2, address: "/across?")
    pages.append(one)
    pages += try await readingPages(of: filled, school: school, words)
    let frame = site.frame(words, .caseload, for: adviser)
    pages.append(SignInPage(frame: frame, email: words, next: words, problem: words))
    pages.append(ProblemPage(frame: frame, title: words, explanation: words, whatToDo: words, requestID: words))
    return pages
  }

  /// The pages that show how a plan was read, to its adviser and to its school.
  private static func readingPages(of filled: FilledSite, school: School, _ words: String) async throws -> [any Page] {
    let (site, store) = (filled.house.site, filled.house.store)
    let (adviser, other) = (try filled.person(.ownAdviser), try filled.person(.otherAdviser))
    var pages: [any Page] = []
    let id = try #require(filled.versions.first)
    let version = try #require(try await store.version(id))
    let asked = try await shown(version.id, of: school, store)
    let items = PlanItem.all(in: version.plan)
    let action = try #require(items.first { $0.kind == .action }).name
    let unmapped = try #require(items.last).name
    for query in ["", "?view=2019", "?view=2025", "?item=\(action)&done=made", "?item=\(unmapped)", "?column=0-0"] {
      pages.append(try await site.view(of: asked, filled.request(asked.address + query), for: adviser))
    }
    pages.append(try await site.view(of: asked, filled.request(asked.address), for: other))
    let token = try #require(try await store.token(hash: "hash"))
    pages.append(try await site.view(of: "/send/x", for: token))
    let first = try #require(try await store.listedVersions(of: school.urn).last { $0.identity == version.identity })
    let earlier = try await shown(first.id, of: school, store)
    pages.append(try await site.view(of: earlier, filled.request(earlier.address), for: adviser))
    let two = try await FilledSite.twoPlans(on: filled.house, words)
    for plan in try await store.versions(deliveredBy: two) {
      let bare = try #require(try await store.school(filled.house.other))
      let asked = try await shown(plan.id, of: bare, store)
      pages.append(try await site.view(of: asked, filled.request(asked.address), for: other))
    }
    let heldAgain = try await FilledSite.heldWithWords(on: filled.house, words)
    pages.append(try await site.view(of: heldAgain, for: adviser))
    for (receipt, query) in [
      (filled.read, "?answered=1"), (filled.read, "?item=\(action)"), (filled.held, ""), (filled.refused, ""),
      (filled.house.ownReceipt, ""), (two, ""),
    ] {
      let delivery = try #require(try await store.delivery(receipt))
      pages.append(try await site.view(of: delivery, filled.request("/send/x/y\(query)"), on: "/send/x"))
    }
    // All that the school sent is set aside by this, so it comes last.
    try await store.addCorrection(
      NewCorrection(urn: school.urn, misreading: .noPlan, version: version.id, note: words), at: TestSite.noon,
      by: .person(adviser.id))
    pages.append(try await site.view(of: asked, filled.request(asked.address), for: adviser))
    try await store.setAsideAsNoPlan(filled.read, kind: .xlsx, at: TestSite.noon)
    let aside = try #require(try await store.delivery(filled.read))
    pages.append(try await site.view(of: aside, for: adviser))
    return pages
  }

  private static func shown(_ version: Int64, of school: School, _ store: Store) async throws -> ShownVersion {
    let listed = try await store.listedVersions(of: school.urn)
    let found = try await store.version(version)
    return ShownVersion(
      school: school, version: try #require(found), listed: try #require(listed.first { $0.id == version }),
      versions: listed)
  }

  private static func encoded(_ path: String) -> String {
    let parts = path.split(separator: "=", maxSplits: 1)
    return parts.count == 2 ? "\(parts[0])=\(ListAddress.encoded(String(parts[1])))" : path
  }
}
