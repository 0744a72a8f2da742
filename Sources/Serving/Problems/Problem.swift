import HTTPTypes
import Hummingbird

/// An answer that says what went wrong: what happened to what and why, and what to do, in words for the person who
/// reads it. Shown as a page to a browser, as an RFC 9457 document to a program.
struct Problem: Error, Sendable {
  let status: HTTPResponse.Status
  /// A stable code for programs, such as `upload.tooLarge`.
  let code: String
  let title: String
  /// One sentence: what happened, and why.
  let explanation: String
  /// One sentence: what to do about it.
  let whatToDo: String
  let headers: HTTPFields

  init(
    _ status: HTTPResponse.Status, _ code: String, _ title: String, _ explanation: String, do whatToDo: String,
    headers: HTTPFields = [:]
  ) {
    self.status = status
    self.code = code
    self.title = title
    self.explanation = explanation
    self.whatToDo = whatToDo
    self.headers = headers
  }

  /// What a status comes to that one of our libraries answered with.
  init(_ status: HTTPResponse.Status, headers: HTTPFields = [:]) {
    switch status.code {
    case 404: self = .noSuchPage
    case 413: self = .formTooLarge
    case 400..<500:
      self.init(
        status, "request.refused", "This request could not be understood",
        "The request was not made as Caseload expects it.", do: "Go back, check what was entered, and try again.",
        headers: headers)
    default: self = .unexpected
    }
  }

  /// Whether it is a person without a session, whom a browser can be led to the sign-in page.
  var asksToSignIn: Bool { code == Problem.signInFirst.code }
}

extension HTTPResponse.Status {
  static let insufficientStorage = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
}
