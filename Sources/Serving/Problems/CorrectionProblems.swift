import HTTPTypes

/// What a person is told whose correction cannot be taken.
extension Problem {
  static func correction(_ field: String, _ explanation: String, do whatToDo: String) -> Problem {
    Problem(
      .unprocessableContent, "correction.\(field)", "This could not be put right",
      "\(explanation) Nothing was changed.",
      do: "Go back. \(whatToDo)")
  }

  static let readOtherwise = Problem(
    .conflict, "correction.readOtherwise", "The plan was read anew meanwhile",
    "What you chose is no longer read as it was, so nothing was changed.",
    do: "Go back to the plan, load its page again, and choose anew.")

  static let noSuchCorrection = Problem(
    .notFound, "correction.unknown", "There is no such correction", "This school has no correction with this number.",
    do: "Choose one from the list on the plan's page.")
}
