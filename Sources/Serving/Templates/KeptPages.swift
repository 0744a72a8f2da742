import NIOCore
import Plans
import Synchronization

/// Caseload pages as they were made, shown again until anything in the database changes.
///
/// An adviser goes back and forth between the caseload and its schools all morning, while plans come in a few times a
/// day. What a page says depends on nothing but the database, the person, the address, the day and
/// the notice that all pages bear.
final class KeptPages: Sendable {
  /// What a page was made for.
  struct Key: Hashable, Sendable {
    var person: Int64
    /// Path and query.
    var address: String
    var day: Day
    /// What all pages say at the moment.
    var notice: String?
  }

  /// Pages kept at once; each has some 200 kB with 50 schools.
  static let limit = 48

  private struct State {
    var version: Int?
    var pages: [Key: ByteBuffer] = [:]
  }

  private let state = Mutex(State())

  /// The page that was made of the database as it is now; nil where there is none.
  func page(for key: Key, at version: Int) -> ByteBuffer? {
    state.withLock { $0.version == version ? $0.pages[key] : nil }
  }

  /// Keeps a page, and lets go of those that were made before the last change.
  func keep(_ page: ByteBuffer, for key: Key, at version: Int) {
    state.withLock { state in
      if state.version != version || state.pages.count >= KeptPages.limit { state.pages = [:] }
      state.version = version
      state.pages[key] = page
    }
  }
}
