public import Plans

/// What schools measure: `Config/vocabularies/measures.yaml`.
public typealias MeasureVocabulary = Vocabulary<Measure>

/// One thing that is measured, and which way is better.
public struct Measure: Codable, Hashable, Sendable {
  /// As a target names it: `reading`, `attendance`, `Progress 8`.
  public var name: String
  public var kind: MeasureKind
  public var better: BetterWay
  /// What a bare number of this measure counts; nil where only the text can tell.
  public var unit: TargetUnit?
  /// Who takes a statutory check, such as Y4 the multiplication tables check.
  public var cohort: String?

  public init(
    name: String, kind: MeasureKind, better: BetterWay = .higher, unit: TargetUnit? = nil, cohort: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.better = better
    self.unit = unit
    self.cohort = cohort
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case name, kind, better, unit, cohort
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    kind = try container.decode(MeasureKind.self, forKey: .kind)
    better = try container.decodeIfPresent(BetterWay.self, forKey: .better) ?? .higher
    unit = try container.decodeIfPresent(TargetUnit.self, forKey: .unit)
    cohort = try container.decodeIfPresent(String.self, forKey: .cohort)
  }
}

/// Attainment and progress are what `numericalTargets` asks for; a subject or a standard tells what attainment is in.
public enum MeasureKind: String, Codable, CaseIterable, Sendable {
  /// A result by itself: GLD, Attainment 8, the phonics check.
  case attainment
  /// A subject, whose number is of attainment where a standard or an assessment stands beside it or alone.
  case subject
  /// A standard reached: EXS+, GDS, grade 4+, on track.
  case standard
  case progress, attendance, behaviour, other
}

public enum BetterWay: String, Codable, CaseIterable, Sendable {
  case higher, lower
}

extension Vocabulary where Meaning == Measure {
  /// The measures that a text names, in its order, each once.
  public func measures(in text: String) -> [Measure] {
    var named: [Measure] = []
    for match in table.matches(in: text) where !named.contains(match.meaning) { named.append(match.meaning) }
    return named
  }
}
