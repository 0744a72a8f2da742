import Hummingbird
import Mustache
import Plans
import Storing

/// Each source that schools' exports are pulled from, with its last attempt and why; those that fail first.
struct CollectionsPage: Page {
  static let template = "CollectionsPage"
  var frame: Frame
  var subline: String
  /// Said after a person asked for a source.
  var asked: String?
  var figures: [Figure]
  /// The link between one's own schools and all; nil for whoever has no caseload.
  var otherAddress: String?
  var otherWords: String?
  var rows: [SourceRow]
  var hasRows: Bool
  var emptyWords: String
  var pager: Pager?
}

extension Site {
  /// `GET /collections`: an adviser's own schools, unless all are asked for.
  func collectionsPage(_ request: Request, _ context: SignedIn) async throws -> Response {
    respond(try await collections(request, for: context.person))
  }

  func collections(_ request: Request, for person: Person) async throws -> CollectionsPage {
    let parameters = request.uri.queryParameters
    let isAdviser = person.role == .adviser
    let all = !isAdviser || parameters.get("all") == "yes"
    let own = isAdviser ? Set(try await store.caseload(of: person.id, on: today())) : []
    let sources = try await store.listedSources(of: all ? nil : own.sorted())
    let pager = Pager(
      total: sources.count, page: parameters.get("page").flatMap { Int($0) },
      address: ListAddress.of("/collections", [("all", isAdviser && all ? "yes" : nil)]))
    let now = clock()
    let asked = parameters.get("asked").flatMap { Int64($0) }
    return CollectionsPage(
      frame: frame("Collections", .collections, for: person),
      subline:
        "\(CountWords.count(sources.count, "source")) of \(isAdviser && !all ? "your schools" : "all schools") · \(MomentWords.full(now))",
      asked: sources.first { $0.source.id == asked }.map {
        "\($0.school) is asked as soon as a place is free. Load this page again in a moment to see what came of it."
      }, figures: CollectionFigures.of(sources, now: now),
      otherAddress: isAdviser ? (all ? "/collections" : "/collections?all=yes") : nil,
      otherWords: isAdviser ? (all ? "Show the sources of your own schools" : "Show the sources of all schools") : nil,
      rows: sources[pager.range].map {
        SourceRow(listed: $0, now: now, mayAsk: !isAdviser || own.contains($0.source.urn))
      }, hasRows: !sources.isEmpty,
      emptyWords: isAdviser && !all
        ? "No source is on file for your schools: their plans come by upload, or are added on the school’s page."
        : "No source is on file. An administrator adds some with caseload sources add or import.", pager: pager.shown)
  }
}

/// The figures over the list of sources, each with what it counts.
enum CollectionFigures {
  static let day = 86_400

  static func of(_ sources: [ListedSource], now: Int) -> [Figure] {
    guard !sources.isEmpty else { return [] }
    let failing = sources.count { $0.source.consecutiveFailures > 0 }
    let asked = sources.count { ($0.source.lastChecked ?? 0) > now - day }
    let changed = sources.count { ($0.source.lastChanged ?? 0) > now - 7 * day }
    let never = sources.count { $0.source.lastChecked == nil }
    return [
      Figure(
        number: CountWords.grouped(failing),
        counts: failing == 1 ? "source failed when it was last asked" : "sources failed when they were last asked",
        isWarning: failing > 0),
      Figure(
        number: "\(CountWords.grouped(asked)) of \(CountWords.grouped(sources.count))",
        counts: "sources were asked within the last 24 hours"),
      Figure(
        number: CountWords.grouped(changed),
        counts: "\(changed == 1 ? "source" : "sources") gave a new file within the last 7 days"),
      Figure(
        number: CountWords.grouped(never), counts: "\(never == 1 ? "source has" : "sources have") not been asked yet"),
    ]
  }
}
