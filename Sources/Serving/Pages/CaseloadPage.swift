import Hummingbird
import Plans
import Storing

/// An adviser's schools, the most pressing first; for a manager one adviser's or all.
struct CaseloadPage: Page {
  static let template = "CaseloadPage"
  var frame: Frame
  var heading: String
  var subline: String
  /// What must be known of the page's day: that it is another than today, that dates are provisional.
  var banners: [TextLine]
  /// For whoever may look at every caseload: whose.
  var advisers: [Choice]
  var hasAdvisers: Bool
  /// The page's day, where it is another than today, so that a choice keeps it.
  var onDay: String?
  var figures: [Figure]
  /// What to do where there is no school.
  var emptyWords: String?
  var rows: [CaseloadRow]
  var hasRows: Bool
  var pager: Pager?
  let key = KeyLine.all
  var needs: [NeedLine]
  var soon: [SoonLine]
  var soonMore: String?

  /// How many schools need somebody first, and how many days of the fortnight are shown.
  static let asideRows = 6
  static let soonRows = 12
}

extension Site {
  /// `GET /`
  func caseloadPage(_ request: Request, _ context: SignedIn) async throws -> Response {
    // Asked for before the page is made: what is committed meanwhile makes the page old at once, never new too long.
    let version = try await store.dataVersion()
    let key = KeptPages.Key(
      person: context.person.id, address: request.uri.string, day: today(), notice: settings.judging?()?.words)
    if let kept = keptPages.page(for: key, at: version) { return respond(kept) }
    let made = html(try await caseload(request, for: context.person))
    keptPages.keep(made, for: key, at: version)
    return respond(made)
  }

  func caseload(_ request: Request, for person: Person) async throws -> CaseloadPage {
    let query = CaseloadQuery(request, for: person, today: today())
    let chosen = try await chosenAdviser(query, person)
    let schools = try await store.listedSchools(of: chosen?.id, on: query.page.day)
    let standings = try await standings(of: schools, on: query.page)
    let pager = Pager(total: standings.count, page: query.number, address: query.address)
    let shown = Array(standings[pager.range])
    let year = SchoolYear(query.page.day, settings.termDates?.authority)
    let soon = try await soon(standings, on: query.page.day)
    let title = caseloadHeading(chosen, person)
    let advisers = try await adviserChoices(query, person)
    return CaseloadPage(
      frame: frame(title, .caseload, for: person), heading: title,
      subline: [CountWords.count(schools.count, "school"), query.page.day.longWords, year.words].compactMap { $0 }
        .joined(separator: " · "), banners: query.banners(year).map(TextLine.init), advisers: advisers,
      hasAdvisers: !advisers.isEmpty, onDay: query.page.day == query.page.today ? nil : query.page.day.description,
      figures: CaseloadFigures.of(standings, in: year), emptyWords: emptyWords(schools, chosen, person),
      rows: try await rows(shown, on: query.page, namesAdviser: chosen == nil), hasRows: !shown.isEmpty,
      pager: pager.shown,
      needs: standings.filter { !$0.reasons.isEmpty }.prefix(CaseloadPage.asideRows).map(NeedLine.init),
      soon: soon.lines, soonMore: soon.more)
  }

  private func caseloadHeading(_ chosen: Person?, _ person: Person) -> String {
    guard let chosen else { return "All caseloads" }
    return chosen.id == person.id && person.role == .adviser ? "My caseload" : "Caseload of \(chosen.name)"
  }

  /// Whose caseload it is: an adviser's own; of anybody else whomever they chose, or nil for all.
  private func chosenAdviser(_ query: CaseloadQuery, _ person: Person) async throws -> Person? {
    guard person.role != .adviser else { return person }
    guard let id = query.adviser else { return nil }
    return try await store.person(id)
  }

  private func adviserChoices(_ query: CaseloadQuery, _ person: Person) async throws -> [Choice] {
    guard person.role != .adviser else { return [] }
    let advisers = try await store.people().filter { $0.role == .adviser || $0.id == query.adviser }
    return [Choice(value: "", words: "All", isChosen: query.adviser == nil)]
      + advisers.map { Choice(value: String($0.id), words: $0.name, isChosen: $0.id == query.adviser) }
  }

  private func emptyWords(_ schools: [ListedSchool], _ chosen: Person?, _ person: Person) -> String? {
    guard schools.isEmpty else { return nil }
    if chosen == nil {
      return "No school is on file. An administrator imports the register with caseload schools import."
    }
    return person.role == .adviser
      ? "No school is in your caseload on this day. A manager or an administrator gives you schools with caseload caseload assign."
      : "No school is in this caseload on this day. Give schools with caseload caseload assign."
  }

  private func rows(_ standings: [SchoolStanding], on page: PageDay, namesAdviser: Bool) async throws -> [CaseloadRow] {
    let span = SchoolYear(page.day, settings.termDates?.authority).span
    let marks = try await store.verdictMarks(of: standings.compactMap { $0.main?.version }, givenBefore: page.end)
    let days = try await store.milestoneDays(
      of: standings.flatMap { $0.plans.map(\.version) }, from: span.start, to: span.end)
    let findings = try await store.findingCounts(
      of: standings.flatMap { $0.plans.map(\.version) }, on: page.day, givenBefore: page.end)
    let set = try await store.notApplicable(of: standings.map(\.school.urn), asAt: page.end)
    return standings.map { standing in
      let found = standing.plans.compactMap { findings[$0.version] }
      return CaseloadRow(
        standing: standing,
        marks: standing.main.map {
          CriterionMarks(marks[$0.version] ?? [:], notApplicable: set[standing.school.urn] ?? [])
        }, findings: found.first.map { found.dropFirst().reduce($0, +) },
        track: standing.plans.isEmpty
          ? nil
          : MilestoneTrack(
            days: standing.plans.flatMap { days[$0.version] ?? [] }, start: span.start, end: span.end, today: page.day),
        day: page.day, namesAdviser: namesAdviser)
    }
  }

  /// What is due within a fortnight, and in words how much more there is than is shown.
  private func soon(_ standings: [SchoolStanding], on day: Day) async throws -> (lines: [SoonLine], more: String?) {
    var schools: [Int64: ListedSchool] = [:]
    for standing in standings { for plan in standing.plans { schools[plan.version] = standing.school } }
    let due = try await store.dueDays(
      of: schools.keys.sorted(), from: day, to: day.adding(days: 13), limit: CaseloadPage.soonRows + 1)
    let lines = due.prefix(CaseloadPage.soonRows).compactMap { due in
      schools[due.version].map { SoonLine(school: $0, due: due) }
    }
    return (
      lines, due.count > CaseloadPage.soonRows ? "More is due later in the fortnight: see the schools’ own pages." : nil
    )
  }
}
