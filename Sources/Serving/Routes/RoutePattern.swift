import HTTPTypes

/// Compares addresses with the patterns of the table, for the requests that the router found no route for.
enum RoutePattern {
  /// The methods that a path is answered for; empty where nothing answers it.
  static func methods(for path: String, in routes: [Route]) -> [HTTPRequest.Method] {
    let methods = routes.filter { matches(path, $0.pattern) }.map(\.method)
    return methods.contains(.get) ? methods + [.head] : methods
  }

  private static func matches(_ path: String, _ pattern: String) -> Bool {
    let parts = path.split(separator: "/")
    let wanted = pattern.split(separator: "/")
    return parts.count == wanted.count && zip(parts, wanted).allSatisfy { $1.hasPrefix("{") || $0 == $1 }
  }
}
