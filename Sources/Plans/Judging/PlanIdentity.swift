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
    var words: [String] = [""]
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
