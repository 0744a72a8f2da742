import Plans

/// The posts and bodies that a plan names, and the tier that each belongs to: `Config/vocabularies/roles.yaml`.
public typealias RoleVocabulary = Vocabulary<Role>

/// What a role's words say of whoever has it.
public struct Role: Codable, Hashable, Sendable {
  public var tier: Tier
  /// Whether somebody can be held to account by it: "SLT" by itself names a tier, "all staff" names nobody.
  public var isPrecise: Bool
  /// On which side a subject, phase or year may stand that belongs to the name; nil where none does.
  public var subject: SubjectPlace?

  public init(tier: Tier, isPrecise: Bool = true, subject: SubjectPlace? = nil) {
    self.tier = tier
    self.isPrecise = isPrecise
    self.subject = subject
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case tier, isPrecise, subject
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    tier = try container.decode(Tier.self, forKey: .tier)
    isPrecise = try container.decodeIfPresent(Bool.self, forKey: .isPrecise) ?? true
    subject = try container.decodeIfPresent(SubjectPlace.self, forKey: .subject)
  }
}

/// "Maths lead" names its subject before, "Head of Science" after.
public enum SubjectPlace: String, Codable, CaseIterable, Sendable {
  case before, after
}

/// Senior leaders, middle leaders, governors, or none of these (the guidance, `roles`).
public enum Tier: String, Codable, CaseIterable, Sendable {
  case senior, middle, governors, none
}

extension Vocabulary where Meaning == Role {
  /// The role that one entry of a list of people names; nil for a person's name or initials.
  ///
  /// A role inside other words counts where the text is not wholly a role: "Mr T. Hale (link governor)". Of several the
  /// highest counts: "Assessment lead (DHT)" is a senior leader.
  public func role(of person: String) -> Role? { role(of: WrittenWords(person)) }

  /// The same of an entry that is already cut into its words.
  public func role(of person: WrittenWords) -> Role? {
    let found = table.matches(in: person).map(\.meaning)
    return found.first { $0.tier == .governors } ?? found.first { $0.tier == .senior && $0.isPrecise }
      ?? found.first { $0.isPrecise && $0.tier != .none }
      ?? table.meaning(of: person) ?? found.first
  }

  /// Every role that a text names, in its order.
  public func roles(in text: String) -> [Role] { roles(in: WrittenWords(text)) }

  /// The same of a text that is already cut into its words.
  public func roles(in words: WrittenWords) -> [Role] { table.matches(in: words).map(\.meaning) }
}
