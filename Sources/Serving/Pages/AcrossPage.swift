import Checking
import Hummingbird
import Plans
import Storing

/// What shows only where all plans lie beside each other, by check: everything for a manager, what touches their own
/// schools for an adviser.
struct AcrossPage: Page {
  static let template = "AcrossPage"
  var frame: Frame
  var subline: String
  var figures: [Figure]
  /// Each check that found something, with its first findings or, where one is asked for, that one alone.
  var checks: [AcrossCheckView]
  var hasChecks: Bool
  var emptyWords: String
  /// The way back from one check to all; nil where all are shown.
  var allAddress: String?
  var pager: Pager?

  /// How many findings of each check the page shows where all checks are on it.
  static let shownOfEach = 5
}

extension Site {
  /// `GET /across`, with `?check=` for one check's findings, page by page.
  func acrossPage(_ request: Request, _ context: SignedIn) async throws -> Response {
    respond(try await across(request, for: context.person))
  }

  func across(_ request: Request, for person: Person) async throws -> AcrossPage {
    let isAdviser = person.role == .adviser
    let reader: AcrossReader = isAdviser ? .adviser(person.id, on: today()) : .everyone
    let counts = try await store.acrossCounts(for: reader)
    let found = AcrossCheckTitle.all.filter { title in counts.contains { $0.check == title.id } }
    let asked = request.uri.queryParameters.get("check").flatMap { id in found.first { $0.id == id } }
    let total = counts.filter { $0.check == asked?.id }.reduce(0) { $0 + $1.count }
    let pager = Pager(
      total: total, page: request.uri.queryParameters.get("page").flatMap { Int($0) },
      address: ListAddress.of("/across", [("check", asked?.id)]))

    var views: [AcrossCheckView] = []
    for title in asked.map({ [$0] }) ?? found {
      let own = counts.filter { $0.check == title.id }
      let findings = try await store.acrossFindings(
        of: title.id, for: reader, after: asked == nil ? 0 : pager.range.lowerBound,
        atMost: asked == nil ? AcrossPage.shownOfEach : Pager.rows)
      let rows = try await AcrossFindingRow.of(findings, in: store)
      views.append(
        AcrossCheckView(
          title: title, total: own.reduce(0) { $0 + $1.count }, counts: own, rows: rows, isAlone: asked != nil))
    }
    let pass = try await store.lastAcrossPass()
    return AcrossPage(
      frame: frame("Across schools", .across, for: person),
      subline: [
        isAdviser ? "What touches your schools" : "All schools",
        pass.map {
          "\(CountWords.count($0.plans, "current plan")) held against each other, \(MomentWords.full($0.madeAt))"
        },
      ].compactMap { $0 }.joined(separator: " · "),
      figures: Severity.allCases.compactMap { AcrossPage.figure($0, counts) }, checks: views, hasChecks: !views.isEmpty,
      emptyWords: pass == nil
        ? "The plans have not been held against each other yet. It is done by itself within minutes of the first plan."
        : isAdviser
          ? "Nothing was found across schools that touches one of yours." : "Nothing was found across schools.",
      allAddress: asked == nil ? nil : "/across", pager: asked == nil ? nil : pager.shown)
  }
}

extension AcrossPage {
  /// How many findings of a severity there are; nil for one that there are none of, but for those to put right.
  static func figure(_ severity: Severity, _ counts: [AcrossCount]) -> Figure? {
    let count = counts.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
    if count == 0 && severity != .shouldFix { return nil }
    let words =
      switch severity {
      case .mustFix: count == 1 ? "finding must be put right" : "findings must be put right"
      case .shouldFix: count == 1 ? "finding should be put right" : "findings should be put right"
      case .note: count == 1 ? "note to think about" : "notes to think about"
      }
    return Figure(number: CountWords.grouped(count), counts: words, isWarning: count > 0 && severity != .note)
  }
}
