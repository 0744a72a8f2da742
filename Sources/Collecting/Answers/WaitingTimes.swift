import CCurl

/// How long a server asks to be left alone for, in seconds.
enum WaitingTimes {
  /// Far above anything we would wait for; keeps a server's absurd figure from overflowing ours.
  static let longest = 10 * 366 * 86_400

  /// `max-age` of a Cache-Control header; nil where there is none, or where the answer is not to be kept at all.
  static func maxAge(cacheControl: String?) -> Int? {
    guard let cacheControl else { return nil }
    var maxAge: Int?
    for directive in cacheControl.lowercased().split(separator: ",") {
      let parts = directive.split(separator: "=", maxSplits: 1).map {
        $0.filter { $0 != " " && $0 != "\t" && $0 != "\"" }
      }
      switch parts.first {
      case "no-store", "no-cache": return nil
      case "max-age": maxAge = parts.count == 2 ? seconds(parts[1]) : nil
      default: break
      }
    }
    return maxAge
  }

  /// A Retry-After header: seconds, or a moment.
  ///
  /// A moment is measured from the same answer's Date header, since a server's clock may be hours out but agrees with
  /// itself; from `now`, in Unix seconds, where the server does not say its own time.
  static func retryAfter(_ value: String?, date: String?, now: Int) -> Int? {
    guard let value else { return nil }
    if let seconds = Self.seconds(value) { return seconds }
    guard let moment = Self.moment(value) else { return nil }
    return min(max(0, moment - (date.flatMap { Self.moment($0) } ?? now)), longest)
  }

  private static func seconds(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return min(Int(text) ?? longest, longest)
  }

  private static func moment(_ text: String) -> Int? {
    let moment = curl_getdate(text, nil)
    return moment == -1 ? nil : moment
  }
}
