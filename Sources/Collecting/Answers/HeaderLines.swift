/// The header lines of the last response: those of a redirect, of an interim 1xx answer or of a trailer don't count.
struct HeaderLines {
  /// Above this, over all responses on the way, a server is talking rather than answering.
  static let mostBytes = 256 << 10

  private(set) var etag: String?
  private(set) var lastModified: String?
  private(set) var contentDisposition: String?
  private(set) var cacheControl: String?
  private(set) var retryAfter: String?
  /// The server's own clock, against which a `Retry-After` that names a moment is read.
  private(set) var date: String?
  private(set) var isGzip = false
  /// An encoding that we did not ask for, or one over another.
  private(set) var unwelcomeEncoding: String?
  private var bytes = 0
  private var isOpen = false

  /// - Parameter line: One whole header line with its line break, as libcurl hands them out.
  /// - Returns: False once there are more headers than anyone needs.
  mutating func take(_ line: UnsafeRawBufferPointer) -> Bool {
    bytes += line.count
    guard bytes <= Self.mostBytes else { return false }
    if line.starts(with: Array("HTTP/".utf8)) {
      self = HeaderLines(bytes: bytes, isOpen: true)
      return true
    }
    guard isOpen else { return true }
    let content = line.prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
    guard !content.isEmpty else {
      isOpen = false
      return true
    }
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return true }
    keep(
      Self.text(content[colon...].dropFirst()),
      for: Self.text(content[..<colon]).lowercased())
    return true
  }

  init() {}

  private init(bytes: Int, isOpen: Bool) {
    self.bytes = bytes
    self.isOpen = isOpen
  }

  private mutating func keep(_ value: String, for name: String) {
    switch name {
    case "etag": etag = Self.sendable(value)
    case "last-modified": lastModified = Self.sendable(value)
    case "content-disposition": contentDisposition = value
    case "cache-control": cacheControl = cacheControl.map { $0 + ", " + value } ?? value
    case "retry-after": retryAfter = value
    case "date": date = value
    case "content-encoding":
      switch value.lowercased() {
      case "", "identity": break
      case "gzip", "x-gzip":
        if isGzip { unwelcomeEncoding = "gzip over gzip" }
        isGzip = true
      case let other: unwelcomeEncoding = other
      }
    default: break
    }
  }

  /// A value that may go into a header of ours as it stands: visible ASCII and blanks, and not too long.
  static func sendable(_ value: String?) -> String? {
    guard let value, !value.isEmpty, value.utf8.count <= 4096, value.utf8.allSatisfy({ (32...126).contains($0) })
    else { return nil }
    return value
  }

  /// Headers are UTF-8 from most servers, and Windows-1252 from some that name files with a pound sign.
  private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    let blanks: Set<UInt8> = [32, 9]
    var rest = bytes
    while let first = rest.first, blanks.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, blanks.contains(last) { rest = rest.dropLast() }
    if let text = String(validating: rest, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(rest.map { Unicode.Scalar($0) }))
  }
}
