import HTTPTypes
import Plans

/// What the sender of a file is told at once. What the file holds is known only when it is read: the receipt tells that.
extension Problem {
  static func uploadTooLarge(limit: Int) -> Problem {
    Problem(
      .contentTooLarge, "upload.tooLarge", "The file is too large",
      "A file may have \(CountWords.size(limit)) at most, and this one has more. Nothing was kept.",
      do: "Send the plan without its pictures and attachments, or as a smaller file.")
  }

  static let uploadEmpty = Problem(
    .unprocessableContent, "upload.empty", "The file is empty", "The file has no bytes at all. Nothing was kept.",
    do: "Check that the plan was saved or exported whole, and send it again.")

  static let uploadCutOff = Problem(
    .badRequest, "upload.cutOff", "The file was cut off",
    "The connection ended before the whole file had come. Nothing was kept.", do: "Send it again.")

  static let uploadTooSlow = Problem(
    .requestTimeout, "upload.tooSlow", "The file came too slowly",
    "The whole file did not come in the time that an upload may take. Nothing was kept.",
    do: "Send it again from a faster connection.", headers: [.connection: "close"])

  static func uploadsTooMany(perHour limit: Int) -> Problem {
    Problem(
      .tooManyRequests, "upload.tooMany", "Too many files",
      "A token may send \(CountWords.count(limit, "file")) an hour, and has.",
      do: "Wait ten minutes, then send the next; send a plan when it has changed, not on a timer.",
      headers: [.retryAfter: "600"])
  }

  static let uploadsAtOnce = Problem(
    .tooManyRequests, "upload.atOnce", "Too many files at once",
    "Several files with this token are still on their way.", do: "Send one file after the other.",
    headers: [.retryAfter: "30"])

  static func parameter(_ name: String, _ explanation: String, do whatToDo: String) -> Problem {
    Problem(.badRequest, "parameter.\(name)", "The parameter “\(name)” is not right", explanation, do: whatToDo)
  }

  static func form(_ fault: MultipartFault) -> Problem {
    Problem(
      fault == .cutOff ? .badRequest : .unprocessableContent, "form.\(fault.code)", "The form could not be taken",
      fault.sentence, do: "Go back to the school's page, choose one file, and send the form.")
  }

  static let diskFull = Problem(
    .insufficientStorage, "storage.full", "There is no room for the file",
    "The disk of this server is nearly full, so nothing was kept. That is our fault, not the file's.",
    do: "Try again tomorrow; whoever looks after this server can see why in its log.")

  static let storageUnwritable = Problem(
    .serviceUnavailable, "storage.unwritable", "The file could not be kept",
    "This server could not write the file to its archive, so nothing was kept. That is our fault, not the file's.",
    do: "Try again in ten minutes.", headers: [.retryAfter: "600"])

  /// What the sender is told of a file that we could not keep.
  static func intake(_ error: IntakeError) -> Problem {
    switch error {
    case .diskFull: diskFull
    case .archiveUnwritable: storageUnwritable
    case .databaseBusy: databaseBusy
    }
  }
}
