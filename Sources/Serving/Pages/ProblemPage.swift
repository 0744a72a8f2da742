/// What went wrong with a request, in words for whoever made it.
struct ProblemPage: Page {
  static let template = "ProblemPage"
  var frame: Frame
  var title: String
  /// One sentence: what happened, and why.
  var explanation: String
  /// One sentence: what to do about it.
  var whatToDo: String
  /// The request's number, as it stands in the log.
  var requestID: String
  /// Whether the caseload is of use to whoever reads it; a school that sends its plan has none.
  var isForTeam = true
}
