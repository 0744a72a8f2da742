public import Plans

/// One file of `Config/layouts`: how a tool that schools plan in lays out its export. What it says wins over guessing,
/// and a person's correction wins over it.
///
/// Strict: a key that is not known is an error.
public struct NamedLayout: Codable, Hashable, Sendable {
  /// As decisions name it.
  public var name: String
  /// Whose tool it is.
  public var vendor: String
  /// The headings by which an export of the tool is known: the layout holds where all of them stand in one
  /// table.
  public var when: [String]
  /// What stands under each heading of a column.
  public var columns: [String: HeadingField]
  /// What stands beside or below each label.
  public var labels: [String: HeadingField]
  /// Heads of tables in this layout, and what each of their columns holds; a test reads them.
  public var examples: [Example]
  /// Heads of tables that are none.
  public var counterexamples: [[String]]

  /// A table's head and the fields of its columns.
  public struct Example: Codable, Hashable, Sendable {
    public var headings: [String]
    public var fields: [HeadingField]

    public init(headings: [String], fields: [HeadingField]) {
      self.headings = headings
      self.fields = fields
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case headings, fields }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      headings = try container.decode([String].self, forKey: .headings)
      fields = try container.decode([HeadingField].self, forKey: .fields)
      guard headings.count == fields.count else {
        throw DecodingError.dataCorruptedError(
          forKey: .fields, in: container,
          debugDescription: "\(headings.count) headings need as many fields, and here are \(fields.count)")
      }
    }
  }

  public init(
    name: String, vendor: String, when: [String], columns: [String: HeadingField] = [:],
    labels: [String: HeadingField] = [:], examples: [Example] = [], counterexamples: [[String]] = []
  ) {
    self.name = name
    self.vendor = vendor
    self.when = when
    self.columns = columns
    self.labels = labels
    self.examples = examples
    self.counterexamples = counterexamples
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case name, vendor, when, columns, labels, examples, counterexamples
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    vendor = try container.decode(String.self, forKey: .vendor)
    when = try container.decode([String].self, forKey: .when)
    columns = try container.decodeIfPresent([String: HeadingField].self, forKey: .columns) ?? [:]
    labels = try container.decodeIfPresent([String: HeadingField].self, forKey: .labels) ?? [:]
    examples = try container.decode([Example].self, forKey: .examples)
    counterexamples = try container.list([String].self, forKey: .counterexamples)
    // A layout that any table answers to would rule every plan.
    guard when.count >= 2 else {
      throw DecodingError.dataCorruptedError(
        forKey: .when, in: container, debugDescription: "give at least two headings by which the export is known")
    }
    guard !columns.isEmpty || !labels.isEmpty else {
      throw DecodingError.dataCorruptedError(
        forKey: .columns, in: container, debugDescription: "say what at least one column or label holds")
    }
  }

  /// Whether all the headings by which the layout is known are among a table's texts.
  public func holds(of texts: Set<FoldedText>) -> Bool {
    guard texts.count >= when.count else { return false }
    return when.allSatisfy { texts.contains(FoldedText($0)) }
  }

  /// The layout without what only its tests need.
  var packed: NamedLayout {
    NamedLayout(name: name, vendor: vendor, when: when, columns: columns, labels: labels)
  }
}

extension HeadingVocabulary {
  /// The same headings where a layout holds: its columns and labels are on file as it says.
  public func ruled(by layout: NamedLayout) -> HeadingVocabulary {
    var ruled = self
    ruled.index.rule(layout.labels)
    ruled.index.rule(layout.columns)
    return ruled
  }
}
