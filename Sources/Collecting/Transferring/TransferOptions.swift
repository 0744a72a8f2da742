import CCurl
import Plans

/// What an easy handle is told before it starts, and asked when it has ended.
struct TransferOptions {
  private let easy: UnsafeMutableRawPointer
  private var headerList: UnsafeMutablePointer<curl_slist>?

  init(easy: UnsafeMutableRawPointer) {
    self.easy = easy
  }

  mutating func set(for request: FetchRequest, as identity: TransferIdentity) throws(CollectingError) {
    try setProtocols(request)
    try setLimits(request.limits)
    try setRoute(request, identity)
    try setHeaders(request, identity)
  }

  private func setProtocols(_ request: FetchRequest) throws(CollectingError) {
    let schemes = request.allowsPlainHTTP ? "http,https" : "https"
    try set(CURLOPT_URL, request.address)
    try set(CURLOPT_PROTOCOLS_STR, schemes)
    try set(CURLOPT_REDIR_PROTOCOLS_STR, schemes)
    try set(CURLOPT_FOLLOWLOCATION, 1)
    try set(CURLOPT_MAXREDIRS, max(0, request.limits.redirects))  // -1 would be without end
    // A name and password in an address would go wherever a redirect says.
    try set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    // HTTP/2 would let one school's stalled stream hold up another's on the same connection, and parses far more.
    try set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
    try set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    try set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
    try set(CURLOPT_NOSIGNAL, 1)
    // Without it, giving up on a name that DNS is slow about would hold the whole loop until DNS answers.
    try set(CURLOPT_QUICK_EXIT, 1)
  }

  /// Zero means "no limit" to libcurl, so it is never handed one.
  private func setLimits(_ limits: FetchLimits) throws(CollectingError) {
    try set(CURLOPT_CONNECTTIMEOUT_MS, max(1, limits.connectSeconds) * 1000)
    try set(CURLOPT_TIMEOUT_MS, max(1, limits.totalSeconds) * 1000)
    try set(CURLOPT_LOW_SPEED_LIMIT, max(1, limits.stallBytesPerSecond))
    try set(CURLOPT_LOW_SPEED_TIME, max(1, limits.stallSeconds))
    // Looks at Content-Length only, and saves reading a body that is bound to be refused.
    try check(
      ccurl_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(max(1, limits.receivedBytes))), "MAXFILESIZE_LARGE")
  }

  private func setRoute(_ request: FetchRequest, _ identity: TransferIdentity) throws(CollectingError) {
    // Said always: left unsaid, libcurl follows http_proxy, https_proxy, all_proxy and no_proxy.
    try set(CURLOPT_PROXY, request.proxy ?? "")
    try set(CURLOPT_NOPROXY, "")
    try set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    if let file = identity.certificateFile { try set(CURLOPT_CAINFO, file) }
  }

  private mutating func setHeaders(
    _ request: FetchRequest, _ identity: TransferIdentity
  ) throws(CollectingError) {
    try set(CURLOPT_USERAGENT, identity.userAgent)
    // Undone by GzipStream, which alone can tell whether it has ended.
    try set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    append("Accept-Encoding: gzip")
    if let token = request.bearerToken {
      // Unlike a header of our own, this is libcurl's to withhold from another host, port or protocol.
      try set(CURLOPT_HTTPAUTH, 1 << 6)  // CURLAUTH_BEARER, a cast that Swift can't import
      try set(CURLOPT_XOAUTH2_BEARER, token)
    }
    if let etag = HeaderLines.sendable(request.etag) { append("If-None-Match: " + etag) }
    if let moment = HeaderLines.sendable(request.lastModified) { append("If-Modified-Since: " + moment) }
    if let headerList { try check(ccurl_set_list(easy, CURLOPT_HTTPHEADER, headerList), "HTTPHEADER") }
  }

  private mutating func append(_ line: String) {
    headerList = curl_slist_append(headerList, line) ?? headerList
  }

  func setCallbacks(context: UnsafeMutableRawPointer) throws(CollectingError) {
    for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_XFERINFODATA, CURLOPT_OPENSOCKETDATA] {
      try check(ccurl_set_context(easy, option, context), "context")
    }
    try check(ccurl_set_bytes_callback(easy, CURLOPT_WRITEFUNCTION, bodyArrived), "WRITEFUNCTION")
    try check(ccurl_set_bytes_callback(easy, CURLOPT_HEADERFUNCTION, headerArrived), "HEADERFUNCTION")
    try check(ccurl_set_progress_callback(easy, progressWasMade), "XFERINFOFUNCTION")
    try check(ccurl_set_open_socket_callback(easy, socketIsWanted), "OPENSOCKETFUNCTION")
    try set(CURLOPT_NOPROGRESS, 0)
  }

  func freeLists() {
    curl_slist_free_all(headerList)
  }

  // MARK: - What it came to

  var status: Int { long(CURLINFO_RESPONSE_CODE) }

  func facts(result: CURLcode) -> TransferFacts {
    TransferFacts(
      result: result,
      status: status,
      proxyStatus: long(CURLINFO_HTTP_CONNECTCODE),
      redirects: long(CURLINFO_REDIRECT_COUNT),
      finalAddress: text(CURLINFO_EFFECTIVE_URL) ?? "",
      receivedBytes: offset(CURLINFO_SIZE_DOWNLOAD_T),
      wasConnected: offset(CURLINFO_PRETRANSFER_TIME_T) > 0,
      certificateVerdict: long(CURLINFO_SSL_VERIFYRESULT))
  }

  private func long(_ info: CURLINFO) -> Int {
    var value = 0
    return ccurl_get_long(easy, info, &value) == CURLE_OK ? value : 0
  }

  private func offset(_ info: CURLINFO) -> Int {
    var value: curl_off_t = 0
    return ccurl_get_offset(easy, info, &value) == CURLE_OK ? Int(value) : 0
  }

  private func text(_ info: CURLINFO) -> String? {
    var value: UnsafeMutablePointer<CChar>?
    guard ccurl_get_text(easy, info, &value) == CURLE_OK, let value else { return nil }
    return String(cString: value)
  }

  // MARK: - Setting, with each refusal told

  private func set(_ option: CURLoption, _ value: Int) throws(CollectingError) {
    try check(ccurl_set_long(easy, option, value), "option \(option.rawValue)")
  }

  private func set(_ option: CURLoption, _ value: String) throws(CollectingError) {
    try check(ccurl_set_text(easy, option, value), "option \(option.rawValue)")
  }

  private func check(_ code: CURLcode, _ what: String) throws(CollectingError) {
    guard code == CURLE_OK else {
      throw .libraryFailed("libcurl refused \(what) (\(code.rawValue)): is it older than 7.87?")
    }
  }
}
