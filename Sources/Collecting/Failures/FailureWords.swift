import Plans

/// Says to an adviser what became of a fetch: what happened, why, and what to do.
///
/// Hosts are named, whole addresses are not: a share link's path and query are a key to the file.
struct FailureWords {
  /// Who is being spoken of.
  enum Site: Hashable {
    case source(host: String?)
    /// Where the school's site sent us on to.
    case redirected(host: String)
  }

  var site: Site
  var status: Int?
  var hadToken = false
  var limits = FetchLimits()
  var receivedBytes = 0
  var retryAfter: Int?
  /// What a code alone does not tell: an address, an encoding.
  var detail = ""

  func failure(_ code: FetchFailureCode) -> FetchFailure {
    FetchFailure(
      code: code.rawValue, status: status, reason: reason(code), receivedBytes: receivedBytes, retryAfter: retryAfter)
  }

  private var siteName: String {
    switch site {
    case .source(let host): host.map { "The school's site (\($0))" } ?? "The school's site"
    case .redirected(let host): "The site that the school's address leads on to (\(host))"
    }
  }

  private var statusText: String { status.map { " (\($0))" } ?? "" }

  private func reason(_ code: FetchFailureCode) -> String {
    switch code {
    case .addressMalformed, .addressInsecure, .addressSignIn, .addressRefused, .sourceToken: aboutAddress(code)
    case .nameNotFound, .connectionRefused, .connectionTimeout, .proxyUnreachable, .proxyRefused: aboutConnection(code)
    case .tlsExpired, .tlsCertificate, .tlsFailed: aboutSecurity(code)
    case .redirectTooMany, .redirectInsecure, .redirectMalformed: aboutRedirects(code)
    case .unauthorized, .forbidden, .notFound, .gone, .tooManyRequests, .serverFault, .refused, .unexpected:
      aboutStatus(code)
    default: aboutTransfer(code)
    }
  }

  private func aboutAddress(_ code: FetchFailureCode) -> String {
    switch code {
    case .addressInsecure:
      "The source's address begins with http://, so anyone on the way could read or change the plan. Ask the school for "
        + "an https address, or allow plain http for this source."
    case .addressSignIn:
      "The source's address holds a user name or password, which may not travel in an address. Take it out, and give "
        + "the source an access token instead."
    case .addressRefused:
      "\(siteName) leads to \(detail), an address that Caseload may not contact. Check the source's address; if it is "
        + "right, ask your systems team to allow it."
    case .sourceToken:
      "The source's access token holds characters that a token cannot have, such as a space or a line break. Enter the "
        + "token again."
    default:
      "The source's address is not a web address that Caseload can ask: it must begin with https:// and name a site. "
        + "Correct the address."
    }
  }

  private func aboutConnection(_ code: FetchFailureCode) -> String {
    switch code {
    case .nameNotFound:
      "\(siteName) cannot be found: nothing on the internet goes by that name. Check the address for a slip, and ask the "
        + "school whether its site has moved."
    case .connectionRefused:
      "\(siteName) does not take connections. It may be down for a while; if this lasts for a day, tell the school."
    case .proxyUnreachable:
      "The proxy through which this source is collected does not answer. This is not the school's doing: tell your "
        + "systems team."
    case .proxyRefused:
      "The proxy through which this source is collected would not let the request through\(statusText). This is not "
        + "the school's doing: ask your systems team to allow the site."
    default:
      "\(siteName) did not answer within \(Self.seconds(limits.connectSeconds)). It may be down for a while; if this lasts for "
        + "a day, tell the school."
    }
  }

  private func aboutSecurity(_ code: FetchFailureCode) -> String {
    switch code {
    case .tlsExpired:
      "\(siteName) shows a security certificate that has run out, so nothing was collected. Tell the school, whose web "
        + "provider can renew it."
    case .tlsCertificate:
      "\(siteName) shows a security certificate that cannot be trusted: it may be for another site, or from an issuer "
        + "that nobody knows. Check the address, then tell the school."
    default:
      "\(siteName) and Caseload found no secure way to talk: the site's security may be out of date. Tell the school, "
        + "whose web provider can put it right."
    }
  }

