import Plans
import Storing

/// How a page is asked to look at things: on which day, and whether that day is past.
struct PageDay: Sendable {
  let day: Day
  let today: Day
  /// The moment before which things must have happened to show on a day that is past; nil today and later.
  var end: Int? { day < today ? LondonTime.midnight(of: day.adding(days: 1)) : nil }
}

extension Site {
  /// How many years before this one a plan may have begun that still holds.
  static let yearsBack = 4

  /// How these schools stand on a day, the most pressing first.
  ///
  /// Collections and deliveries are known as they are now, so on any day but today they are left out.
  func standings(of schools: [ListedSchool], on page: PageDay) async throws -> [SchoolStanding] {
    let year = SchoolYear(page.day, settings.termDates?.authority)
    guard let academicYear = year.year, !schools.isEmpty else { return [] }
    let urns = schools.map(\.urn)
    let earliest = AcademicYear(startingIn: academicYear.start - Site.yearsBack) ?? academicYear
    let plans = try await store.plansOnFile(of: urns, since: earliest, receivedBefore: page.end)
    let older = plans.values.joined().filter { $0.academicYear < academicYear }.map(\.version)
    let covering = try await store.versionsCovering(page.day, among: older)
    let versions = urns.flatMap { urn in
      StandingFacts.inForce(plans[urn] ?? [], in: academicYear, covering: covering).map(\.version)
    }
    let isToday = page.day == page.today
    let facts = StandingFacts(
      plans: plans, covering: covering, deliveries: isToday ? try await store.deliveriesForAPerson(of: urns) : [],
      failing: isToday ? try await store.failingSources(of: urns) : [],
      overdue: try await store.overdueItems(of: versions, on: page.day),
      ahead: try await store.datesAhead(of: versions, from: page.day, to: year.termEnd),
      keyIssues: try await store.verdictMarks(of: versions, only: .keyIssues, givenBefore: page.end).compactMapValues {
        $0[.keyIssues]
      }, notApplicable: try await store.notApplicable(of: urns, asAt: page.end))
    return schools.map { facts.standing(of: $0, in: academicYear) }.sorted(by: SchoolStanding.presses)
  }
}
