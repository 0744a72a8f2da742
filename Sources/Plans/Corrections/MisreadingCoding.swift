extension Misreading: Codable {
  /// The word that its JSON begins with.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case column, notAnItem, date, identity, severalPlans, noPlan
  }

  public var kind: Kind {
    switch self {
    case .column: .column
    case .notAnItem: .notAnItem
    case .date: .date
    case .identity: .identity
    case .severalPlans: .severalPlans
    case .noPlan: .noPlan
    }
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, column, item, text, date, layer, scope, beginningAt
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .column: self = .column(try container.decode(MisreadColumn.self, forKey: .column))
    case .notAnItem:
      self = .notAnItem(
        try container.decode(PlanItemKind.self, forKey: .item), text: try container.decode(String.self, forKey: .text))
    case .date: self = .date(try container.decode(MisreadDate.self, forKey: .date))
    case .identity:
      self = .identity(
        layer: try container.decode(Layer.self, forKey: .layer),
        scope: try container.decode(PlanScope.self, forKey: .scope))
    case .severalPlans:
      self = .severalPlans(beginningAt: try container.decode([String].self, forKey: .beginningAt))
    case .noPlan: self = .noPlan
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .column(let column): try container.encode(column, forKey: .column)
    case .notAnItem(let item, let text):
      try container.encode(item, forKey: .item)
      try container.encode(text, forKey: .text)
    case .date(let date): try container.encode(date, forKey: .date)
    case .identity(let layer, let scope):
      try container.encode(layer, forKey: .layer)
      try container.encode(scope, forKey: .scope)
    case .severalPlans(let words): try container.encode(words, forKey: .beginningAt)
    case .noPlan: break
    }
  }
}
