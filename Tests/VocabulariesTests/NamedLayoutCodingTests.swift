import Foundation
import Plans
import Testing

@testable import Vocabularies

@Suite struct NamedLayoutCodingTests {
  private func layout(_ json: String) throws -> NamedLayout {
    try JSONDecoder().decode(NamedLayout.self, from: Data(json.utf8))
  }

  private func place(ofFaultIn json: String) -> String? {
    #expect(throws: DecodingError.self) { try layout(json) }?.place
  }

  @Test func aLayoutIsReadWithWhatMayBeLeftOut() throws {
    let layout = try layout(
      #"{"name": "n", "vendor": "v", "when": ["A", "B"], "columns": {"A": "action"}, "examples": []}"#)
    #expect(layout.columns == ["A": .action])
    #expect(layout.labels.isEmpty)
  }

  @Test func anUnknownKeyOrFieldIsRefusedWithItsPlace() {
    #expect(place(ofFaultIn: #"{"name": "n", "vender": "v"}"#) == "/vender")
    #expect(
      place(ofFaultIn: #"{"name": "n", "vendor": "v", "when": ["A", "B"], "columns": {"A": "deed"}, "examples": []}"#)
        == "/columns/A")
  }

  @Test func oneHeadingIsTooFewToKnowAnExportBy() {
    #expect(
      place(ofFaultIn: #"{"name": "n", "vendor": "v", "when": ["A"], "columns": {"A": "action"}, "examples": []}"#)
        == "/when")
  }

  @Test func aLayoutThatSaysNothingIsRefused() {
    #expect(place(ofFaultIn: #"{"name": "n", "vendor": "v", "when": ["A", "B"], "examples": []}"#) == "/columns")
  }

  @Test func anExampleNeedsAFieldForEachHeading() {
    #expect(
      place(
        ofFaultIn:
          #"{"name": "n", "vendor": "v", "when": ["A", "B"], "columns": {"A": "action"}, "examples": [{"headings": ["A", "B"], "fields": ["action"]}]}"#
      ) == "/examples/0/fields")
  }

  @Test func packedLayoutsLeaveTheirExamplesBehind() throws {
    let layout = NamedLayout(
      name: "n", vendor: "v", when: ["A", "B"], columns: ["A": .action],
      examples: [NamedLayout.Example(headings: ["A"], fields: [.action])], counterexamples: [["A"]])
    let again = try JSONDecoder().decode(NamedLayout.self, from: JSONEncoder().encode(layout.packed))
    #expect(again.columns == layout.columns)
    #expect(again.examples.isEmpty)
  }
}
