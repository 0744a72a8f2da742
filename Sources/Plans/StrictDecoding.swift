/// Any key at all, for looking at the keys that a document holds and for naming a place in it.
public struct WrittenKey: CodingKey, Hashable, Sendable, ExpressibleByStringLiteral {
  public let stringValue: String
  public let intValue: Int?

  public init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  public init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }

  public init(stringLiteral: String) { self.init(stringValue: stringLiteral) }
}

extension CodingUserInfoKey {
  /// Set to true where Caseload itself wrote what is decoded, in which no key is misspelt: to look for one would take as
  /// long as the rest.
  public static var writtenByCaseload: CodingUserInfoKey? { CodingUserInfoKey(rawValue: "writtenByCaseload") }
}

extension Decoder {
  /// A keyed container that refuses every key outside `Keys`, so that a misspelt key is an error with its place
  /// and not a setting that silently does nothing. What Caseload wrote itself is taken as it is.
  ///
  /// - Throws: `DecodingError.dataCorrupted` at the unknown key, naming the keys that are allowed.
  public func strictContainer<Keys: CodingKey & CaseIterable>(
    keyedBy keys: Keys.Type
  ) throws -> KeyedDecodingContainer<Keys> {
    if let key = CodingUserInfoKey.writtenByCaseload, userInfo[key] as? Bool == true {
      return try container(keyedBy: keys)
    }
    let written = try container(keyedBy: WrittenKey.self)
    let allowed = keys.allCases.map(\.stringValue)
    let unknown = written.allKeys.filter { !allowed.contains($0.stringValue) }
    if let first = unknown.min(by: { $0.stringValue < $1.stringValue }) {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: codingPath + [first],
          debugDescription:
            "the key “\(first.stringValue)” is not known here; allowed: \(allowed.joined(separator: ", "))"))
    }
    return try container(keyedBy: keys)
  }
}

extension KeyedDecodingContainer {
  /// A list that may be left out, which then is empty.
  public func list<Element: Decodable>(_ type: Element.Type, forKey key: Key) throws -> [Element] {
    try decodeIfPresent([Element].self, forKey: key) ?? []
  }
}

extension DecodingError {
  /// Where the fault stands, as a JSON path such as `/priorities/0/title`; `/` for the whole document.
  public var place: String {
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return "/" + path.joined(separator: "/")
  }

  /// The coding path at which the fault stands.
  public var path: [any CodingKey] { context.codingPath }

  /// What is wrong there, in words and without the program's type names where they can be helped.
  public var reason: String {
    switch self {
    case .keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case .valueNotFound: "a value is missing"
    case .typeMismatch(let type, _): "expected \(DecodingError.words(for: type))"
    case .dataCorrupted(let context): context.debugDescription
    @unknown default: "the value cannot be read"
    }
  }

  private var context: Context {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      context
    @unknown default: Context(codingPath: [], debugDescription: "the document cannot be read")
    }
  }

  private static func words(for type: any Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    default:
      String(describing: type).hasPrefix("Dictionary") || !String(describing: type).hasPrefix("Array")
        ? "a mapping (an object)" : "a list"
    }
  }
}
