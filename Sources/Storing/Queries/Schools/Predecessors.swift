import GRDB
public import Plans

extension Store {
  /// The schools that a school followed, the nearest first: an academy's maintained school, and that one's own.
  public func predecessors(of urn: URN) async throws -> [URN] {
    try await read { database in
      try URN.fetchAll(
        database, sql: "WITH RECURSIVE \(Family.expression) SELECT urn FROM family WHERE depth > 0 ORDER BY depth, urn",
        arguments: [urn])
    }
  }
}

/// A school and its predecessors, as a common table expression.
enum Family {
  /// `family (urn, depth)`, the school itself at depth 0; takes the school's URN as its argument.
  ///
  /// Eight generations end a circle of links, which the register is not free of.
  static let expression = """
    line (urn, depth) AS (
      SELECT ?, 0
      UNION
      SELECT school_link.predecessor, line.depth + 1 FROM line JOIN school_link ON school_link.urn = line.urn
      WHERE line.depth < 8),
    family (urn, depth) AS (SELECT urn, min(depth) FROM line GROUP BY urn)
    """
}
