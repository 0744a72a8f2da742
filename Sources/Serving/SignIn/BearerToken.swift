import HTTPTypes
import Hummingbird

/// The token that a request carries: `Authorization: Bearer clt_…`.
enum BearerToken {
  /// Its text, where it has a token's form: nothing else is worth asking the store about.
  static func text(in request: Request) -> String? {
    guard let header = request.headers[.authorization] else { return nil }
    let parts = header.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1].prefix(200))
  }
}
