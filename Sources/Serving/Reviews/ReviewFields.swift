import Plans

/// What forms about verdicts and findings have in common.
struct ReviewFields: Sendable {
  /// How long a reason may be, in Unicode scalars.
  static let reasonLimit = 1000
  /// For how long a finding may be waived: by then the plan has been written anew.
  static let longestWaiver = 366

  let fields: FormFields

  /// - Returns: nil where none is given.
  /// - Throws: `Problem` where it is too long.
  func reason() throws(Problem) -> String? {
    guard let reason = fields.text("reason") else { return nil }
    guard reason.unicodeScalars.count <= Self.reasonLimit else {
      throw .review(
        "reason", "A reason has \(CountWords.grouped(Self.reasonLimit)) characters at most, and this one has more.",
        do: "Shorten it.")
    }
    return reason
  }

  /// - Throws: `Problem` where there is none, or it is too long.
  func neededReason(to what: String) throws(Problem) -> String {
    guard let reason = try reason() else {
      throw .review("reason", "There is no reason.", do: "Say in a few words why, \(what).")
    }
    return reason
  }

  func criterion() throws(Problem) -> CriterionID {
    guard let criterion = fields.text("criterion").flatMap(CriterionID.init(rawValue:)) else {
      throw .review("criterion", "The form names no criterion.", do: "Load the page again.")
    }
    return criterion
  }

  func key() throws(Problem) -> EvidenceKey {
    guard let key = fields.text("key").flatMap({ EvidenceKey($0) }) else {
      throw .review("key", "The form does not say what you looked at.", do: "Load the page again.")
    }
    return key
  }

  /// The day from which a waived finding counts again: after today, and within a year.
  func expiry(today: Day) throws(Problem) -> Day {
    guard let text = fields.text("expires"), let day = Day(text) else {
      throw .review(
        "expires", "The form gives no day on which the waiver ends.", do: "Give one, such as 2027-01-04.")
    }
    guard today < day else {
      throw .review("expires", "\(day.plainWords) is not after today.", do: "Give a later day.")
    }
    guard day <= today.adding(days: Self.longestWaiver) else {
      throw .review("expires", "A finding can be waived for a year at most.", do: "Give an earlier day.")
    }
    return day
  }
}
