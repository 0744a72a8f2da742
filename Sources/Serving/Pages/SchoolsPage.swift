import Hummingbird
import Mustache
import Plans
import Storing

/// Every school of the authority, to be searched.
struct SchoolsPage: Page {
  static let template = "SchoolsPage"
  var frame: Frame
  var subline: String
  var sought: String
  var phases: [Choice]
  var advisers: [Choice]
  var planChoices: [Choice]
  var rows: [SchoolRow]
  var hasRows: Bool
  /// What to do where no school is listed.
  var emptyWords: String
  var pager: Pager?
}

/// One school of the list.
struct SchoolRow: MustacheParent, Sendable {
  let school: ListedSchool
  let main: PlanOnFile?
  let others: Int

  func child(named name: String) -> Any? {
    switch name {
    case "schoolName": school.name
    case "schoolAddress": "/schools/\(school.urn)"
    case "schoolNumbers": ["URN \(school.urn)", school.laestab].compactMap { $0 }.joined(separator: " · ")
    case "phase": school.phase.words + (school.isOpen ? "" : ", closed")
    case "roll": school.numberOnRoll.map(CountWords.grouped) ?? "–"
    case "adviserName": school.adviser ?? "None"
    case "planWords": planWords
    default: nil
    }
  }

  private var planWords: String {
    let layer2 = others == 0 ? nil : CountWords.count(others, "layer 2 plan")
    let whole = main.map { plan in
      "Version \(plan.number), \(Day.inLondon(secondsSinceEpoch: plan.receivedAt).plainWords)"
    }
    return [whole ?? "None", layer2].compactMap { $0 }.joined(separator: "; ")
  }
}

extension Site {
  /// `GET /schools`
  func schoolsPage(_ request: Request, _ context: SignedIn) async throws -> Response {
    respond(try await schools(request, for: context.person))
  }

  func schools(_ request: Request, for person: Person) async throws -> SchoolsPage {
    let filter = SchoolFilter(request)
    let day = today()
    let all = try await store.listedSchools(of: nil, on: day)
    let fitting = all.filter(filter.fits)
    let plans = try await plansInForce(of: fitting.map(\.urn), on: day)
    let listed = fitting.filter { school in
      filter.hasPlan == nil || filter.hasPlan == (plans[school.urn] ?? []).contains(where: \.isWholeSchool)
    }
    let pager = Pager(
      total: listed.count, page: request.uri.queryParameters.get("page").flatMap { Int($0) }, address: filter.address)
    let rows = listed[pager.range].map { school in
      let own = plans[school.urn] ?? []
      let main = own.first(where: \.isWholeSchool)
      return SchoolRow(school: school, main: main, others: own.count - (main == nil ? 0 : 1))
    }
    let year = AcademicYear(containing: day).map { "plans for \($0)" } ?? "plans"
    return SchoolsPage(
      frame: frame("All schools", .schools, for: person),
      subline:
        "\(CountWords.count(listed.count, "school")) of \(CountWords.grouped(all.count)) · \(year) · \(day.longWords)",
      sought: filter.sought, phases: filter.phases(of: all), advisers: filter.advisers(of: all),
      planChoices: filter.planChoices, rows: rows, hasRows: !rows.isEmpty,
      emptyWords: all.isEmpty
        ? "No school is on file. An administrator imports the register with caseload schools import."
        : "No school fits. Take a word or a choice away, and search again.", pager: pager.shown)
  }

  /// Of each school the plans that cover the academic year of a day.
  private func plansInForce(of urns: [URN], on day: Day) async throws -> [URN: [PlanOnFile]] {
    guard let year = AcademicYear(containing: day), !urns.isEmpty else { return [:] }
    let earliest = AcademicYear(startingIn: year.start - Site.yearsBack) ?? year
    let plans = try await store.plansOnFile(of: urns, since: earliest)
    let older = plans.values.joined().filter { $0.academicYear < year }.map(\.version)
    let covering = try await store.versionsCovering(day, among: older)
    return plans.mapValues { StandingFacts.inForce($0, in: year, covering: covering) }
  }
}
