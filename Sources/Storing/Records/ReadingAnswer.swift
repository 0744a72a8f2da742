import GRDB
public import Plans

/// What a school says of how one of its plans was read.
public struct ReadingAnswer: Hashable, Sendable, Identifiable {
  public var id: Int64
  /// The row number of the plan version that it was shown.
  public var version: Int64
  /// The delivery that the version came with.
  public var receipt: ReceiptID
  /// The token whose link was used.
  public var token: Int64
  /// Seconds since 1 January 1970 UTC.
  public var at: Int
  /// Whether the plan was read right.
  public var isRight: Bool
  /// What is wrong, in the school's words.
  public var text: String?
  /// The words of the item that was read wrong, and where it stands.
  public var item: String?
  public var location: SourceLocation?
  /// Whether the plan is still read as it was when the school answered.
  public var isOfPresentReading: Bool
}

/// A school's answer as it is given.
public struct NewReadingAnswer: Hashable, Sendable {
  public var version: Int64
  public var token: Int64
  public var isRight: Bool
  /// What is wrong; needed unless it is right.
  public var text: String?
  public var item: String?
  public var location: SourceLocation?

  /// "Yes, you have read us right."
  public static func right(version: Int64, token: Int64) -> NewReadingAnswer {
    NewReadingAnswer(version: version, token: token, isRight: true)
  }

  /// "This is wrong", of one item or of the whole plan.
  public static func wrong(
    _ text: String, item: String? = nil, location: SourceLocation? = nil, version: Int64, token: Int64
  ) -> NewReadingAnswer {
    NewReadingAnswer(
      version: version, token: token, isRight: false, text: text, item: item, location: location)
  }
}
