import CCurl
import Glibc
import Plans

/// What libcurl tells of a transfer that has ended.
struct TransferFacts {
  var result: CURLcode
  var stop: StopReason?
  /// Of the last response; 0 where there was none.
  var status = 0
  /// Of the proxy's answer to CONNECT; 0 where there was none.
  var proxyStatus = 0
  var redirects = 0
  var finalAddress = ""
  var receivedBytes = 0
  /// The last connection stood, TLS and all, and the request could be sent.
  var wasConnected = false
  var duration = Duration.zero
  /// OpenSSL's X509_V_ERR number; 0 where it had nothing against the chain.
  var certificateVerdict = 0
  var refusedAddress: ContactedAddress?
}

/// Turns what happened into an answer, or into words for whoever can put it right.
struct TransferOutcome {
  var facts: TransferFacts
  var request: FetchRequest
  var address: SourceAddress
  var headers: HeaderLines
  var writtenBytes: Int

  /// X509_V_ERR_CERT_HAS_EXPIRED.
  private static let certificateHasExpired = 10

  var result: Result<FetchAnswer, any Error> {
    if let error = ownFault { return .failure(error) }
    if let code = failureCode { return .failure(words.failure(code)) }
    let maxAge = [WaitingTimes.maxAge(cacheControl: headers.cacheControl), retryAfter].compactMap { $0 }.max()
    if facts.status == 304 {
      return .success(
        .unchanged(
          status: 304, etag: headers.etag ?? request.etag, lastModified: headers.lastModified ?? request.lastModified))
    }
    return .success(
      .received(
        FetchedBody(
          status: facts.status, receivedBytes: facts.receivedBytes, writtenBytes: writtenBytes, etag: headers.etag,
          lastModified: headers.lastModified, finalAddress: facts.finalAddress,
          fileName: OfferedFileName.name(
            contentDisposition: headers.contentDisposition, address: facts.finalAddress),
          maxAge: maxAge)))
  }

  private var ownFault: CollectingError? {
    if case .cannotWrite(let number) = facts.stop { return .cannotWrite(path: request.destination, errno: number) }
    switch facts.result {
    case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT, CURLE_BAD_FUNCTION_ARGUMENT:
      return .libraryFailed("libcurl failed (\(facts.result.rawValue))")
    case CURLE_SSL_CACERT_BADFILE:
      return .libraryFailed("the file of trusted certificates cannot be read")
    default: return nil
    }
  }

  private var failureCode: FetchFailureCode? {
    switch facts.stop {
    case .receivedTooLarge: return .transferTooLarge
    case .inflatedTooLarge: return .transferInflatedTooLarge
    case .headersTooLarge: return .transferHeadersTooLarge
    case .encoding: return .transferEncoding
    case .packingUnfinished: return code(ofResult: facts.result) ?? .transferCutOff
    // RFC 9110 lets an answer's status speak even where its body broke off.
    case .bodyNotWanted, .cannotWrite, nil: break
    }
    if facts.status >= 400, facts.result != CURLE_TOO_MANY_REDIRECTS { return code(ofStatus: facts.status) }
    return code(ofResult: facts.result) ?? code(ofStatus: facts.status)
  }

  private func code(ofStatus status: Int) -> FetchFailureCode? {
    switch status {
    case 200: nil
    case 304: request.etag != nil || request.lastModified != nil ? nil : .unexpected
    case 401: .unauthorized
    case 403: .forbidden
    case 404: .notFound
    case 407: .proxyRefused
    case 410: .gone
    case 429: .tooManyRequests
    case 400..<500: .refused
    case 500...: .serverFault
    default: .unexpected
    }
  }

  private func code(ofResult result: CURLcode) -> FetchFailureCode? {
    switch result {
    case CURLE_OK: nil
    case CURLE_WRITE_ERROR where facts.stop == .bodyNotWanted: nil
    case CURLE_URL_MALFORMAT: facts.redirects > 0 ? .redirectMalformed : .addressMalformed
    case CURLE_UNSUPPORTED_PROTOCOL: codeOfProtocol
    case CURLE_LOGIN_DENIED: facts.redirects > 0 ? .redirectMalformed : .addressSignIn
    case CURLE_COULDNT_RESOLVE_HOST: .nameNotFound
    case CURLE_COULDNT_RESOLVE_PROXY: .proxyUnreachable
    case CURLE_PROXY: .proxyRefused
    case CURLE_COULDNT_CONNECT:
      facts.refusedAddress != nil ? .addressRefused : request.proxy != nil ? .proxyUnreachable : .connectionRefused
    case CURLE_OPERATION_TIMEDOUT: codeOfTimeout
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR:
      facts.certificateVerdict == Self.certificateHasExpired ? .tlsExpired : .tlsCertificate
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER: .tlsFailed
    case CURLE_TOO_MANY_REDIRECTS: .redirectTooMany
    case CURLE_FILESIZE_EXCEEDED: .transferTooLarge
    case CURLE_BAD_CONTENT_ENCODING: .transferEncoding
    case CURLE_WEIRD_SERVER_REPLY: .transferNotHTTP
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR: .transferCutOff
    case CURLE_RECV_ERROR: facts.proxyStatus >= 300 ? .proxyRefused : .transferCutOff
    default: .transferFailed
    }
  }

  /// Said of a redirect to a scheme that is not allowed, and of an answer that is not HTTP/1 at all.
  private var codeOfProtocol: FetchFailureCode {
    switch SourceAddress(facts.finalAddress)?.scheme {
    case "http" where !request.allowsPlainHTTP: .redirectInsecure
    // libcurl keeps the last good address where it can make nothing of the next, such as javascript:.
    case "http", "https": (300..<400).contains(facts.status) ? .redirectMalformed : .transferNotHTTP
    default: .redirectMalformed
    }
  }

  private var codeOfTimeout: FetchFailureCode {
    // libcurl's clock is coarser than ours: it may find the time to be up a few milliseconds early.
    if facts.duration >= .seconds(max(1, request.limits.totalSeconds)) - .milliseconds(500) { return .transferTimeout }
    if facts.wasConnected { return .transferStalled }
    return request.proxy != nil ? .proxyUnreachable : .connectionTimeout
  }

  private var retryAfter: Int? {
    WaitingTimes.retryAfter(headers.retryAfter, date: headers.date, now: time(nil))
  }

  private var words: FailureWords {
    var words = FailureWords(site: .source(host: address.host))
    if facts.redirects > 0, let last = SourceAddress(facts.finalAddress), last.host != address.host {
      words.site = .redirected(host: last.host)
    }
    let status = facts.status == 0 ? facts.proxyStatus : facts.status
    words.status = status == 0 ? nil : status
    words.hadToken = request.bearerToken != nil
    words.limits = request.limits
    words.receivedBytes = facts.receivedBytes
    words.retryAfter = retryAfter
    if let refused = facts.refusedAddress { words.detail = refused.description }
    if case .encoding(let encoding) = facts.stop { words.detail = String(encoding.prefix(20)) }
    if words.detail.isEmpty, code(ofResult: facts.result) == .transferFailed {
      words.detail = String(cString: curl_easy_strerror(facts.result))
    }
    return words
  }
}
