import Plans
import Testing

@Suite struct PlanLayoutTests {
  private let table = TableLayout(
    location: "Table 1, row 1, column 1",
    columns: ["What", "Date", "", "Date", ""].enumerated().map { index, heading in
      ColumnAsRead(
        heading: heading, field: nil, because: "", confidence: 0,
        location: SourceLocation("Table 1, row 1, column \(index + 1)"))
    })

  @Test func aColumnIsNamedByItsHeadingAndThoseBesideIt() {
    #expect(
      table.misreading(ofColumn: 0, field: .action)
        == .column(MisreadColumn(heading: "What", beside: ["Date", "Date"], field: .action)))
  }

  @Test func theSecondOfTwoColumnsWithOneHeadingSaysSo() {
    #expect(
      table.misreading(ofColumn: 3, field: .end)
        == .column(MisreadColumn(heading: "Date", occurrence: 2, beside: ["What", "Date"], field: .end)))
    #expect(
      table.misreading(ofColumn: 4, field: .lead)
        == .column(MisreadColumn(heading: "", occurrence: 2, beside: ["What", "Date", "Date"], field: .lead)))
  }

  @Test func aColumnThatTheTableLacksIsNone() {
    #expect(table.misreading(ofColumn: 5, field: .lead) == nil)
  }
}
