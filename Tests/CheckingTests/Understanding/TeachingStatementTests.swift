import Foundation
import Testing
import Vocabularies
import Yams

@testable import Checking

/// How many of the objectives in `Labelled/teaching.yaml` are rightly taken to name a specific aspect of teaching.
@Suite struct TeachingStatementTests {
  struct Labelled: Decodable {
    struct Objective: Decodable {
      var text: String
      var specific: Bool
    }

    var statements: [Objective]
  }

  @Test(arguments: [("teaching", 0.97), ("teaching-kept", 0.85)])
  func objectivesAboutTeachingAreTold(_ file: String, _ wanted: Double) throws {
    let vocabulary = try Given.vocabularies().teaching
    let text = try Given.text("Tests/CheckingTests/Understanding/Labelled/\(file).yaml")
    let labelled = try YAMLDecoder().decode(Labelled.self, from: text).statements
    let wrong = labelled.filter { TeachingStatement($0.text, vocabulary: vocabulary).specific != $0.specific }
    let share = 1 - Double(wrong.count) / Double(labelled.count)
    #expect(share >= wanted, "\(share): \(wrong.map(\.text))")
  }

  @Test func theEntriesThatMatchedAreNamed() throws {
    let vocabulary = try Given.vocabularies().teaching
    let statement = TeachingStatement("Improve teaching through questioning", vocabulary: vocabulary)
    #expect(statement.specific)
    #expect(statement.because == ["“teaching” → teaching (teaching)", "“questioning” → questioning (aspect)"])
    #expect(!TeachingStatement("Improve attendance", vocabulary: vocabulary).specific)
    #expect(!TeachingStatement("", vocabulary: vocabulary).specific)
  }
}
