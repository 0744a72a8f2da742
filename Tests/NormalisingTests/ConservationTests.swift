import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Nothing is lost: every word of a document stands in a field, under `unmapped`, or in a decision.
@Suite struct ConservationTests {
  @Test func everyWordOfGeneratedSheetsIsKept() throws {
    for seed in 1...60 {
      var random = Lots(seed: UInt64(seed))
      let text = DocumentLots.sheet(&random)
      let document = Document(kind: .csv, blocks: [.table(GivenPlan.sheet(text))])
      let lost = try lost(of: document)
      #expect(lost.isEmpty, "seed \(seed) lost \(lost) of:\n\(text)")
    }
  }

  @Test func everyWordOfGeneratedProseIsKept() throws {
    for seed in 1...90 {
      var random = Lots(seed: UInt64(seed))
      let text = DocumentLots.prose(&random)
      let lost = try lost(of: GivenPlan.prose(text))
      #expect(lost.isEmpty, "seed \(seed) lost \(lost) of:\n\(text)")
    }
  }

  /// A person may say that any column holds anything: what the field cannot take is kept as not mapped.
  @Test func everyWordIsKeptWhateverAPersonSaysOfTheColumns() throws {
    for seed in 1...60 {
      var random = Lots(seed: UInt64(seed))
      let text = DocumentLots.sheet(&random)
      let document = Document(kind: .csv, blocks: [.table(GivenPlan.sheet(text))])
      let tables = try GivenPlan(document).layouts.flatMap(\.tables)
      var corrections: [Correction] = []
      for table in tables {
        let column = Int.random(in: 0..<table.columns.count, using: &random)
        let field = random.pick(ColumnField.allCases)
        guard let misreading = table.misreading(ofColumn: column, field: field) else { continue }
        corrections.append(
          Correction(id: Int64(corrections.count + 1), misreading: misreading, madeBy: "Ann", madeAt: 1))
      }
      let lost = try lost(of: document, corrections: corrections)
      #expect(lost.isEmpty, "seed \(seed) lost \(lost) by \(corrections.map(\.misreading.sentence)) of:\n\(text)")
    }
  }

  /// The words that stand in the document more often than in all that was made of it.
  private func lost(of document: Document, corrections: [Correction] = []) throws -> [String] {
    let given = try GivenPlan(document, corrections: corrections)
    // Each step keeps its own; the check on all of them finds nothing to mend.
    if corrections.isEmpty { #expect(!given.decisions.contains { $0.because == "no field took all its words" }) }
    var kept: [String: Int] = [:]
    let made = try given.plans.flatMap(PlanTexts.texts)
    for text in made + given.decisions.map(\.text) {
      for word in words(text) { kept[word, default: 0] += 1 }
    }
    var lost: [String] = []
    for word in document.blocks.flatMap(texts).flatMap(words) where !joining.contains(word) {
      if let count = kept[word], count > 0 { kept[word] = count - 1 } else { lost.append(word) }
    }
    return lost
  }

  /// Between two people these say that there are two.
  private let joining: Set<String> = ["and", "with"]

  private func words(_ text: String) -> [String] { WrittenWords(text).tokens.filter(\.isWord).map(\.key) }

  private func texts(_ block: Block) -> [String] {
    switch block {
    case .heading(_, let line, _), .paragraph(let line, _), .listItem(_, let line, _), .pageFurniture(let line, _):
      [line.text]
    case .table(let table): table.rows.joined().map(\.text)
    }
  }
}
