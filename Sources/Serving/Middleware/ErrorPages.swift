import HTTPTypes
import Hummingbird
import Logging
import Storing

/// Turns whatever a handler throws into an answer in words: a page for a browser, a document for a program.
///
/// An error that nobody foresaw is logged with the request's number, and its own words are never shown: they may hold
/// what somebody wrote about a pupil.
struct ErrorPages: RouterMiddleware {
  typealias Context = SiteContext
  let site: Site

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      return try answer(to: problem(of: error, in: context), request, context)
    }
  }

  private func problem(of error: any Error, in context: Context) -> Problem {
    switch error {
    case let problem as Problem: return problem
    case let error as any HTTPResponseError: return Problem(error.status)
    // The daemon stops, or whoever asked is gone.
    case is CancellationError: return .stopping
    case let error as StoringError:
      context.logger.error("request.storeFailed", metadata: ["code": "\(error.code)"])
      return error.code == "database.busy" ? .databaseBusy : .unexpected
    default:
      context.logger.error("request.failed", metadata: ["error": "\(type(of: error))"])
      return .unexpected
    }
  }

  private func answer(to problem: Problem, _ request: Request, _ context: Context) throws -> Response {
    if wantsDocument(request) {
      return try ProblemDocument(problem, request: context.id).response(
        status: problem.status, headers: problem.headers)
    }
    if problem.asksToSignIn { return site.redirectToSignIn(from: request) }
    var response = site.respond(
      ProblemPage(
        frame: site.frame(problem.title, for: context), title: problem.title, explanation: problem.explanation,
        whatToDo: problem.whatToDo, requestID: context.id, isForTeam: !SendLink.holds(request.uri.path)),
      status: problem.status)
    for field in problem.headers { response.headers[field.name] = field.value }
    return response
  }

  private func wantsDocument(_ request: Request) -> Bool {
    if request.uri.path == "/api" || request.uri.path.hasPrefix("/api/") { return true }
    guard let accepted = request.headers[.accept]?.lowercased() else { return false }
    return accepted.contains("json") && !accepted.contains("text/html")
  }
}

extension Site {
  /// What stands around a page that may be shown to somebody who is not signed in.
  func frame(_ title: String, for context: SiteContext) -> Frame {
    if let signedIn = try? SignedIn(context: context) { return frame(title, nil, for: signedIn) }
    return Frame(title: title, authority: settings.authority, stylesheet: stylesheet.path)
  }
}
