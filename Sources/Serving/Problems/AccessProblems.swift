import HTTPTypes
import Plans

/// What people and systems are told that may not have what they asked for.
extension Problem {
  static let signInFirst = Problem(
    .unauthorized, "signIn.needed", "Sign in first",
    "This page is for people who are signed in, and no session came with the request.",
    do: "Sign in at /sign-in, then try again.")

  static let notYourRole = Problem(
    .forbidden, "access.role", "Your role does not allow this", "What you asked for needs another role than yours.",
    do: "Ask an administrator of Caseload to do it, or to change your role.")

  static func notYourSchool(_ urn: URN) -> Problem {
    Problem(
      .forbidden, "access.notYourSchool", "This school is not in your caseload",
      "You may read about every school, but only act for those in your own caseload, and \(urn) is not in it today.",
      do: "Ask its adviser or a manager to do it, or to give you the school.")
  }

  static let monitorsOnly = Problem(
    .forbidden, "access.monitor", "The metrics are not for everyone",
    "They are given to a monitor on the same machine, and to administrators who are signed in.",
    do: "Ask from the machine itself, not through the proxy, or sign in as an administrator.")

  static let crossOrigin = Problem(
    .forbidden, "access.crossOrigin", "This came from another site",
    "The form was not sent from a page of this site, so nothing was done: another site may have tried to act in your name.",
    do: "Open the page here and use its form.")

  static let tokenNeeded = Problem(
    .unauthorized, "token.needed", "A token is needed",
    "The request carries no token, so it cannot be told which school it comes from.",
    do: "Send the header “Authorization: Bearer clt_…” with the school's token.", headers: bearer)

  static let tokenUnknown = Problem(
    .unauthorized, "token.unknown", "This token is not known", "The token is none that was issued here.",
    do: "Check that it was copied whole, or ask the authority for a new one.", headers: bearer)

  static let tokenRevoked = Problem(
    .unauthorized, "token.revoked", "This token was revoked", "The token was issued here, but is no longer valid.",
    do: "Ask the authority for a new one.", headers: bearer)

  static func anotherSchoolsToken(of own: URN, not other: URN) -> Problem {
    Problem(
      .forbidden, "token.anotherSchool", "This token is another school's",
      "The token is of the school with URN \(own), and the address names \(other).",
      do: "Send the plans of \(own) to /api/v1/schools/\(own)/plans, and use the token of \(other) for \(other).")
  }

  private static let bearer: HTTPFields = [.wwwAuthenticate: "Bearer realm=\"caseload\""]

  static let signInFailed = Problem(
    .unauthorized, "signIn.failed", "That did not sign you in", "The e-mail address or the password is not right.",
    do: "Try again, or ask an administrator of Caseload for a new password.")

  static func signInTooOften(wait seconds: Int) -> Problem {
    Problem(
      .tooManyRequests, "signIn.tooOften", "Too many tries",
      "Passwords were tried too often for this e-mail address or from this network, so none is looked at for now.",
      do: "Wait \(WaitWords.of(seconds)), then try again.", headers: [.retryAfter: String(seconds)])
  }

  static let signInBusy = Problem(
    .serviceUnavailable, "signIn.busy", "Too many people sign in at once", "More sign-ins wait than can be looked at.",
    do: "Wait a few seconds, then try again.", headers: [.retryAfter: "5"])
}
