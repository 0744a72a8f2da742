/// Which plan a file is: the next delivery with the same identity is its next version.
public struct PlanIdentity: Hashable, Codable, Sendable {
  public var urn: URN
  public var layer: Layer
  public var scopeKind: ScopeKind
  /// The scope's name folded: lower case, letters and digits only, single spaces. Empty for the whole school.
  public var scopeName: String
  public var academicYear: AcademicYear

  public init(urn: URN, layer: Layer, scopeKind: ScopeKind, scopeName: String, academicYear: AcademicYear) {
    self.urn = urn
    self.layer = layer
    self.scopeKind = scopeKind
    self.scopeName = scopeKind == .wholeSchool ? "" : PlanIdentity.folded(scopeName)
    self.academicYear = academicYear
  }

  /// Lower case, letters and digits only, single spaces: "Early Years " and "early-years" are one scope.
  public static func folded(_ name: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.utf8.count)
    var isBetweenWords = false
    func begin() {
      if isBetweenWords, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
      isBetweenWords = false
    }
    func add(_ byte: UInt8) {
      switch byte {
      case 97...122, 48...57:
        begin()
        folded.append(byte)
      case 65...90:
        begin()
        folded.append(byte + 32)
      default: isBetweenWords = true
      }
    }
    if name.utf8.allSatisfy({ $0 < 128 }) {
      for byte in name.utf8 { add(byte) }
      return String(decoding: folded, as: UTF8.self)
    }
    // Small letters of the whole name at once: what a letter becomes may hang on the next.
    for scalar in name.lowercased().unicodeScalars {
      if scalar.isASCII {
        add(UInt8(scalar.value))
      } else if scalar.properties.isAlphabetic {
        begin()
        folded += UTF8.encode(scalar) ?? .init()
      } else {
        isBetweenWords = true
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
