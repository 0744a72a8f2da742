import GRDB

/// One step of the schema: numbered SQL text, never edited once shipped.
struct Migration: Sendable {
  /// Stored in the database once the step is done; begins with its number.
  let name: String
  let sql: String
}

/// The steps that make the schema, in their order.
///
/// A change of the schema is a new file with the next number, and one line here.
enum Migrations {
  static let all = [
    schools, deliveries, items, verdicts, corrections, decisions, findings, accepted, reviews, ruleSets, results,
    across,
  ]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for migration in all {
      migrator.registerMigration(migration.name) { database in try database.execute(sql: migration.sql) }
    }
    return migrator
  }
}
