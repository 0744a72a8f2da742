import Plans
import Storing

/// Why a school presses, as facts and in the order in which they press. No verdicts are added up into a rank.
enum PressingReason: Sendable {
  /// No whole-school plan covers the academic year.
  case noPlan(AcademicYear, latest: AcademicYear?, others: Int)
  /// A delivery was refused, or is held: a person is needed.
  case delivery(Delivery)
  /// Its site has not given its export for a while.
  case collection(FailingSource)
  /// Something fell due with no progress recorded.
  case overdue(OverdueItems)
  /// The plan leaves inspection key issues out: so many of so many.
  case keyIssues(left: Int, of: Int)

  /// The lower, the more it presses.
  var order: Int {
    switch self {
    case .noPlan: 0
    case .delivery: 1
    case .collection: 2
    case .overdue: 3
    case .keyIssues: 4
    }
  }

  /// In one short sentence, for a row of a table; the page that it leads to says the rest.
  var short: String {
    switch self {
    case .delivery(let delivery):
      let day = Day.inLondon(secondsSinceEpoch: delivery.receivedAt).shortWords
      return delivery.state == .held ? "The file of \(day) is held." : "The file of \(day) was refused."
    case .collection(let source):
      return "Collection has failed since \(Day.inLondon(secondsSinceEpoch: source.since).shortWords)."
    case .noPlan, .overdue, .keyIssues: return words
    }
  }

  /// In one sentence or two.
  var words: String {
    switch self {
    case .noPlan(let year, let latest, let others):
      let missing = "No whole-school plan for \(year)."
      if others > 0 { return "\(missing) \(CountWords.count(others, "plan")) for subjects or aspects came." }
      guard let latest else { return "\(missing) None of the four years before is on file either." }
      return "\(missing) The latest is of \(latest)."
    case .delivery(let delivery):
      let day = Day.inLondon(secondsSinceEpoch: delivery.receivedAt).shortWords
      let fate = delivery.state == .held ? "is held, and a person must look" : "was refused"
      return "The file of \(day) \(fate). \(delivery.reason ?? "")".trimmedEnd
    case .collection(let source):
      let day = Day.inLondon(secondsSinceEpoch: source.since).shortWords
      return "Collection has failed since \(day). \(source.reason ?? "")".trimmedEnd
    case .overdue(let items):
      let parts = [(items.milestones, "milestone"), (items.actions, "action")].filter { $0.0 > 0 }
      return
        "\(CountWords.list(parts.map { CountWords.count($0.0, $0.1) })) fell due with no progress recorded, the first on \(items.since.shortWords)."
    case .keyIssues(let left, let all):
      let none = left == all
      if all == 1 { return "The one inspection key issue is in no priority." }
      return none
        ? "None of the \(all) inspection key issues is in a priority."
        : "\(left) of \(all) inspection key issues \(left == 1 ? "is" : "are") in no priority."
    }
  }

  /// The page on which to do something about it; nil for the school's own.
  var address: String? {
    switch self {
    case .delivery(let delivery): "/receipts/\(delivery.receipt.rawValue)"
    case .collection: "/collections"
    case .noPlan, .overdue, .keyIssues: nil
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
