import HTTPTypes
import Hummingbird

extension Site {
  /// The router: middleware from the outside in, then every route of the table behind its guard.
  ///
  /// This is the one place where a route is registered, and it takes nothing but the table's lines.
  func router() -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
    let routes = routes
    router.add(middleware: SecurityHeaders(isSecure: address.isSecure))
    router.add(middleware: RequestMetrics(answered: settings.requestAnswered))
    router.add(middleware: ErrorPages(site: self))
    router.add(middleware: WrongMethod(routes: routes))
    router.add(middleware: CrossOrigin(address: address, cookie: cookie))
    for route in routes {
      let gatekeeper = Gatekeeper(site: self, access: route.access)
      router.on(RouterPath(route.pattern), method: route.method) { request, context in
        try await gatekeeper.admit(request, context)
        return try await route.answer(request, context)
      }
    }
    return router
  }
}
