/// One conditional GET of a school's export.
public struct FetchRequest: Hashable, Sendable {
  public var address: String
  /// Plain http is refused unless the source says so.
  public var allowsPlainHTTP: Bool
  /// Sent as `Authorization: Bearer`; never logged, and never sent to another host by a redirect.
  public var bearerToken: String?
  /// `http://host:port`; nil for none. The environment's proxy variables are never followed.
  public var proxy: String?
  public var etag: String?
  public var lastModified: String?
  /// The file that the body is written to; made anew, and removed again unless the answer is `.received`.
  public var destination: String
  public var limits: FetchLimits

  public init(
    address: String, allowsPlainHTTP: Bool = false, bearerToken: String? = nil, proxy: String? = nil,
    etag: String? = nil, lastModified: String? = nil, destination: String, limits: FetchLimits = FetchLimits()
  ) {
    self.address = address
    self.allowsPlainHTTP = allowsPlainHTTP
    self.bearerToken = bearerToken
    self.proxy = proxy
    self.etag = etag
    self.lastModified = lastModified
    self.destination = destination
    self.limits = limits
  }
}

/// What a transfer may take. `Config/caseload.yaml`, section `collecting`.
public struct FetchLimits: Codable, Hashable, Sendable {
  /// Bytes as received, before any content encoding is undone.
  public var receivedBytes: Int
  /// Bytes as written, after it is undone.
  public var inflatedBytes: Int
  public var connectSeconds: Int
  public var totalSeconds: Int
  /// Below this many bytes a second for `stallSeconds`, the transfer is given up.
  public var stallBytesPerSecond: Int
  public var stallSeconds: Int
  public var redirects: Int

  public init(
    receivedBytes: Int = 50 << 20, inflatedBytes: Int = 50 << 20, connectSeconds: Int = 15, totalSeconds: Int = 120,
    stallBytesPerSecond: Int = 200, stallSeconds: Int = 20, redirects: Int = 5
  ) {
    self.receivedBytes = receivedBytes
    self.inflatedBytes = inflatedBytes
    self.connectSeconds = connectSeconds
    self.totalSeconds = totalSeconds
    self.stallBytesPerSecond = stallBytesPerSecond
    self.stallSeconds = stallSeconds
    self.redirects = redirects
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case receivedBytes, inflatedBytes, connectSeconds, totalSeconds, stallBytesPerSecond, stallSeconds, redirects
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    let standard = FetchLimits()
    receivedBytes = try container.decodeIfPresent(Int.self, forKey: .receivedBytes) ?? standard.receivedBytes
    inflatedBytes = try container.decodeIfPresent(Int.self, forKey: .inflatedBytes) ?? standard.inflatedBytes
    connectSeconds = try container.decodeIfPresent(Int.self, forKey: .connectSeconds) ?? standard.connectSeconds
    totalSeconds = try container.decodeIfPresent(Int.self, forKey: .totalSeconds) ?? standard.totalSeconds
    stallBytesPerSecond =
      try container.decodeIfPresent(Int.self, forKey: .stallBytesPerSecond) ?? standard.stallBytesPerSecond
    stallSeconds = try container.decodeIfPresent(Int.self, forKey: .stallSeconds) ?? standard.stallSeconds
    redirects = try container.decodeIfPresent(Int.self, forKey: .redirects) ?? standard.redirects
  }
}

/// What a fetch came to, where the far end answered as it should.
public enum FetchAnswer: Hashable, Sendable {
  /// 304, or nothing new by the server's own word.
  case unchanged(status: Int, etag: String?, lastModified: String?)
  /// The body stands at the request's destination.
  case received(FetchedBody)
}

/// A body that was received whole.
public struct FetchedBody: Hashable, Sendable {
  public var status: Int
  public var receivedBytes: Int
  public var writtenBytes: Int
  public var etag: String?
  public var lastModified: String?
  /// Where the last redirect led; the address itself where there was none.
  public var finalAddress: String
  /// From Content-Disposition or the address, for display only.
  public var fileName: String?
  /// `max-age` of Cache-Control and `Retry-After`, in seconds, where given.
  public var maxAge: Int?

  public init(
    status: Int, receivedBytes: Int, writtenBytes: Int, etag: String? = nil, lastModified: String? = nil,
    finalAddress: String, fileName: String? = nil, maxAge: Int? = nil
  ) {
    self.status = status
    self.receivedBytes = receivedBytes
    self.writtenBytes = writtenBytes
    self.etag = etag
    self.lastModified = lastModified
    self.finalAddress = finalAddress
    self.fileName = fileName
    self.maxAge = maxAge
  }
}

/// How the daemon asks Collecting for a school's export.
public protocol Fetch: Sendable {
  /// - Throws: `FetchFailure`, which says what went wrong in a sentence and by a stable code.
  func fetch(_ request: FetchRequest) async throws -> FetchAnswer
}

/// Why a school's export could not be had: shown on the Collections page, so in words.
public struct FetchFailure: Error, Hashable, Sendable {
  /// A stable code for logs and metrics, such as `http.notFound` or `transfer.timeout`.
  public var code: String
  /// The HTTP status, where one was received.
  public var status: Int?
  /// One sentence: what happened, why, and what to do.
  public var reason: String
  public var receivedBytes: Int
  /// Seconds that the server asks to be left alone for, where it says.
  public var retryAfter: Int?

  public init(code: String, status: Int? = nil, reason: String, receivedBytes: Int = 0, retryAfter: Int? = nil) {
    self.code = code
    self.status = status
    self.reason = reason
    self.receivedBytes = receivedBytes
    self.retryAfter = retryAfter
  }
}
