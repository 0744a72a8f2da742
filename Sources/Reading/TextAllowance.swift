import Plans

/// How much text a document may hold in all, and in one cell: a plan holds a hundredth of it, and what is over it would
/// be held several times in memory on its way.
struct TextAllowance {
  /// Bytes of text in all.
  static let document = 8 << 20
  /// Bytes of one cell's text: Excel's own limit is 32,767 characters.
  static let cell = 128 << 10

  /// What a line of its own counts beside its text.
  static let line = 32

  private let limit: Int
  private var left: Int

  init(limit: Int = TextAllowance.document) { (self.limit, left) = (limit, limit) }

  /// Counts one cell's text.
  mutating func take(_ text: String, at place: @autoclosure () -> String) throws(Refusal) {
    let bytes = text.utf8.count
    guard bytes <= TextAllowance.cell else { throw .cellTooLong(place(), limit: TextAllowance.cell) }
    left -= bytes
    guard left >= 0 else { throw .tooMuchText(limit: limit) }
  }

  /// Counts a line that is a paragraph of its own, which takes some room however short it is.
  mutating func take(line: Line, at place: @autoclosure () -> String) throws(Refusal) {
    left -= TextAllowance.line
    try take(line.text, at: place())
  }
}
