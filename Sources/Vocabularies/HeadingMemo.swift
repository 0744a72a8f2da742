import Synchronization

/// What was found for the headings asked for last. The text of one cell is asked about again and again: as a head, as a
/// label, as a legend's name, in each row that might be the header's.
///
/// It says nothing of the vocabulary that it stands in, so any two are equal. One is for one index only: whoever
/// changes an index gives it another.
final class HeadingMemo: Hashable, Sendable {
  private struct Found {
    var matches: [String: HeadingMatch?] = [:]
    var exact: [String: HeadingField?] = [:]
    var near: [String: HeadingMatch?] = [:]
  }

  /// Headings of either sort that are remembered: an export's own come again, and all of them are forgotten at once.
  private static let most = 4096

  private let found = Mutex(Found())

  func match(_ heading: String, _ find: () -> HeadingMatch?) -> HeadingMatch? {
    if let known = found.withLock({ $0.matches[heading] }) { return known }
    let match = find()
    found.withLock { found in
      if found.matches.count >= Self.most { found.matches = [:] }
      found.matches[heading] = .some(match)
    }
    return match
  }

  func exact(_ heading: String, _ find: () -> HeadingField?) -> HeadingField? {
    if let known = found.withLock({ $0.exact[heading] }) { return known }
    let field = find()
    found.withLock { found in
      if found.exact.count >= Self.most { found.exact = [:] }
      found.exact[heading] = .some(field)
    }
    return field
  }

  func near(_ heading: String, _ find: () -> HeadingMatch?) -> HeadingMatch? {
    if let known = found.withLock({ $0.near[heading] }) { return known }
    let match = find()
    found.withLock { found in
      if found.near.count >= Self.most { found.near = [:] }
      found.near[heading] = .some(match)
    }
    return match
  }

  /// How many matches are remembered.
  var count: Int { found.withLock(\.matches.count) }

  static func == (_: HeadingMemo, _: HeadingMemo) -> Bool { true }
  func hash(into _: inout Hasher) {}
}
