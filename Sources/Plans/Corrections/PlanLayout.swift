/// How a plan stands in its file and how that was read: kept beside the plan, so that a person sees which column went
/// where and can put it right.
public struct PlanLayout: Codable, Hashable, Sendable {
  public var marks: PlanMarks
  public var tables: [TableLayout]
  /// The numbers of the corrections that changed how it was read.
  public var applied: [Int64]
  /// Whether its layer and scope are a person's word, which stands above what the sender fixed.
  public var isIdentityPutRight: Bool

  public init(
    marks: PlanMarks, tables: [TableLayout] = [], applied: [Int64] = [], isIdentityPutRight: Bool = false
  ) {
    self.marks = marks
    self.tables = tables
    self.applied = applied
    self.isIdentityPutRight = isIdentityPutRight
  }
}

/// One table's columns as they were read; a table that goes on under the same headings stands once.
public struct TableLayout: Codable, Hashable, Sendable {
  /// Of its first heading.
  public var location: SourceLocation
  public var columns: [ColumnAsRead]

  public init(location: SourceLocation, columns: [ColumnAsRead]) {
    self.location = location
    self.columns = columns
  }

  /// What a correction of a column must say to be found again in this table's next version.
  ///
  /// - Returns: nil where the table has no such column.
  public func misreading(ofColumn index: Int, field: ColumnField) -> Misreading? {
    guard columns.indices.contains(index) else { return nil }
    let heading = columns[index].heading
    let same = columns[...index].filter { FoldedText($0.heading) == FoldedText(heading) }
    let others = columns.enumerated().filter { $0.offset != index && !$0.element.heading.isEmpty }
    return .column(
      MisreadColumn(
        heading: heading, occurrence: same.count, beside: others.map(\.element.heading), field: field))
  }
}

/// One column, what it was taken to hold, and why.
public struct ColumnAsRead: Codable, Hashable, Sendable {
  /// With the heading that spans it: "Monitoring, Who"; empty for none.
  public var heading: String
  /// A heading field's name, such as `lead`; nil where the column was not understood and its cells are not mapped.
  public var field: String?
  public var because: String
  /// From 0 to 1.
  public var confidence: Double
  public var location: SourceLocation

  public init(heading: String, field: String?, because: String, confidence: Double, location: SourceLocation) {
    self.heading = heading
    self.field = field
    self.because = because
    self.confidence = confidence
    self.location = location
  }
}
