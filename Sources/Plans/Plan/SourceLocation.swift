/// Where something stands in the school's own document, in words that a person finds it by: `Table 2, row 4,
/// column Timescale`; `Sheet Maths, C7`; `page 3`; `paragraph 12`; a JSON path for native JSON.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let words: String

  public init(_ words: String) { self.words = words }
  public init(stringLiteral value: String) { words = value }

  public var description: String { words }
}

extension SourceLocation: Codable {
  public init(from decoder: any Decoder) throws {
    words = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(words)
  }
}
