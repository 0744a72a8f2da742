/// A school's Unique Reference Number in the national register (Get Information About Schools): six digits.
public struct URN: RawRepresentable, Hashable, Sendable, Comparable, LosslessStringConvertible {
  public let rawValue: Int

  /// Nil outside 100000 to 999999.
  public init?(rawValue: Int) {
    guard (100_000...999_999).contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  /// Reads six digits.
  public init?(_ description: String) {
    guard description.utf8.count == 6, description.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
      let number = Int(description)
    else { return nil }
    self.init(rawValue: number)
  }

  public var description: String { String(rawValue) }

  public static func < (left: URN, right: URN) -> Bool { left.rawValue < right.rawValue }
}

extension URN: Codable {
  public init(from decoder: any Decoder) throws {
    let number = try decoder.singleValueContainer().decode(Int.self)
    guard let urn = URN(rawValue: number) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(number) is not a URN (six digits)"))
    }
    self = urn
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
