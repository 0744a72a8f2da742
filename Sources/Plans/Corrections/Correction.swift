/// A person's word on how a school's plan was misread: applied at each reading of the plan and of the school's next
/// version of the same layout, until it is withdrawn.
public struct Correction: Codable, Hashable, Sendable, Identifiable {
  /// Its number on file.
  public var id: Int64
  public var misreading: Misreading
  /// The plan it was said of; nil for any plan of the school.
  public var plan: PlanMarks?
  /// Why, in the person's words.
  public var note: String?
  /// The person's name.
  public var madeBy: String
  /// Seconds since 1 January 1970 UTC.
  public var madeAt: Int
  /// When and by whom it was taken back; nil while it holds.
  public var withdrawnAt: Int?
  public var withdrawnBy: String?

  public init(
    id: Int64, misreading: Misreading, plan: PlanMarks? = nil, note: String? = nil, madeBy: String, madeAt: Int,
    withdrawnAt: Int? = nil, withdrawnBy: String? = nil
  ) {
    self.id = id
    self.misreading = misreading
    self.plan = plan
    self.note = note
    self.madeBy = madeBy
    self.madeAt = madeAt
    self.withdrawnAt = withdrawnAt
    self.withdrawnBy = withdrawnBy
  }

  public var isWithdrawn: Bool { withdrawnAt != nil }

  /// Why something went where it did: "put right by Ann Adviser on 2026-10-03".
  public var because: String {
    "put right by \(madeBy) on \(Day.inLondon(secondsSinceEpoch: madeAt))"
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case id, misreading, plan, note, madeBy, madeAt, withdrawnAt, withdrawnBy
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    id = try container.decode(Int64.self, forKey: .id)
    misreading = try container.decode(Misreading.self, forKey: .misreading)
    plan = try container.decodeIfPresent(PlanMarks.self, forKey: .plan)
    note = try container.decodeIfPresent(String.self, forKey: .note)
    madeBy = try container.decode(String.self, forKey: .madeBy)
    madeAt = try container.decode(Int.self, forKey: .madeAt)
    withdrawnAt = try container.decodeIfPresent(Int.self, forKey: .withdrawnAt)
    withdrawnBy = try container.decodeIfPresent(String.self, forKey: .withdrawnBy)
  }
}
