import Foundation
import GRDB

/// The one SQLite file that holds schools, deliveries, plans, verdicts, people and what they did.
///
/// Open one for the life of the process. A command may have its own open beside a running daemon's: writers wait for
/// each other up to five seconds, and no write takes long. Every method throws `StoringError`, or `CancellationError`
/// where its task was called off; then nothing of it is stored.
public final class Store: Sendable {
  let pool: DatabasePool
  /// Only ever asked for the data version: a connection does not see its own commits in it, so this one makes none.
  let watcher: DatabaseQueue
  let decoded = DecodedPlans()

  /// Opens the database, made where it is missing, and brings its schema up to this version.
  ///
  /// - Throws: `StoringError` where it cannot be opened, is damaged, or was written by a newer version of Caseload.
  public init(path: String) throws {
    var configuration = Configuration()
    configuration.label = "caseload"
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 4
    configuration.foreignKeysEnabled = true
    pool = try StoringError.mapped {
      let pool = try DatabasePool(path: path, configuration: configuration)
      // The pool sets NORMAL by itself, which may lose the last commits when the power goes: what a school was told
      // is received must stay received.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return pool
    }
    let pool = pool
    do {
      try StoringError.mapped { try Store.migrate(pool, path: path) }
      watcher = try Store.watcher(path)
    } catch {
      try? pool.close()
      throw error
    }
  }

  private static func watcher(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "caseload.watcher"
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    return try StoringError.mapped { try DatabaseQueue(path: path, configuration: configuration) }
  }

  /// Brings the schema up to date; where two processes open a fresh file at once, one waits for the other.
  private static func migrate(_ pool: DatabasePool, path: String) throws {
    let migrator = Migrations.migrator
    guard try !pool.read(migrator.hasBeenSuperseded) else { throw StoringError.newerVersion }
    guard try !pool.read(migrator.hasCompletedMigrations) else { return }
    let lock = open(path + ".migrating", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw StoringError.unwritable }
    let handle = FileHandle(fileDescriptor: lock, closeOnDealloc: true)
    defer { try? handle.close() }
    guard flock(lock, LOCK_EX) == 0 else { throw StoringError.unwritable }
    defer { unlink(path + ".migrating") }
    try migrator.migrate(pool)
  }

  /// Closes the database; nothing may be asked of it afterwards.
  public func close() throws {
    try StoringError.mapped {
      try watcher.close()
      try pool.close()
    }
  }

  /// A number that is another after each commit, by this process or a command beside it: what was made of the database
  /// may be shown again while it stays the same.
  ///
  /// - Throws: `StoringError` where the database does not answer.
  public func dataVersion() async throws -> Int {
    // Outside a transaction, which would hold the connection to what it saw first.
    try await StoringError.mapped {
      try await self.watcher.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
  }

  /// Asks the database for one row.
  ///
  /// - Throws: `StoringError` where it does not answer.
  public func checkReadable() async throws {
    _ = try await read { try Int.fetchOne($0, sql: "SELECT count(*) FROM (SELECT 1 FROM school LIMIT 1)") }
  }

  /// Reads in one snapshot; its queries see the same state of the database.
  func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await StoringError.mapped { try await self.pool.read(body) }
  }

  /// Writes in one transaction: all of it is stored, or nothing.
  func write<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await StoringError.mapped { try await self.pool.write(body) }
  }
}
