import Hummingbird

/// Tells each answer to whoever counts them: by the route's pattern, never by the address that was asked for.
struct RequestMetrics: RouterMiddleware {
  typealias Context = SiteContext
  let answered: (@Sendable (String, Int, Double) -> Void)?

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let answered else { return try await next(request, context) }
    let began = ContinuousClock.now
    let response = try await next(request, context)
    let (seconds, attoseconds) = (ContinuousClock.now - began).components
    answered(
      context.coreContext.endpointPath.value ?? "none", response.status.code,
      Double(seconds) + Double(attoseconds) / 1e18)
    return response
  }
}