  private func aboutRedirects(_ code: FetchFailureCode) -> String {
    switch code {
    case .redirectTooMany:
      "The school's address leads from one place to the next more than \(Self.times(limits.redirects)) without reaching a "
        + "file. Ask the school for the address of the file itself."
    case .redirectInsecure:
      "The school's address leads on to one that is not https, where anyone on the way could read or change the plan. "
        + "Ask the school for an https address, or allow plain http for this source."
    default:
      "The school's address leads on to something that is not a web address. Ask the school for the address of the file "
        + "itself."
    }
  }

  private func aboutStatus(_ code: FetchFailureCode) -> String {
    switch code {
    case .unauthorized where hadToken:
      "\(siteName) no longer accepts our access token\(statusText). Ask the school for a new one and enter it for this "
        + "source."
    case .unauthorized:
      "\(siteName) asks for a sign-in\(statusText). Ask the school for an access token, or for a link that needs none."
    case .forbidden:
      "\(siteName) does not let us have the file\(statusText). Ask the school to share it with the local authority."
    case .notFound:
      "\(siteName) answers that there is nothing at this address\(statusText). Ask the school for the new address."
    case .gone:
      "\(siteName) answers that the file has been taken away for good\(statusText). Ask the school for the new address."
    case .tooManyRequests:
      "\(siteName) says that we ask too often\(statusText). Caseload waits as long as it is told to: nothing to do."
    case .serverFault:
      "\(siteName) has a fault of its own\(statusText). Caseload tries again; if this lasts for a day, tell the school."
    case .refused:
      "\(siteName) refuses the request\(statusText). Check the source's address with the school."
    default:
      "\(siteName) gave an answer that holds no file\(statusText). Check the source's address with the school."
    }
  }

  private func aboutTransfer(_ code: FetchFailureCode) -> String {
    switch code {
    case .transferTimeout:
      "\(siteName) had not sent the whole file after \(Self.seconds(limits.totalSeconds)). Caseload tries again; if this lasts, "
        + "ask the school for a smaller file or to upload it."
    case .transferStalled:
      "\(siteName) began to send the file and then all but stopped. Caseload tries again; if this lasts, tell the school."
    case .transferCutOff:
      "\(siteName) broke off before the whole file had come, so what came was thrown away. Caseload tries again; if this "
        + "lasts, tell the school."
    case .transferTooLarge:
      "The file is larger than the \(Self.size(limits.receivedBytes)) that Caseload takes. Check that the address is "
        + "that of the plan; if it is, ask the school for a copy without pictures."
    case .transferInflatedTooLarge:
      "Unpacked, the file is larger than the \(Self.size(limits.inflatedBytes)) that Caseload takes. Check that the "
        + "address is that of the plan; if it is, ask the school for a copy without pictures."
    case .transferHeadersTooLarge:
      "\(siteName) sends far more about the file than any site needs to, so the transfer was ended. Tell the school."
    case .transferEncoding:
      "\(siteName) packs the file in a way that Caseload cannot undo\(detail.isEmpty ? "" : " (\(detail))"). Tell the "
        + "school, whose web provider can turn that off."
    case .transferNotHTTP:
      "\(siteName) does not answer as a web site does. Check the source's address with the school."
    default:
      "The file could not be fetched from \(siteName.lowercasedFirst)\(detail.isEmpty ? "" : " (\(detail))"). Caseload "
        + "tries again; if this lasts, tell your systems team."
    }
  }

  private static func seconds(_ count: Int) -> String { count == 1 ? "1 second" : "\(count) seconds" }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  /// A round limit as people say it: "50 MB", or "900 bytes".
  static func size(_ bytes: Int) -> String {
    switch bytes {
    case (1 << 20)...: "\(bytes >> 20) MB"
    case (1 << 10)...: "\(bytes >> 10) KB"
    default: "\(bytes) bytes"
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
