import Synchronization

/// What was found for the headings asked for last. The text of one cell is asked about again and again: as a head, as a
/// label, as a legend's name, in each row that might be the header's.
///
/// It says nothing of the vocabulary that it stands in, so any two are equal. One is for one index only: whoever
/// changes an index gives it another.
final class HeadingMemo: Hashable, Sendable {
  private let matches = Answers<HeadingMatch>()
  private let exact = Answers<HeadingField>()
  private let near = Answers<HeadingMatch>()

  func match(_ heading: String, _ find: () -> HeadingMatch?) -> HeadingMatch? { matches.answer(to: heading, find) }

  func exact(_ heading: String, _ find: () -> HeadingField?) -> HeadingField? { exact.answer(to: heading, find) }

  func near(_ heading: String, _ find: () -> HeadingMatch?) -> HeadingMatch? { near.answer(to: heading, find) }

  /// How many matches are remembered.
  var count: Int { matches.count }

  static func == (_: HeadingMemo, _: HeadingMemo) -> Bool { true }
  func hash(into _: inout Hasher) {}

  /// The answers to one sort of question, "nothing" among them.
  private struct Answers<Answer: Sendable>: ~Copyable, Sendable {
    private let known = Mutex<[String: Answer?]>([:])

    var count: Int { known.withLock(\.count) }

    func answer(to heading: String, _ find: () -> Answer?) -> Answer? {
      if let answer = known.withLock({ $0[heading] }) { return answer }
      let answer = find()
      known.withLock { known in
        if known.count >= HeadingMemo.most { known = [:] }
        known[heading] = .some(answer)
      }
      return answer
    }
  }

  /// Headings of each sort that are remembered: an export's own come again, and all of them are forgotten at once.
  private static let most = 4096
}
