import CCurl
import Plans

/// A source's address, taken apart by libcurl itself, so that we judge the very host that it will contact.
struct SourceAddress: Hashable, Sendable {
  /// Lower-case.
  let scheme: String
  /// As written in the address, brackets of IPv6 and all.
  let host: String

  init?(_ address: String) {
    guard !address.unicodeScalars.contains(where: { $0.value <= 32 || $0.value == 127 }) else { return nil }
    guard let url = curl_url() else { return nil }
    defer { curl_url_cleanup(url) }
    guard curl_url_set(url, CURLUPART_URL, address, UInt32(CURLU_NON_SUPPORT_SCHEME)) == CURLUE_OK,
      let scheme = Self.part(CURLUPART_SCHEME, of: url), let host = Self.part(CURLUPART_HOST, of: url), !host.isEmpty
    else { return nil }
    self.scheme = scheme.lowercased()
    self.host = host
  }

  /// Refuses what libcurl should not even be asked for.
  init(checking request: FetchRequest) throws(FetchFailure) {
    guard let address = SourceAddress(request.address) else {
      throw FailureWords(site: .source(host: nil)).failure(.addressMalformed)
    }
    let words = FailureWords(site: .source(host: address.host))
    switch address.scheme {
    case "https": break
    case "http":
      guard request.allowsPlainHTTP else { throw words.failure(.addressInsecure) }
    default: throw words.failure(.addressMalformed)
    }
    if let token = request.bearerToken, HeaderLines.sendable(token) == nil || token.contains(" ") {
      throw words.failure(.sourceToken)
    }
    self = address
  }

  private static func part(_ part: CURLUPart, of url: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(url, part, &text, 0) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
