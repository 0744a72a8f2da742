import HTTPTypes
import Hummingbird
import Storing

/// One line of the table of routes: what is asked for, who may, and what answers.
///
/// It is made by the functions below alone, each of which takes the access and hands its handler the context that
/// proves it.
struct Route: Sendable {
  typealias Handler<Context> = @Sendable (Request, Context) async throws -> Response

  let method: HTTPRequest.Method
  /// Such as `/schools/{urn}`.
  let pattern: String
  let access: Access
  /// Answers a request that the guard has let through.
  let answer: Handler<SiteContext>

  private init(
    _ method: HTTPRequest.Method, _ pattern: String, _ access: Access, _ answer: @escaping Handler<SiteContext>
  ) {
    self.method = method
    self.pattern = pattern
    self.access = access
    self.answer = answer
  }

  static func open(_ method: HTTPRequest.Method, _ pattern: String, _ handler: @escaping Handler<SiteContext>) -> Route
  {
    Route(method, pattern, .anybody, handler)
  }

  static func monitor(_ method: HTTPRequest.Method, _ pattern: String, _ handler: @escaping Handler<SiteContext>)
    -> Route
  {
    Route(method, pattern, .monitor, handler)
  }

  static func people(
    _ method: HTTPRequest.Method, _ pattern: String, _ roles: Set<Role>, _ scope: PersonScope,
    _ handler: @escaping Handler<SignedIn>
  ) -> Route {
    Route(method, pattern, .people(roles, scope)) { request, context in
      try await handler(request, SignedIn(context: context))
    }
  }

  static func token(
    _ method: HTTPRequest.Method, _ pattern: String, _ scope: TokenScope, _ handler: @escaping Handler<WithToken>
  ) -> Route {
    Route(method, pattern, .token(scope)) { request, context in
      try await handler(request, WithToken(context: context))
    }
  }

  static func link(
    _ method: HTTPRequest.Method, _ pattern: String, _ scope: LinkScope, _ handler: @escaping Handler<WithToken>
  ) -> Route {
    Route(method, pattern, .link(scope)) { request, context in
      try await handler(request, WithToken(context: context))
    }
  }
}
