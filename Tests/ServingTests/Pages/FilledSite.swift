import Checking
import Foundation
import HTTPTypes
import Hummingbird
import Plans
import Storing
import Testing
import Vocabularies

@testable import Serving

/// A test's site with plans, verdicts, attempts and deliveries of every kind, and the same words in all free text.
final class FilledSite {
  let house: TestSite
  let words: String
  let today: Day
  let refused: ReceiptID
  let held: ReceiptID
  let read: ReceiptID
  let versions: [Int64]

  /// - Throws: what the store throws.
  init(words: String = "Sentinel") async throws {
    self.words = words
    let dates = TermDatesOnFile(authority: try FilledSite.termDates(provisional: true))
    house = try await TestSite {
      $0.termDates = dates
      $0.frameworks = FilledSite.frameworks(words)
      $0.judging = { JudgingProgress(done: 1200, of: 3000, isByNewRules: true) }
    }
    today = house.site.today()
    let store = house.store
    try await FilledSite.putSchools(on: store, own: house.own, other: house.other, words)
    let token = try await store.issueToken(
      urn: house.own, tokenHash: "hash", label: words, by: Actor.commandLine, at: TestSite.noon)
    let earlier = try await FilledSite.record(1, on: house, words)
    let first = try await FilledSite.store(earlier, on: store, words)
    let applied = try await FilledSite.putRight(first, on: house, words)
    _ = try await FilledSite.store(earlier, on: store, words)
    read = try await FilledSite.record(2, on: house, words)
    versions = try await FilledSite.store(read, on: store, words, applied: applied)
    for version in versions {
      try await store.answerReading(.right(version: version, token: token), at: TestSite.noon)
      try await store.answerReading(
        .wrong(words, item: words, location: SourceLocation(words), version: version, token: token), at: TestSite.noon)
    }
    let basis = VerdictBasis(asOf: today, ruleSetHash: "0123456789abcdef", termDates: dates.authority)
    for id in versions {
      _ = try await store.storeVerdicts(
        FilledSite.verdicts(words), findings: FilledSite.findings(words), for: id, basis: basis, at: TestSite.noon)
      try await FilledSite.say(words, of: id, on: house)
    }
    held = try await FilledSite.record(3, on: house, words)
    var vague = try FilledSite.plan(words)
    (vague.layer, vague.scope) = (nil, nil)
    _ = try await store.storePlans([vague], of: held, kind: .csv, at: TestSite.noon)
    refused = try await FilledSite.record(4, on: house, words)
    try await store.refuseDelivery(
      refused, Refusal(code: "file.damaged", reason: words, instead: words), at: TestSite.noon)
    try await FilledSite.fail(house.ownSource, on: store, words)
    try await FilledSite.putUndatedPlan(on: house, words)
  }

