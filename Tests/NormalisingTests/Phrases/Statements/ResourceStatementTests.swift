import Plans
import Testing

@testable import Normalising

/// How many of the statements in `resources.yaml` and `ratings.yaml` are understood.
@Suite struct ResourceStatementTests {
  struct Label: Decodable {
    var text: String
    var kind: ResourceKind
    var amount: Double?
  }

  @Test(arguments: [(false, 0.95), (true, 0.85)])
  func resourcesAreUnderstood(_ kept: Bool, _ wanted: Double) throws {
    let phrase = ResourcePhrase(try ShippedVocabularies.files.get().resources)
    let (share, wrong) = try LabelledStatements<Label>.share("resources", kept: kept) { label in
      let resource = phrase.resource(in: label.text)
      return resource.kind == label.kind && resource.amount == label.amount
    }
    #expect(share >= wanted, "\(share) of the statements: \(wrong.map(\.text))")
  }
}

@Suite struct RatingStatementTests {
  struct Label: Decodable {
    var text: String
    /// A colour, `none` for a rating that gives none, nil for no rating.
    var rating: String?
  }

  @Test(arguments: [(false, 0.95), (true, 0.9)])
  func ratingsAreUnderstood(_ kept: Bool, _ wanted: Double) throws {
    let phrase = RAGPhrase(try ShippedVocabularies.files.get().ragWords)
    let (share, wrong) = try LabelledStatements<Label>.share("ratings", kept: kept) { label in
      phrase.rag(word: label.text).map { $0.rag?.rawValue ?? "none" } == label.rating
    }
    #expect(share >= wanted, "\(share) of the statements: \(wrong.map(\.text))")
  }
}
