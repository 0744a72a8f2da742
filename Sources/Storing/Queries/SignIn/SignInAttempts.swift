import GRDB

/// How often a password may be tried.
enum SignInLimits {
  /// Failures since the last success that an e-mail address has free; each further one makes it wait.
  static let freeFailures = 5
  /// The first wait in seconds; it doubles with each further failure.
  static let firstWait = 30
  static let longestWait = 15 * 60
  /// Failures from one network address, whatever the e-mail addresses, within `addressWindow` seconds. An office may
  /// stand behind one address, so this is the looser of the two.
  static let addressFailures = 50
  static let addressWindow = 15 * 60
  /// For how long failures of an e-mail address count, in seconds.
  static let emailWindow = 24 * 3600
}

extension Store {
  /// How many seconds somebody must wait before a password is looked at; nil where they need not.
  ///
  /// Answers alike for e-mail addresses that nobody has, so that it tells nobody who is on file.
  public func signInAllowed(email: String, address: String, now moment: Int) async throws -> Int? {
    try await read { database in
      let failures = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*) AS failures, max(at) AS latest FROM sign_in_attempt
          WHERE email = ? AND succeeded = 0 AND at > ?
            AND at > coalesce((SELECT max(at) FROM sign_in_attempt WHERE email = ? AND succeeded = 1), 0)
          """, arguments: [email.folded, moment - SignInLimits.emailWindow, email.folded])
      var until = moment
      let count: Int = failures?["failures"] ?? 0
      if count >= SignInLimits.freeFailures, let latest: Int = failures?["latest"] {
        let doublings = min(count - SignInLimits.freeFailures, 10)
        until = max(until, latest + min(SignInLimits.firstWait << doublings, SignInLimits.longestWait))
      }
      // Where as many failed as are allowed, the wait ends when the earliest of them no longer counts.
      let earliest = try Int.fetchOne(
        database,
        sql: """
          SELECT at FROM sign_in_attempt WHERE address = ? AND succeeded = 0 AND at > ?
          ORDER BY at DESC LIMIT 1 OFFSET ?
          """,
        arguments: [address, moment - SignInLimits.addressWindow, SignInLimits.addressFailures - 1])
      if let earliest { until = max(until, earliest + SignInLimits.addressWindow) }
      return until > moment ? until - moment : nil
    }
  }

  /// Writes down that a password was tried. Kept for a day: it is there to slow guessing, not to watch people.
  public func recordSignIn(email: String, address: String, succeeded: Bool, now moment: Int) async throws {
    try await write { database in
      try database.execute(
        sql: "INSERT INTO sign_in_attempt (email, address, at, succeeded) VALUES (?, ?, ?, ?)",
        arguments: [email.folded, address, moment, succeeded])
      try database.execute(
        sql: "DELETE FROM sign_in_attempt WHERE at < ?", arguments: [moment - SignInLimits.emailWindow])
    }
  }
}

extension String {
  /// As people type one address in several ways; cut, since anything at all may have been typed.
  fileprivate var folded: String { String(lowercased().prefix(254)) }
}
