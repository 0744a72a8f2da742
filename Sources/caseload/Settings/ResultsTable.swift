import Plans

/// One kind of the national performance tables, and what its columns mean: `Config/results.yaml`.
///
/// Decoding is strict: an unknown key or unit is a `DecodingError` that names its place.
struct ResultsTable: Decodable, Sendable {
  struct Column: Decodable, Sendable {
    /// The heading in the file.
    var column: String
    /// In the words that plans' targets are read into.
    var measure: String
    /// In the words of plans' targets; nil for all pupils.
    var group: String?
    var unit: TargetUnit

    enum CodingKeys: String, CodingKey, CaseIterable { case column, measure, group, unit }

    init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      column = try container.decode(String.self, forKey: .column)
      measure = try container.decode(String.self, forKey: .measure)
      group = try container.decodeIfPresent(String.self, forKey: .group)
      unit = try container.decodeIfPresent(TargetUnit.self, forKey: .unit) ?? .percent
    }
  }

  var name: String
  /// The column that only this kind of table has.
  var toldBy: String
  /// The column that names the academy that the school has become since, where there is one.
  var academyColumn: String?
  var columns: [Column]

  enum CodingKeys: String, CodingKey, CaseIterable { case name, toldBy, academyColumn, columns }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    toldBy = try container.decode(String.self, forKey: .toldBy)
    academyColumn = try container.decodeIfPresent(String.self, forKey: .academyColumn)
    columns = try container.decode([Column].self, forKey: .columns)
  }
}

/// The whole of `Config/results.yaml`.
struct ResultsTables: Decodable, Sendable {
  var tables: [ResultsTable]

  enum CodingKeys: String, CodingKey, CaseIterable { case tables }

  init(from decoder: any Decoder) throws {
    tables = try decoder.strictContainer(keyedBy: CodingKeys.self).decode([ResultsTable].self, forKey: .tables)
  }
}
