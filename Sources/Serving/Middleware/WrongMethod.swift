import HTTPTypes
import Hummingbird

/// Tells an address that takes other methods from one that nothing stands at: the router answers 404 to both.
struct WrongMethod: RouterMiddleware {
  typealias Context = SiteContext
  let routes: [Route]

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      let allowed = RoutePattern.methods(for: request.uri.path, in: routes)
      guard !allowed.isEmpty, !allowed.contains(request.method) else { throw Problem.noSuchPage }
      throw Problem.wrongMethod(request.method, allowed: allowed)
    }
  }
}
