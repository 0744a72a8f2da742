import HTTPTypes

/// What a school is told whose link does not open what it asks for. None of it says whether another link would.
extension Problem {
  static func linkUnknown(authority: String) -> Problem {
    Problem(
      .notFound, "link.unknown", "This link is not known",
      "The address holds no link that was given out here, or not the whole of one.",
      do: "Check that it was copied whole, or ask the School Improvement Team of \(authority) for a new one.")
  }

  static func linkEnded(authority: String) -> Problem {
    Problem(
      .gone, "link.ended", "This link has ended", "The link was given out here, but it no longer opens anything.",
      do: "Ask the School Improvement Team of \(authority) for a new one.")
  }

  static let notSentWithThisLink = Problem(
    .notFound, "link.noSuchFile", "There is no such file",
    "Nothing that was sent with this link stands at this address.",
    do: "Start again from the link that you were given.")

  static func linkTooOften(wait seconds: Int) -> Problem {
    Problem(
      .tooManyRequests, "link.tooOften", "Too many links that are not known",
      "From this network many links were tried that there are not, so none is looked at for now.",
      do: "Wait \(WaitWords.of(seconds)), then open your own link again.", headers: [.retryAfter: String(seconds)])
  }

  static func answersTooMany(wait seconds: Int) -> Problem {
    Problem(
      .tooManyRequests, "answer.tooMany", "Too many answers",
      "As many answers came with this link as are taken in an hour.",
      do: "Wait \(WaitWords.of(seconds)), then say the rest, all of it in one answer.",
      headers: [.retryAfter: String(seconds)])
  }

  static let answerMissing = Problem(
    .unprocessableContent, "answer.missing", "Nothing was said yet",
    "Neither “yes” nor what is wrong came with the form, so nothing was kept.",
    do: "Go back, and say what is wrong, or that all is right.")

  static func answerTooLong(limit: Int) -> Problem {
    Problem(
      .unprocessableContent, "answer.tooLong", "The answer is too long",
      "What is wrong may be said in \(CountWords.grouped(limit)) characters at most. Nothing was kept.",
      do: "Go back and shorten it, or answer once for each item.")
  }

  static let nothingToAnswer = Problem(
    .conflict, "answer.notRead", "There is nothing to answer for",
    "This file was not read as a plan, or is being read anew, so nothing was kept.",
    do: "Look at its page again in a minute.")

  static let itemReadAnew = Problem(
    .conflict, "answer.readAnew", "The plan was read anew meanwhile",
    "What the answer is about is no longer read so, so nothing was kept.",
    do: "Go back to the plan, load its page again, and say what is wrong now.")
}
