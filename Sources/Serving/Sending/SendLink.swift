import Hummingbird
import Storing

/// The address that a school sends its plan on, with its token in it.
enum SendLink {
  static let folder = "/send/"

  /// Whether a path is under a school's link, so that it is a secret.
  static func holds(_ path: String) -> Bool { path.hasPrefix(folder) }
}

extension WithToken {
  /// `/send/{token}`: the address that the request came by, which the guard has found to be a token's.
  var link: String { SendLink.folder + (parameters.get("token") ?? "") }
}
