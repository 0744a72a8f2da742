public import Plans

/// How far reviewers agree with one criterion's verdicts.
public struct ReviewerAgreement: Hashable, Sendable {
  /// How often Caseload gave one verdict where the reviewer gave another, or the same.
  public struct Pair: Hashable, Sendable {
    public var judged: VerdictValue
    public var said: VerdictValue
    public var count: Int

    public init(judged: VerdictValue, said: VerdictValue, count: Int = 1) {
      self.judged = judged
      self.said = said
      self.count = count
    }
  }

  /// All reviews.
  public let reviews: Int
  /// Those in which both say the same, “not applicable” included.
  public let agreed: Int
  /// Those in which both say met, partly met or not met.
  public let graded: Int
  /// Cohen's kappa with quadratic weights over the graded reviews: 1 where all agree, 0 where they agree no more than
  /// chance would have them.
  ///
  /// Nil where nothing is graded, or where both give one and the same verdict throughout: chance would agree as well.
  public let weightedKappa: Double?

  /// The share of reviews that agree, 0 to 1; nil where there is none.
  public var share: Double? { reviews == 0 ? nil : Double(agreed) / Double(reviews) }

  public init(_ pairs: [Pair]) {
    reviews = pairs.reduce(0) { $0 + $1.count }
    agreed = pairs.reduce(0) { $0 + ($1.judged == $1.said ? $1.count : 0) }
    var table = Array(repeating: Array(repeating: 0, count: 3), count: 3)
    for pair in pairs {
      guard let judged = pair.judged.grade, let said = pair.said.grade else { continue }
      table[judged][said] += pair.count
    }
    graded = table.joined().reduce(0, +)
    weightedKappa = Self.kappa(table, of: graded)
  }

  /// One less the ratio of the squared distances seen to those that chance would give.
  private static func kappa(_ table: [[Int]], of count: Int) -> Double? {
    let judged = table.map { $0.reduce(0, +) }
    let said = table.indices.map { column in table.reduce(0) { $0 + $1[column] } }
    var seen = 0.0
    var chance = 0.0
    for row in table.indices {
      for column in table.indices {
        let distance = Double((row - column) * (row - column))
        seen += distance * Double(table[row][column])
        chance += distance * Double(judged[row]) * Double(said[column])
      }
    }
    guard count > 0, chance > 0 else { return nil }
    return 1 - seen * Double(count) / chance
  }
}

extension VerdictValue {
  /// How far up it stands; nil for what is no grade.
  fileprivate var grade: Int? {
    switch self {
    case .notMet: 0
    case .partly: 1
    case .met: 2
    case .notApplicable: nil
    }
  }
}
