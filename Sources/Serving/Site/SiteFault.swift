/// Why the site cannot be built from its settings.
public enum SiteFault: Error, Equatable, CustomStringConvertible {
  case notAnAddress(String)
  case unencrypted(String)
  case notListenable(String)

  /// One sentence: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .notAnAddress(let text):
      "The site's address “\(text)” is none that a browser can open. Give one such as https://caseload.example.gov.uk, without a path."
    case .unencrypted(let text):
      "The site's address “\(text)” is plain http, so passwords would travel unencrypted. Give its https address; plain http is for this machine alone (127.0.0.1, ::1 or localhost)."
    case .notListenable(let text):
      "“\(text)” is nothing to listen on. Give host:port, such as 127.0.0.1:8080, or unix:/path/to/socket."
    }
  }
}
