import Foundation
import Testing

@testable import Storing

@Suite struct StoredJSONTests {
  private func encoded(_ names: [String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(names), as: UTF8.self)
  }

  @Test(arguments: [
    [], [""], ["HT"], ["HT", "Mrs O’Brien"], ["\"", "\\", "a/b"], ["line\nbreak\ttab\rreturn"], ["é ü 😀 \u{301}"],
    (0..<32).map { String(Unicode.Scalar(UInt8($0))) }, ["\u{7F}", "\u{80}", "\u{2028}", "\u{FEFF}"],
  ])
  func namesAreWrittenAsAnEncoderWritesThem(_ names: [String]) throws {
    let text = StoredJSON.text(names)
    #expect(text == (try encoded(names)))
    #expect(try StoredJSON.value([String].self, from: text) == names)
  }

  @Test func anEmptyListIsWrittenAsAnEncoderWritesIt() throws {
    #expect(try StoredJSON.text([Int]()) == "[]")
    #expect(try StoredJSON.text([1, 2]) == "[1,2]")
  }
}
