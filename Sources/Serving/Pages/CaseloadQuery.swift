import Hummingbird
import Plans
import Storing

/// What a request for the caseload asks for.
struct CaseloadQuery: Sendable {
  let page: PageDay
  let adviser: Int64?
  let number: Int?
  /// What was asked for as a day and is none.
  let badDay: String?

  init(_ request: Request, for person: Person, today: Day) {
    let parameters = request.uri.queryParameters
    let asked = parameters.get("on").flatMap { $0.isEmpty ? nil : $0 }
    let day = asked.flatMap { Day($0) }
    page = PageDay(day: day ?? today, today: today)
    badDay = day == nil ? asked : nil
    adviser = person.role == .adviser ? nil : parameters.get("adviser").flatMap { Int64($0) }
    number = parameters.get("page").flatMap { Int($0) }
  }

  /// For the pager.
  var address: String {
    ListAddress.of(
      "/", [("adviser", adviser.map(String.init)), ("on", page.day == page.today ? nil : page.day.description)])
  }

  /// What must be said of the page's day before anything else.
  func banners(_ year: SchoolYear) -> [String] {
    var banners: [String] = []
    if let badDay {
      banners.append(
        "“\(CountWords.shortened(badDay, to: 40))” is no day written as yyyy-mm-dd, so this is today’s page.")
    }
    if page.day < page.today {
      banners.append(
        "As at \(page.day.longWords): the caseload of that day, the plans that had come by then, their verdicts as they stood then, and what had fallen due. Collections and deliveries are shown on today’s page only."
      )
    } else if page.day > page.today {
      banners.append(
        "As at \(page.day.longWords), which is still to come: the caseload as it is planned for that day, and what will have fallen due if nothing changes in the plans."
      )
    }
    if let words = year.provisionalWords { banners.append(words) }
    return banners
  }
}
