/// How long somebody is asked to wait, in words.
enum WaitWords {
  /// `a minute`, `12 minutes`, `2 hours`: never less than the seconds given.
  static func of(_ seconds: Int) -> String {
    if seconds <= 60 { return "a minute" }
    let minutes = (seconds + 59) / 60
    if minutes < 60 { return "\(minutes) minutes" }
    return CountWords.count((minutes + 59) / 60, "hour")
  }
}
