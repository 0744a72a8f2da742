import Foundation
import Plans
import Testing
import Vocabularies
import Yams

@testable import Normalising

@Suite struct NamedLayoutTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Config/layouts")

  private static func shipped() throws -> [(file: String, layout: NamedLayout)] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted().map {
      let text = try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
      return ($0, try YAMLDecoder().decode(NamedLayout.self, from: text))
    }
  }

  /// A table with a head and a row of words under it; the layout's headings stand above it where it lacks them.
  private static func table(_ headings: [String], of layout: NamedLayout, whole: Bool) -> Document {
    let lacking = whole ? layout.when.filter { !headings.contains($0) } : []
    let rows =
      lacking.map { "\($0)|some words" }
      + [headings.joined(separator: "|"), headings.map { _ in "some words here" }.joined(separator: "|")]
    return Document(kind: .csv, blocks: [.table(GivenPlan.sheet(rows.joined(separator: "\n")))])
  }

  @Test func everyShippedLayoutReadsItsExamplesAndNoCounterexample() throws {
    let shipped = try Self.shipped()
    #expect(shipped.count >= 3)
    for (file, layout) in shipped {
      #expect(!layout.examples.isEmpty, "\(file)")
      for example in layout.examples {
        let given = try GivenPlan(Self.table(example.headings, of: layout, whole: true), layouts: [layout])
        let table = try #require(given.layouts.first?.tables.first { $0.columns.count == example.headings.count })
        #expect(table.columns.map(\.field) == example.fields.map(\.rawValue), "\(file): \(example.headings)")
        #expect(table.columns.allSatisfy { $0.because == "named layout “\(layout.name)”" })
      }
      for headings in layout.counterexamples {
        let document = Self.table(headings, of: layout, whole: false)
        #expect(NamedLayout.holding(of: document.blocks, among: [layout]) == nil, "\(file): \(headings)")
      }
    }
  }

  @Test func everyColumnOfAShippedLayoutStandsInAnExample() throws {
    for (file, layout) in try Self.shipped() {
      let shown = Set(layout.examples.flatMap(\.headings))
      // "Comment date" stands beside "Last comment" only where the tool is asked for it.
      #expect(layout.columns.keys.filter { !shown.contains($0) }.count <= 1, "\(file)")
    }
  }

  private static let portal = NamedLayout(
    name: "portal", vendor: "v", when: ["Owner", "Agreed"], columns: ["Owner": .governor, "Agreed": .action],
    labels: ["Gist": .rationale])
  private static let sheet = """
    Gist|Pupils cannot add
    Agreed|Owner|Who
    Teach number facts daily|Mrs Lal|Mr Hale
    """

  private func read(_ layouts: [NamedLayout], _ corrections: [Correction] = []) throws -> GivenPlan {
    try GivenPlan(
      Document(kind: .csv, blocks: [.table(GivenPlan.sheet(Self.sheet))]), corrections: corrections, layouts: layouts)
  }

  @Test func aLayoutWinsOverGuessing() throws {
    let plain = try read([])
    let columns = try #require(try read([Self.portal]).layouts.first?.tables.first?.columns)
    #expect(columns.map(\.field) == ["action", "governor", "lead"])
    #expect(plain.layouts.first?.tables.first?.columns.map(\.field) != columns.map(\.field))
  }

  @Test func aLayoutsLabelSaysWhatStandsBesideIt() throws {
    #expect(try read([Self.portal]).decisions.contains { $0.text == "Gist" && $0.field == "label" })
    #expect(try !read([]).decisions.contains { $0.text == "Gist" && $0.field == "label" })
  }

  @Test func aPersonsWordWinsOverALayout() throws {
    let correction = Correction(
      id: 1, misreading: .column(MisreadColumn(heading: "Owner", beside: ["Agreed", "Who"], field: .monitoringWho)),
      madeBy: "Ann", madeAt: 1)
    let columns = try #require(try read([Self.portal], [correction]).layouts.first?.tables.first?.columns)
    #expect(columns.map(\.field) == ["action", "monitoringWho", "lead"])
  }

  @Test func ofTwoThatHoldTheOneThatAsksForMoreIsTaken() throws {
    var nearer = Self.portal
    nearer.name = "nearer"
    nearer.when = ["Owner", "Agreed", "Who"]
    nearer.columns["Owner"] = .lead
    var vocabularies = try ShippedVocabularies.all.get()
    vocabularies = Vocabularies(
      headings: vocabularies.headings, groups: vocabularies.groups, measures: vocabularies.measures,
      roles: vocabularies.roles, dateWords: vocabularies.dateWords, resources: vocabularies.resources,
      ragWords: vocabularies.ragWords, evidence: vocabularies.evidence, grades: vocabularies.grades,
      teaching: vocabularies.teaching, frameworks: vocabularies.frameworks, layouts: [Self.portal, nearer])
    #expect(vocabularies.layouts.map(\.name) == ["nearer", "portal"])
    let columns = try read(vocabularies.layouts).layouts.first?.tables.first?.columns
    #expect(columns?.first { $0.heading == "Owner" }?.because == "named layout “nearer”")
  }
}
