import Plans

/// The share from which a criterion is met; any at all is partly met.
public struct MetShare: Codable, Hashable, Sendable {
  /// At least this share of what is counted, in percent: 1 to 100.
  public var met: Int

  public init(met: Int) { self.met = met }

  enum CodingKeys: String, CodingKey, CaseIterable { case met }

  public init(from decoder: any Decoder) throws {
    met = try decoder.strictContainer(keyedBy: CodingKeys.self).number(1...100, forKey: .met)
  }

  /// Whether a share meets it, compared in whole numbers so that one on the boundary counts.
  func isMet(_ passed: Int, of counted: Int) -> Bool { passed * 100 >= met * counted }

  /// Met, partly met where any passes, else not met.
  func value(_ passed: Int, of counted: Int) -> VerdictValue {
    passed == 0 ? .notMet : isMet(passed, of: counted) ? .met : .partly
  }
}

/// How many kinds of source `linkedEvidence` asks to be cited.
public struct LinkedEvidenceRules: Codable, Hashable, Sendable {
  /// Met from so many of the four kinds: 1 to 4. One is partly met.
  public var kinds: Int

  public init(kinds: Int) { self.kinds = kinds }

  enum CodingKeys: String, CodingKey, CaseIterable { case kinds }

  public init(from decoder: any Decoder) throws {
    kinds = try decoder.strictContainer(keyedBy: CodingKeys.self).number(1...4, forKey: .kinds)
  }
}

/// How `layersLinked` tells that a priority of Layer 2 matches one of Layer 1.
public struct LayersLinkedRules: Codable, Hashable, Sendable {
  /// A priority matches from this share of its weighed words, in percent: 1 to 100.
  public let resemblance: Int
  /// Priorities of both layers that are linked.
  public let examples: [LayersExample]
  /// Priorities of both layers that are not.
  public let counterexamples: [LayersExample]

  /// A priority of a Layer 2 plan beside one of the Layer 1 plan.
  public struct LayersExample: Codable, Hashable, Sendable {
    public let layer2: String
    public let layer1: String

    enum CodingKeys: String, CodingKey, CaseIterable { case layer2, layer1 }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      layer2 = try container.decode(String.self, forKey: .layer2)
      layer1 = try container.decode(String.self, forKey: .layer1)
    }
  }

  public init(resemblance: Int) {
    self.resemblance = resemblance
    examples = []
    counterexamples = []
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case resemblance, examples, counterexamples }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    resemblance = try container.number(1...100, forKey: .resemblance)
    examples = try container.list(LayersExample.self, forKey: .examples)
    counterexamples = try container.list(LayersExample.self, forKey: .counterexamples)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(resemblance, forKey: .resemblance)
  }
}
