import GRDB

/// Why the database could not do what was asked: our fault, never a school's.
///
/// Holds neither SQL nor values, since plans hold what was written about pupils.
public struct StoringError: Error, Hashable, Sendable {
  /// A stable code for logs and metrics, such as `database.busy`.
  public let code: String
  /// One sentence or two: what happened and what to do.
  public let sentence: String

  init(code: String, sentence: String) {
    self.code = code
    self.sentence = sentence
  }

  static let newerVersion = StoringError(
    code: "database.newer",
    sentence:
      "The database was written by a newer version of Caseload, and this version would damage it. Install that version again, or restore a backup from before the upgrade."
  )
  static let unwritable = StoringError(
    code: "database.unwritable",
    sentence:
      "The database cannot be opened or written. Check that its folder exists and belongs to the user that Caseload runs as."
  )
  static let busy = StoringError(
    code: "database.busy",
    sentence: "The database was busy for more than five seconds with another command's work. Try again in a minute.")
  static let full = StoringError(
    code: "database.full",
    sentence: "The disk with the database is full, and nothing was stored. Make room on it; what waits is tried again.")
  static let damaged = StoringError(
    code: "database.damaged",
    sentence: "The database file is damaged or is no database. Restore it from the last backup.")
  static let failed = StoringError(
    code: "database.failed", sentence: "The database answered with an error that Caseload did not foresee.")

  /// What the rules of the schema refused: a fault of the program's.
  static let refused = StoringError(
    code: "database.refused", sentence: "The database refused what was to be stored, since it breaks one of its rules.")

  /// Something that is not on file was named.
  static func notOnFile(_ what: String) -> StoringError {
    StoringError(code: "database.notOnFile", sentence: "\(what) is not on file.")
  }

  /// What an error of SQLite or of a stored row's decoding comes to; an error that is neither stays as it is.
  private static func from(_ error: any Error) -> any Error {
    if error is DecodingError { return damaged }
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return busy
    case .SQLITE_FULL: return full
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return damaged
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR: return unwritable
    case .SQLITE_CONSTRAINT: return refused
    default: return failed
    }
  }

  static func mapped<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch {
      throw from(error)
    }
  }

  static func mapped<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    do {
      return try await body()
    } catch {
      throw from(error)
    }
  }
}
