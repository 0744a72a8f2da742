import HTTPTypes

/// What a person is told whose word on a verdict or a finding cannot be taken.
extension Problem {
  static func review(_ field: String, _ explanation: String, do whatToDo: String) -> Problem {
    Problem(
      .unprocessableContent, "review.\(field)", "This could not be kept", "\(explanation) Nothing was changed.",
      do: "Go back. \(whatToDo)")
  }

  static let judgedOtherwise = Problem(
    .conflict, "review.judgedOtherwise", "The plan was judged anew meanwhile",
    "What you looked at is no longer what Caseload says, so nothing was kept.",
    do: "Go back to the school, load its page again, and look anew.")

  static let noSuchStrength = Problem(
    .notFound, "strength.unknown", "There is no such strength",
    "This school is not recorded as strong in anything with this number.", do: "Choose one on the school's page.")

  static let noSuchWord = Problem(
    .notFound, "review.unknown", "There is no such review or waiver",
    "This plan has no review or waiver with this number.", do: "Choose one on the school's page.")

  static let noSuchCriterion = Problem(
    .notFound, "criterion.unknown", "There is no such criterion", "No criterion of the guidance has this name.",
    do: "Choose one on the school's page.")
}
