/// One published result of a school: a measure of one year's national performance tables, for all pupils or a group.
public struct PublishedResult: Codable, Hashable, Sendable {
  public var urn: URN
  /// The year in which the pupils were assessed.
  public var academicYear: AcademicYear
  /// In the words that plans' targets are read into, such as `reading EXS+`, `Progress 8`.
  public var measure: String
  /// In the words of plans' targets, such as `disadvantaged`; nil for all pupils.
  public var group: String?
  public var unit: TargetUnit
  /// Nil where it was withheld.
  public var value: Double?
  /// The table's own word for a value that is withheld, such as SUPP for five pupils or fewer; nil where there is one.
  public var withheld: String?

  public init(
    urn: URN, academicYear: AcademicYear, measure: String, group: String? = nil, unit: TargetUnit, value: Double?,
    withheld: String? = nil
  ) {
    self.urn = urn
    self.academicYear = academicYear
    self.measure = measure
    self.group = group
    self.unit = unit
    self.value = value
    self.withheld = withheld
  }
}
