import Testing

@testable import DelimitedText

@Suite struct DelimitedLimitsTests {
  private func error(_ text: String, _ limits: DelimitedLimits) -> DelimitedError? {
    do throws(DelimitedError) {
      _ = try DelimitedText(Array(text.utf8), limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["aaaa", "\"aaaa\""])
  func aFieldAsLongAsTheLimitIsTakenAndOneByteMoreIsNot(_ field: String) {
    #expect(error("\(field),b\n", DelimitedLimits(field: 4)) == nil)
    #expect(error("\(field),b\n", DelimitedLimits(field: 3)) == .fieldTooLong(line: 1, column: 1, limit: 3))
  }

  @Test func aRowAsLongAsTheLimitIsTakenAndOneByteMoreIsNot() {
    #expect(error("aa,bb\n", DelimitedLimits(row: 5)) == nil)
    #expect(error("aa,bb\n", DelimitedLimits(row: 4)) == .rowTooLong(line: 1, limit: 4))
  }

  @Test func asManyColumnsAsTheLimitAreTakenAndOneMoreIsNot() {
    #expect(error("a,b\nc,d\n", DelimitedLimits(columns: 2)) == nil)
    #expect(error("a,b\nc,d,e\n", DelimitedLimits(columns: 2)) == .tooManyColumns(line: 2, limit: 2))
  }

  @Test func asManyCellsAsTheLimitAreTakenAndOneMoreIsNot() {
    #expect(error("a,b\nc,d\n", DelimitedLimits(cells: 4)) == nil)
    #expect(error("a,b\nc,d\ne\n", DelimitedLimits(cells: 4)) == .tooManyCells(limit: 4))
  }
}
