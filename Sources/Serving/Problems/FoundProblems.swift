import HTTPTypes
import Plans

/// What is told of addresses that nothing stands at, and of what went wrong on our side.
extension Problem {
  static let noSuchPage = Problem(
    .notFound, "notFound", "There is no such page", "Nothing stands at this address.",
    do: "Check the address, or start from the caseload.")

  static let noSuchSchool = Problem(
    .notFound, "school.unknown", "There is no such school", "No school with this URN is on file here.",
    do: "Check the six digits of the URN; a new school is on file once the register has been imported.")

  static let noSuchSource = Problem(
    .notFound, "source.unknown", "There is no such source", "No source with this number is on file here.",
    do: "Choose one from the list of collections.")

  static let noSuchReceipt = Problem(
    .notFound, "receipt.unknown", "There is no such receipt", "No receipt with this number is on file here.",
    do: "Check that the number was copied whole: it has 32 digits and letters from a to f.")

  static let nothingToFile = Problem(
    .conflict, "delivery.notHeld", "There is nothing to say about this file any more",
    "The file no longer waits for a person: it was read or filed meanwhile, perhaps by somebody else.",
    do: "Look at its receipt to see what became of it.")

  static let noFile = Problem(
    .notFound, "archive.lacksFile", "The file is not in the archive",
    "The delivery is on file, but the archive lacks its bytes.",
    do: "Ask an administrator of Caseload to restore the archive from its backup.")

  static func wrongMethod(_ method: HTTPRequest.Method, allowed: [HTTPRequest.Method]) -> Problem {
    let words = allowed.map(\.rawValue).sorted()
    return Problem(
      .methodNotAllowed, "method.wrong", "This address does not take that",
      "Something stands at this address, but it does not answer \(CountWords.shortened(method.rawValue, to: 20)).",
      do: "Use \(words.joined(separator: " or ")).", headers: [.allow: words.joined(separator: ", ")])
  }

  static let unexpected = Problem(
    .internalServerError, "unexpected", "Something went wrong on our side",
    "Caseload met an error that it did not expect. It has been logged, and nothing of yours is at fault.",
    do: "Try again in a minute. If it stays, tell an administrator of Caseload the number below.")

  static let databaseBusy = Problem(
    .serviceUnavailable, "database.busy", "The database is busy",
    "The database could not be used in time, so nothing was done.", do: "Try again in a minute.",
    headers: [.retryAfter: "60"])

  static let stopping = Problem(
    .serviceUnavailable, "stopping", "Caseload is being started anew",
    "The request was called off because the daemon stops.", do: "Try again in a minute.", headers: [.retryAfter: "60"])

  static let formTooLarge = Problem(
    .contentTooLarge, "form.tooLarge", "The form is too large", "More was sent than a form of this page can hold.",
    do: "Shorten what was entered, and send it again.")

  static let formTooSlow = Problem(
    .requestTimeout, "form.tooSlow", "The form came too slowly", "The whole of it did not come in time.",
    do: "Send it again.", headers: [.connection: "close"])
}
