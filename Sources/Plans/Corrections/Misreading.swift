/// What was misread, and what a person says instead.
///
/// Everything is found again by its words, never by its place, so that a school may move a table, add a row, and send
/// the next version.
public enum Misreading: Hashable, Sendable {
  /// "This column is the lead."
  case column(MisreadColumn)
  /// "This is not an action": its words are kept as not mapped.
  case notAnItem(PlanItemKind, text: String)
  /// "This date is 23 October."
  case date(MisreadDate)
  /// "This is Layer 2, mathematics."
  case identity(layer: Layer, scope: PlanScope)
  /// "This file is two plans": the words of the heading, the sheet's name or the title at which each further plan
  /// begins.
  case severalPlans(beginningAt: [String])
  /// "This is no plan."
  case noPlan
}

/// A column of a table, by its heading and those beside it.
public struct MisreadColumn: Codable, Hashable, Sendable {
  /// As the table has it; "Monitoring, Who" where one heading spans several; empty for a column without any.
  public var heading: String
  /// Which it is of the columns with this heading, from 1 at the left.
  public var occurrence: Int
  /// The table's other headings: at least half of them must stand in a table for it to be the same layout.
  public var beside: [String]
  /// What the column holds.
  public var field: ColumnField

  public init(heading: String, occurrence: Int = 1, beside: [String], field: ColumnField) {
    self.heading = heading
    self.occurrence = occurrence
    self.beside = beside
    self.field = field
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case heading, occurrence, beside, field }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    heading = try container.decode(String.self, forKey: .heading)
    occurrence = try container.decodeIfPresent(Int.self, forKey: .occurrence) ?? 1
    beside = try container.list(String.self, forKey: .beside)
    field = try container.decode(ColumnField.self, forKey: .field)
  }
}

/// A plan's words for when, and the days that they mean.
public struct MisreadDate: Codable, Hashable, Sendable {
  /// As the plan writes them: "23rd Oct", "after SATs".
  public var words: String
  /// The text of the item whose date it is; nil for every item with these words.
  public var item: String?
  public var start: Day?
  public var end: Day?
  /// The plan's year: next year's "23rd Oct" is another day. Nil for any year.
  public var academicYear: AcademicYear?

  public init(
    words: String, item: String? = nil, start: Day? = nil, end: Day?, academicYear: AcademicYear? = nil
  ) {
    self.words = words
    self.item = item
    self.start = start
    self.end = end
    self.academicYear = academicYear
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case words, item, start, end, academicYear }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    words = try container.decode(String.self, forKey: .words)
    item = try container.decodeIfPresent(String.self, forKey: .item)
    start = try container.decodeIfPresent(Day.self, forKey: .start)
    end = try container.decodeIfPresent(Day.self, forKey: .end)
    academicYear = try container.decodeIfPresent(AcademicYear.self, forKey: .academicYear)
  }
}

/// The kinds of item that a plan holds.
public enum PlanItemKind: String, Codable, CaseIterable, Sendable {
  case priority, objective, outcome, action, milestone, resource, monitoring, progress, evidence, keyIssue
}