  func request(_ path: String) -> Request {
    Request(
      head: HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: path),
      body: RequestBody(buffer: ByteBuffer()))
  }

  func person(_ person: TestPerson) throws -> Person { try #require(house.people[person]) }

  /// Two frameworks, the older one with a section that the plan's words name.
  static func frameworks(_ words: String) -> FrameworkViews {
    let (from, then) = (Day("2019-09-01"), Day("2025-11-10"))
    let all: [InspectionFramework] = [(2019, from, "Quality", ["Teaching"]), (2025, then, "Teaching", [])].compactMap {
      id, from, name, becomes in
      from.map {
        InspectionFramework(
          id: id, name: "framework of \(id)", from: $0, grades: [],
          sections: [.init(name: name, asked: .always, becomes: becomes), .init(name: "Inclusion", asked: .always)])
      }
    }
    let grades = GradeVocabulary(entries: [
      .init(means: GradeWord(sort: .section, name: "Quality", frameworks: [2019]), words: [words])
    ])
    return FrameworkViews(all, grades: grades, first: 2025)
  }

  /// The six half-terms of 2026/27.
  static func termDates(provisional: Bool = false) throws -> TermDates {
    let days = [
      ("2026-09-01", "2026-10-23"), ("2026-11-02", "2026-12-18"), ("2027-01-04", "2027-02-12"),
      ("2027-02-22", "2027-03-25"), ("2027-04-12", "2027-05-28"), ("2027-06-07", "2027-07-21"),
    ]
    let spans = try zip(HalfTerm.allCases, days).map { half, days in
      TermDates.Span(half: half, start: try #require(Day(days.0)), end: try #require(Day(days.1)))
    }
    return try TermDates(
      years: [try #require(AcademicYear("2026/27")): TermDates.Year(spans: spans, provisional: provisional)])
  }

  static func receipt(_ number: Int) throws -> ReceiptID {
    try #require(ReceiptID(rawValue: String(repeating: "0", count: 31) + String(number)))
  }

  private static func record(_ number: Int, on house: TestSite, _ words: String) async throws -> ReceiptID {
    let receipt = try receipt(number)
    try await house.store.recordDelivery(
      NewDelivery(
        receipt: receipt, urn: house.own, sha256: String(repeating: "\(number)", count: 64), bytes: 1200,
        fileName: words, receivedAt: TestSite.noon + number * 60, route: .token(id: 1),
        fixed: FixedIdentity(scope: number == 2 ? words : nil)))
    return receipt
  }

  /// A file of the other school with two plans, which the school answered for before it was read anew.
  static func twoPlans(on house: TestSite, _ words: String) async throws -> ReceiptID {
    let receipt = try receipt(6)
    let token = try await house.link(of: house.other).id
    try await house.store.recordDelivery(
      NewDelivery(
        receipt: receipt, urn: house.other, sha256: String(repeating: "6", count: 64), bytes: 1,
        receivedAt: TestSite.noon, route: .token(id: token)))
    let whole = try plan(words)
    var subject = whole
    (subject.layer, subject.scope) = (.two, PlanScope(kind: .subject, name: words))
    let outcome = try await house.store.storePlans([whole, subject], of: receipt, kind: .docx, at: TestSite.noon)
    guard case .stored(let ids) = outcome, ids.count == 2 else { throw CocoaError(.coderInvalidValue) }
    for id in ids { try await house.store.answerReading(.right(version: id, token: token), at: TestSite.noon) }
    subject.priorities += subject.priorities
    _ = try await house.store.storePlans([whole, subject], of: receipt, kind: .docx, at: TestSite.noon)
    try await house.store.finishDelivery(receipt, at: TestSite.noon)
    return receipt
  }

  /// A held file of which the sender said what it is.
  static func heldWithWords(on house: TestSite, _ words: String) async throws -> Delivery {
    let receipt = try receipt(7)
    try await house.store.recordDelivery(
      NewDelivery(
        receipt: receipt, urn: house.own, sha256: String(repeating: "7", count: 64), bytes: 1,
        receivedAt: TestSite.noon, route: .commandLine,
        fixed: FixedIdentity(layer: .two, scope: words, academicYear: AcademicYear("2026/27"))))
    try await house.store.holdDelivery(receipt, code: "x", reason: words, instead: words, at: TestSite.noon)
    return try #require(try await house.store.delivery(receipt))
  }

  private static func store(_ receipt: ReceiptID, on store: Store, _ words: String, applied: [Int64] = []) async throws
    -> [Int64]
  {
    let outcome = try await store.storePlans(
      [try FilledSite.plan(words)], of: receipt, kind: .xlsx, layouts: [layout(words, applied: applied)],
      decisions: (0...DecisionsView.most).map {
        ReadingDecision(
          location: SourceLocation("\(words), A\($0)"), text: words, field: "priority.lead", because: words,
          confidence: 1)
      }, at: TestSite.noon)
    guard case .stored(let ids) = outcome else { throw CocoaError(.coderInvalidValue) }
    try await store.finishDelivery(receipt, at: TestSite.noon)
    return ids
  }

  /// A correction that holds, and one that was withdrawn.
  private static func putRight(_ versions: [Int64], on house: TestSite, _ words: String) async throws -> [Int64] {
    let adviser = try #require(house.people[.ownAdviser]).id
    var made: [Int64] = []
    for note in [words, nil] {
      made.append(
        try await house.store.addCorrection(
          NewCorrection(
            urn: house.own, misreading: .notAnItem(.action, text: words), version: versions.first, note: note),
          at: TestSite.noon, by: .person(adviser)
        ).id)
    }
    let last = made.removeLast()
    try await house.store.withdrawCorrection(last, of: house.own, at: TestSite.noon, by: .person(adviser))
    return made
  }

  /// A plan of the other school, in which nothing has a date.
  private static func putUndatedPlan(on house: TestSite, _ words: String) async throws {
    let receipt = try receipt(5)
    try await house.store.recordDelivery(
      NewDelivery(
        receipt: receipt, urn: house.other, sha256: String(repeating: "5", count: 64), bytes: 1,
        receivedAt: TestSite.noon,
        route: .commandLine))
    let plan = Plan(
      school: PlanSchool(), title: words, academicYear: AcademicYear("2026/27"), layer: .one,
      scope: PlanScope(kind: .wholeSchool, name: words),
      priorities: [Priority(title: words, objectives: [Objective(text: words, actions: [Action(text: words)])])])
    _ = try await house.store.storePlans([plan], of: receipt, kind: .docx, at: TestSite.noon)
    try await house.store.finishDelivery(receipt, at: TestSite.noon)
  }

  private static func putSchools(on store: Store, own: URN, other: URN, _ words: String) async throws {
    let before = try #require(URN(rawValue: 950_900))
    let after = try #require(URN(rawValue: 950_901))
    _ = try await store.importSchools(
      [
        School(
          urn: own, laestab: "850/2001", name: words, phase: .primary, type: words, opened: Day("1999-09-01"),
          lowestAge: 3, highestAge: 11, hasNursery: true, religiousCharacter: words, numberOnRoll: 1040,
          federation: words, trust: words),
        School(urn: before, name: words, phase: .primary, isOpen: false, closed: Day("1999-08-31")),
        School(urn: other, name: words, phase: .primary),
      ], links: [(urn: own, predecessor: before), (urn: after, predecessor: own)], from: "test", at: TestSite.noon,
      by: Actor.commandLine)
    _ = try await store.importKeyIssues(
      [KeyIssueOnFile(urn: own, ref: words, text: words, inspected: Day("2024-03-12"))], at: TestSite.noon,
      by: Actor.commandLine)
    _ = try await store.addStrength(
      SchoolStrength(
        urn: own, subject: words, reason: words, recordedBy: words, recorded: try #require(Day("2026-03-12"))),
      at: TestSite.noon, by: Actor.commandLine)
  }

  private static func fail(_ id: Int64, on store: Store, _ words: String) async throws {
    var source = try #require(try await store.sources().first { $0.id == id })
    source.lastChecked = TestSite.noon - 600
    source.consecutiveFailures = 2
    source.nextDue = TestSite.noon + 600
    try await store.recordAttempt(
      SourceAttempt(
        sourceID: id, at: TestSite.noon - 600, outcome: .failed, status: 404, bytes: 10, milliseconds: 20,
        code: "http.notFound", reason: words, receipt: try receipt(2)), updating: source)
    let added = try await store.addSource(
      NewSource(urn: source.urn, address: "https://school.example/\(words)", layer: .two, scope: words),
      at: TestSite.noon, by: Actor.commandLine)
    #expect(added != id)
  }

  /// Reviews and waivers of every kind: that stand, and that ask again since what they were said of has changed.
  private static func say(_ words: String, of version: Int64, on house: TestSite) async throws {
    let (store, noon) = (house.store, TestSite.noon)
    let ann = try #require(house.people[.ownAdviser]).id
    let manager = try #require(house.people[.manager]).id
    let keys = EvidenceKeys(plan: try #require(try await store.version(version)).plan)
    for verdict in verdicts(words) where verdict.criterion != .resources {
      let said: VerdictValue = verdict.criterion == .keyIssues ? verdict.verdict : .notApplicable
      let id = try await store.addReview(
        said, reason: words, of: verdict.criterion, onVersion: version, seen: keys.key(of: verdict), at: noon, by: ann)
      #expect(id != nil)
    }
    let (endless, ended) = (try #require(Day("2027-01-04")), try #require(Day("2026-11-01")))
    for (finding, day) in zip(findings(words).all, [endless, ended]) {
      let id = try await store.addWaiver(
        of: finding.check, onVersion: version, seen: keys.key(of: finding), because: words, until: day, at: noon,
        by: manager)
      #expect(id != nil)
    }
    try await store.setNotApplicable(.roles, of: house.own, because: words, at: noon, by: manager)
    var changed = verdicts(words)
    changed[1].verdict = .partly
    let basis = VerdictBasis(asOf: house.site.today(), ruleSetHash: "0123456789abcdef", termDates: try termDates())
    _ = try await store.storeVerdicts(changed, findings: findings(words), for: version, basis: basis, at: noon)
  }

  /// The first is waived; the second was.
  static func findings(_ words: String) -> Findings {
    func finding(_ check: String, _ severity: Severity) -> Finding {
      Finding(check: check, severity: severity, location: SourceLocation(words), text: words, message: words)
    }
    return Findings(
      [finding("waived", .shouldFix), finding("ended", .mustFix), finding("open", .shouldFix)]
        + (0...FindingGroup.most).map { finding("note\($0)", .note) } + [finding("changed", .note)])
  }

  static func verdicts(_ words: String) -> [Verdict] {
    let evidence = (1...60).map { EvidenceItem(location: SourceLocation("\(words), C\($0)"), text: words) }
    return [
      Verdict(
        criterion: .keyIssues, version: 1, verdict: .partly, because: words, counted: 3, passed: 1, evidence: evidence,
        missing: words, holdsUntil: Day("2026-12-19")),
      Verdict(criterion: .datedActions, version: 1, verdict: .notMet, because: words, missing: words),
      Verdict(criterion: .roles, version: 1, verdict: .met, because: words, evidence: Array(evidence.prefix(2))),
      Verdict(criterion: .resources, version: 1, verdict: .notApplicable, because: words),
    ]
  }
}
