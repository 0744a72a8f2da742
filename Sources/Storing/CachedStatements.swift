import GRDB

extension Database {
  /// Runs one statement that is compiled once a connection: to compile it takes longer than to run it, and each delivery
  /// asks for the same ones.
  func executeCached(sql: String, arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
