import Plans
import Testing

@testable import Serving

extension FilledSite {
  /// How such a plan's one table was read: one column surely, one likely, one not at all.
  static func layout(_ words: String, applied: [Int64] = []) -> PlanLayout {
    let place = SourceLocation(words)
    return PlanLayout(
      marks: PlanMarks(title: words, headings: [words]),
      tables: [
        TableLayout(
          location: place,
          columns: [
            ColumnAsRead(heading: words, field: "action", because: words, confidence: 0.95, location: place),
            ColumnAsRead(heading: "", field: "date", because: words, confidence: 0.7, location: place),
            ColumnAsRead(heading: "Ref", field: nil, because: words, confidence: 0.2, location: place),
          ])
      ], applied: applied)
  }

  /// A plan with something of every kind, all of it the same words.
  static func plan(_ words: String) throws -> Plan {
    let place = SourceLocation(words)
    let late = try #require(Day("2026-10-23"))
    let soon = try #require(Day("2026-12-04"))
    let objective = Objective(
      ref: words, text: words,
      outcomes: [
        Outcome(
          text: words, targets: [Target(measure: "reading", baseline: 58, value: 72, unit: .percent)], location: place)
      ],
      actions: [
        Action(
          ref: "1.1", text: words, lead: [words], start: Day("2026-09-01"), end: late, dateText: words,
          resources: [Resource(kind: .time, text: words, amount: 1200.5)], location: place, key: "a"),
        Action(text: words, end: soon, rag: .amber, location: place, key: "b", ragText: words),
      ],
      milestones: [
        Milestone(
          text: words, due: late, dueText: words, targets: [Target(value: 3)], location: place),
        Milestone(text: words, due: soon, rag: .green, location: place, status: .partly, ragText: words),
      ],
      resources: [Resource(kind: .budget, text: words, location: place)],
      monitoring: [Monitoring(text: words, who: [words], when: words, governors: true, location: place)],
      progress: [
        Progress(text: words, date: late, rag: .red, location: place, forAction: "b", ragText: words)
      ], location: place)
    return Plan(
      school: PlanSchool(name: words), title: words, academicYear: AcademicYear("2026/27"),
      period: PlanPeriod(start: Day("2026-09-01"), end: Day("2027-07-21")), layer: .one,
      scope: PlanScope(kind: .wholeSchool, name: words),
      evidence: [Evidence(kind: .survey, text: words, location: place)],
      keyIssues: [KeyIssue(ref: words, text: words, location: place)],
      priorities: [
        Priority(
          ref: "1", title: words, area: words, rationale: words, gradeDescriptor: words,
          addresses: [Addressed(to: .keyIssue, ref: words)], lead: [words], governor: [words],
          objectives: [objective, Objective(text: words)], location: place)
      ],
      unmapped: (0...ReadPlan.most).map { _ in UnmappedText(location: place, text: words) },
      notes: [ReadingNote(code: "date.noSuchDay", text: words, location: place)])
  }
}
