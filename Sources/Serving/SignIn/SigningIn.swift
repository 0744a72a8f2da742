import HTTPTypes
import Hummingbird
import Logging
import Plans
import Storing

extension Site {
  /// `GET /sign-in`
  func signInPage(_ request: Request, _ context: SiteContext) async throws -> Response {
    respond(
      SignInPage(
        frame: frame("Sign in", for: context), email: "",
        next: ReturnPath.safe(request.uri.queryParameters.get("next")), problem: nil))
  }

  /// `POST /sign-in`: a new session where the password is right; otherwise the form again, saying no more than that it
  /// was not.
  func signIn(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = try await SignInForm.of(request, within: settings.formSeconds)
    let next = ReturnPath.safe(form.next)
    do {
      let person = try await checked(form, from: ClientAddress.text(request, context.remoteAddress))
      // Whoever had a session in this browser loses it: what was known before the sign-in opens nothing after it.
      if let old = cookie.secret(in: request) {
        try await store.endSession(secretHash: SessionText.hash(old), at: clock())
      }
      let secret = SessionText.make()
      try await store.startSession(person: person.id, secretHash: SessionText.hash(secret), now: clock())
      context.logger.info("signIn.succeeded", metadata: ["person": "\(person.id)"])
      var response = redirect(to: next)
      cookie.set(secret, on: &response)
      return response
    } catch let problem as Problem {
      context.logger.notice("signIn.refused", metadata: ["code": "\(problem.code)"])
      var response = respond(
        SignInPage(
          frame: frame("Sign in", for: context), email: CountWords.shortened(form.email, to: 254), next: next,
          problem: "\(problem.explanation) \(problem.whatToDo)"),
        status: problem.status)
      for field in problem.headers { response.headers[field.name] = field.value }
      return response
    }
  }

  /// The person whose e-mail address and password these are.
  ///
  /// Somebody unknown costs as much time as a wrong password, so that no clock tells who is on file.
  private func checked(_ form: SignInForm, from address: String) async throws -> Person {
    let email = String(form.email.drop(while: \.isWhitespace))
    if let seconds = try await store.signInAllowed(email: email, address: address, now: clock()) {
      throw Problem.signInTooOften(wait: seconds)
    }
    let record = try await store.person(email: email)
    let matches: Bool
    do {
      let isTooLong = form.password.utf8.count > SignInForm.passwordLimit
      matches =
        try await PasswordHash.matches(
          isTooLong ? "" : form.password, record?.passwordHash ?? PasswordHash.nobodys(cost: settings.passwordCost))
        && !isTooLong
    } catch is PasswordFault {
      throw Problem.signInBusy
    }
    try await store.recordSignIn(email: email, address: address, succeeded: matches && record != nil, now: clock())
    guard matches, let record else { throw Problem.signInFailed }
    return record.person
  }

  /// `POST /sign-out`
  func signOut(_ request: Request, _ context: SignedIn) async throws -> Response {
    if let secret = cookie.secret(in: request) {
      try await store.endSession(secretHash: SessionText.hash(secret), at: clock())
    }
    context.logger.info("signOut", metadata: ["person": "\(context.person.id)"])
    var response = redirect(to: "/sign-in")
    cookie.clear(on: &response)
    return response
  }

  /// Leads a browser without a session to the form, and from there back to the page that it asked for.
  func redirectToSignIn(from request: Request) -> Response {
    let isReading = request.method == .get || request.method == .head
    let path = isReading ? ReturnPath.safe(request.uri.string) : "/"
    return redirect(to: path == "/" ? "/sign-in" : "/sign-in?next=\(ReturnPath.encoded(path))")
  }

  /// 303: whatever was sent, the next thing is to read that page.
  func redirect(to path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
  }
}
