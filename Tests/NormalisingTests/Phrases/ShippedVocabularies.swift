import Foundation
import Plans
import Vocabularies
import Yams

@testable import Normalising

/// The vocabularies that are shipped, read once, and term dates to resolve phrases with.
struct ShippedVocabularies: Sendable {
  static let files = Result { try ShippedVocabularies() }

  let groups: GroupVocabulary
  let measures: MeasureVocabulary
  let roles: RoleVocabulary
  let dateWords: DateWordVocabulary
  let resources: ResourceVocabulary
  let ragWords: RAGVocabulary
  let evidence: EvidenceVocabulary

  private init() throws {
    groups = try ShippedVocabularies.read("groups.yaml")
    measures = try ShippedVocabularies.read("measures.yaml")
    roles = try ShippedVocabularies.read("roles.yaml")
    dateWords = try ShippedVocabularies.read("date-words.yaml")
    resources = try ShippedVocabularies.read("resources.yaml")
    ragWords = try ShippedVocabularies.read("rag.yaml")
    evidence = try ShippedVocabularies.read("evidence.yaml")
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Config/vocabularies")

  private static func read<Kind: Decodable>(_ name: String, as kind: Kind.Type = Kind.self) throws -> Kind {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return try YAMLDecoder().decode(kind, from: text)
  }

  /// Understands statements of 2026/27.
  static func statementReading() throws -> StatementReading {
    StatementReading(
      vocabularies: try all.get(), termDates: try termDates(), academicYear: try academicYear("2026/27"))
  }

  /// Reads dates of 2026/27.
  static func dates() throws -> DatePhrase {
    DatePhrase(try files.get().dateWords, termDates: try termDates(), academicYear: try academicYear("2026/27"))
  }

  /// Reads targets, and dates of 2026/27 in them.
  static func targets() throws -> TargetPhrase {
    let files = try files.get()
    return TargetPhrase(groups: files.groups, measures: files.measures, dates: try dates())
  }

  static func termDates() throws -> TermDates {
    func year(_ start: Int, _ spans: [(String, String)]) throws -> TermDates.Year {
      TermDates.Year(
        spans: try zip(HalfTerm.allCases, spans).map { half, days in
          TermDates.Span(half: half, start: try day(days.0), end: try day(days.1))
        })
    }
    return try TermDates(years: [
      try academicYear("2025/26"): year(
        2025,
        [
          ("2025-09-01", "2025-10-24"), ("2025-11-03", "2025-12-19"), ("2026-01-05", "2026-02-13"),
          ("2026-02-23", "2026-03-27"), ("2026-04-13", "2026-05-22"), ("2026-06-01", "2026-07-21"),
        ]),
      try academicYear("2026/27"): year(
        2026,
        [
          ("2026-09-01", "2026-10-23"), ("2026-11-02", "2026-12-18"), ("2027-01-04", "2027-02-12"),
          ("2027-02-22", "2027-03-25"), ("2027-04-12", "2027-05-28"), ("2027-06-07", "2027-07-21"),
        ]),
    ])
  }

  struct NoSuchText: Error { let text: String }

  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw NoSuchText(text: text) }
    return day
  }

  static func academicYear(_ text: String) throws -> AcademicYear {
    guard let year = AcademicYear(text) else { throw NoSuchText(text: text) }
    return year
  }
}
