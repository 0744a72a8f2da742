/// One number that an outcome or a milestone aims at.
public struct Target: Codable, Hashable, Sendable {
  /// What is measured, such as reading EXS+, GLD, attendance, Progress 8.
  public var measure: String?
  /// Which pupils, such as disadvantaged, SEND, boys; nil for all. A year group is a `cohort`.
  public var group: String?
  /// Year group or key stage, such as Y6, KS2, EYFS.
  public var cohort: String?
  /// Where the measure stands now, in `unit`.
  public var baseline: Double?
  /// What is aimed at, in `unit`.
  public var value: Double
  public var unit: TargetUnit?
  /// The day by which, where the text says.
  public var by: Day?
  public var bound: TargetBound?

  public init(
    measure: String? = nil, group: String? = nil, cohort: String? = nil, baseline: Double? = nil, value: Double,
    unit: TargetUnit? = nil, by: Day? = nil, bound: TargetBound? = nil
  ) {
    self.measure = measure
    self.group = group
    self.cohort = cohort
    self.baseline = baseline
    self.value = value
    self.unit = unit
    self.by = by
    self.bound = bound
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case measure, group, cohort, baseline, value, unit, by, bound
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    measure = try container.decodeIfPresent(String.self, forKey: .measure)
    group = try container.decodeIfPresent(String.self, forKey: .group)
    cohort = try container.decodeIfPresent(String.self, forKey: .cohort)
    baseline = try container.decodeIfPresent(Double.self, forKey: .baseline)
    value = try container.decode(Double.self, forKey: .value)
    unit = try container.decodeIfPresent(TargetUnit.self, forKey: .unit)
    by = try container.decodeIfPresent(Day.self, forKey: .by)
    bound = try container.decodeIfPresent(TargetBound.self, forKey: .bound)
  }
}

/// What a target's number counts.
public enum TargetUnit: String, Codable, CaseIterable, Sendable {
  case percent, percentagePoints, score, grade, count, ratio
}

/// Whether a target is a floor, a ceiling, a point or a change.
public enum TargetBound: String, Codable, CaseIterable, Sendable {
  case atLeast
  /// Lower is wanted, such as absence.
  case atMost
  case exactly
  /// The value is a change, not a level ("+5pp").
  case changeBy
}
