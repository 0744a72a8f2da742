import Synchronization

/// What was read of the short texts asked about last, as dates. The text of one cell is asked about again and again: as a
/// head, as the name of a term, in each row that might be the header's.
///
/// It is of one `DatePhrase` only, whose vocabulary, term dates and academic year it stands for.
final class DateMemo: Sendable {
  /// Longer texts are seldom asked about twice.
  static let longest = 48
  /// Texts that are remembered: all of them are forgotten at once.
  private static let most = 4096

  private let readings = Mutex<[String: DatePhrase.Reading?]>([:])

  func reading(of text: String, _ read: () -> DatePhrase.Reading?) -> DatePhrase.Reading? {
    guard text.utf8.count <= Self.longest else { return read() }
    if let known = readings.withLock({ $0[text] }) { return known }
    let reading = read()
    readings.withLock { readings in
      if readings.count >= Self.most { readings = [:] }
      readings[text] = .some(reading)
    }
    return reading
  }

  /// How many texts are remembered.
  var count: Int { readings.withLock(\.count) }
}
