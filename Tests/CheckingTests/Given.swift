import Foundation
import Plans
import Vocabularies
import Yams

@testable import Checking

/// What the tests judge with: the configuration that is shipped, and term dates of their own.
enum Given {
  static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: checkout.appendingPathComponent(path), encoding: .utf8)
  }

  static func rules() throws -> RuleSet { try shippedRules.get() }

  static func checkRules() throws -> CheckRules { try shippedCheckRules.get() }

  static func vocabularies() throws -> Vocabularies { try shippedVocabularies.get() }

  // Read once: a test asks for them many times.
  private static let shippedRules = Result {
    try YAMLDecoder().decode(RuleSet.self, from: text("Config/criteria.yaml"))
  }
  private static let shippedCheckRules = Result {
    try YAMLDecoder().decode(CheckRules.self, from: text("Config/checks.yaml"))
  }
  private static let shippedVocabularies = Result { try readVocabularies() }

  static func readVocabularies() throws -> Vocabularies {
    func file<T: Decodable>(_ type: T.Type, _ name: String) throws -> T {
      try YAMLDecoder().decode(type, from: text("Config/\(name).yaml"))
    }
    return Vocabularies(
      headings: try file(HeadingVocabulary.self, "headings"),
      groups: try file(GroupVocabulary.self, "vocabularies/groups"),
      measures: try file(MeasureVocabulary.self, "vocabularies/measures"),
      roles: try file(RoleVocabulary.self, "vocabularies/roles"),
      dateWords: try file(DateWordVocabulary.self, "vocabularies/date-words"),
      resources: try file(ResourceVocabulary.self, "vocabularies/resources"),
      ragWords: try file(RAGVocabulary.self, "vocabularies/rag"),
      evidence: try file(EvidenceVocabulary.self, "vocabularies/evidence"),
      grades: try file(GradeVocabulary.self, "vocabularies/grades"),
      teaching: try file(TeachingVocabulary.self, "vocabularies/teaching"), frameworks: try frameworks())
  }

  private static func frameworks() throws -> [InspectionFramework] {
    let folder = checkout.appendingPathComponent("Config/frameworks")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      try YAMLDecoder().decode(InspectionFramework.self, from: text("Config/frameworks/\(name)"))
    }
  }

  /// Autumn 2026 to summer 2028, as an authority might set them.
  static func termDates() throws -> TermDates {
    let halves: [(HalfTerm, String, String)] = [
      (.autumn1, "-09-01", "-10-23"), (.autumn2, "-11-02", "-12-18"), (.spring1, "-01-04", "-02-12"),
      (.spring2, "-02-22", "-03-25"), (.summer1, "-04-12", "-05-28"), (.summer2, "-06-07", "-07-21"),
    ]
    var years: [AcademicYear: TermDates.Year] = [:]
    for start in [2026, 2027] {
      guard let year = AcademicYear(startingIn: start) else { continue }
      let spans = halves.compactMap { half, first, last -> TermDates.Span? in
        let calendarYear = half.term == .autumn ? start : start + 1
        guard let first = Day("\(calendarYear)\(first)"), let last = Day("\(calendarYear)\(last)") else { return nil }
        return TermDates.Span(half: half, start: first, end: last)
      }
      years[year] = TermDates.Year(spans: spans)
    }
    return try TermDates(years: years)
  }

  /// What verdicts rest on, as of 23 November 2026 unless another day is given.
  static func context(asOf: String = "2026-11-23", keyIssuesOnFile: [KeyIssueOnFile] = []) throws -> CheckingContext {
    CheckingContext(
      asOf: try day(asOf), termDates: try termDates(), rules: try rules(), checkRules: try checkRules(),
      vocabularies: try vocabularies(),
      keyIssuesOnFile: keyIssuesOnFile)
  }

  struct NoSuchDay: Error {}

  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw NoSuchDay() }
    return day
  }
}

extension Plan {
  /// A Layer 1 plan of 2026/27 for an invented school.
  init(_ priorities: [Priority]) {
    self.init(
      school: PlanSchool(urn: URN(rawValue: 950_001)), title: "Plan", academicYear: AcademicYear(startingIn: 2026),
      layer: .one, scope: PlanScope(kind: .wholeSchool, name: "Whole school"), priorities: priorities)
  }

  /// The same as a Layer 2 plan about something.
  func about(_ kind: ScopeKind, _ name: String) -> Plan {
    var plan = self
    plan.layer = .two
    plan.scope = PlanScope(kind: kind, name: name)
    return plan
  }
}

extension Priority {
  /// A priority with one objective.
  init(
    _ ref: String?, _ title: String = "A priority", addresses: [Addressed] = [], lead: [String] = [],
    governor: [String] = [], outcomes: [Outcome] = [], actions: [Action] = [], milestones: [Milestone] = [],
    resources: [Resource] = [], monitoring: [Plans.Monitoring] = []
  ) {
    self.init(
      ref: ref, title: title, addresses: addresses, lead: lead, governor: governor,
      objectives: [
        Objective(
          text: title, outcomes: outcomes, actions: actions, milestones: milestones, resources: resources,
          monitoring: monitoring)
      ])
  }
}

extension Milestone {
  init(due: String?) throws { self.init(text: "A milestone", due: try due.map(Given.day)) }
}
