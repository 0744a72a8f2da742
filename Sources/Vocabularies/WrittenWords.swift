/// A text cut into words, numbers and signs, each with its place, so that every vocabulary and phrase reads the text
/// once and in linear time.
public struct WrittenWords: Sendable {
  /// One word ("Y6", "23rd", "EXS+"), or one sign ("/", "£", "%").
  public struct Token: Hashable, Sendable {
    /// Small letters, in the singular and without an apostrophe; "-" for every dash, "->" for an arrow.
    public let key: String
    /// Places of the text's scalars, the end not included.
    public let start: Int
    public let end: Int
    public let isWord: Bool
    /// Whether its letters are capitals, but for a last small "s" ("TAs").
    public let isCapitals: Bool
    /// Whether it begins with a capital.
    public let isCapitalised: Bool
    /// The whole number that the token is; nil where it holds anything but up to nine digits.
    public let number: Int?
    /// A number made of the key, the same for the same key: tables rule most words out by it without a look-up.
    let mark: UInt32
  }

  public let scalars: [Unicode.Scalar]
  public let tokens: [Token]

  public init(_ text: String) {
    // By the bytes, of which there are no fewer: to count the scalars first is to read the text twice.
    let scalars = Array<Unicode.Scalar>(unsafeUninitializedCapacity: text.utf8.count) { scalars, count in
      for scalar in text.unicodeScalars {
        scalars.initializeElement(at: count, to: scalar)
        count += 1
      }
    }
    self.scalars = scalars
    tokens = scalars.withUnsafeBufferPointer { WordCutting($0).tokens }
  }

  /// The text from one scalar to another, without white space at its ends.
  public func text(from start: Int, to end: Int) -> String {
    var start = max(0, start)
    var end = min(scalars.count, end)
    while start < end, ScalarSort(scalars[start]) == .space { start += 1 }
    while end > start, ScalarSort(scalars[end - 1]) == .space { end -= 1 }
    guard start < end else { return "" }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - start)
    for scalar in scalars[start..<end] { WrittenWords.append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      bytes.append(UInt8(scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }

  /// Whether a word as it is written ends in one "s": a noun of several ("lessons"), or a verb of one ("leaves").
  public func endsInS(_ place: Int) -> Bool {
    let token = tokens[place]
    guard token.isWord, token.end - token.start > 2, scalars[token.end - 1] == "s" else { return false }
    return scalars[token.end - 2] != "s"
  }

  /// The words of a run of tokens as they stand in the text.
  public func text(of tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return text(from: self.tokens[first].start, to: self.tokens[last].end)
  }
}
