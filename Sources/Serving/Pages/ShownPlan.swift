import Checking
import Mustache
import Plans
import Storing

/// The plan version that a school's page shows: what it is, its verdicts and what stands in it.
struct ShownPlan: MustacheParent, Sendable {
  let version: PlanVersion
  /// The current version of the same plan.
  let latest: ListedVersion?
  let isInherited: Bool
  /// The page that shows how it was read.
  let readAddress: String
  /// What the school said last of how it was read; nil where it said nothing.
  let answer: ReadingAnswer?
  let verdicts: [Verdict]
  let findings: Findings
  /// What people said of both.
  var words: PlanWordsSaid
  let judged: VerdictsJudged?
  let today: Day
  let termDates: TermDates?

  /// What must be known before the plan is read.
  var banners: [String] {
    var banners: [String] = []
    if !version.isCurrent, let latest {
      banners.append("This is version \(version.number). The latest is version \(latest.number).")
    }
    if isInherited { banners.append("This plan is of the school that this one follows.") }
    let years = Set(
      (version.plan.actions.compactMap(\.end) + version.plan.milestones.compactMap(\.due)).compactMap {
        AcademicYear(containing: $0)
      }
    ).sorted()
    let provisional = years.filter { termDates?.isProvisional($0) ?? false }
    if !provisional.isEmpty {
      banners.append(
        "The term dates of \(CountWords.list(provisional.map(\.description))) are provisional: days that were worked out from terms may move."
      )
    }
    return banners
  }

  func child(named name: String) -> Any? {
    switch name {
    case "planTitle": version.plan.title
    case "planFacts": facts
    case "planCounts": PlanWords.counts(version.plan).map { FactLine($0.name, $0.number) }
    case "judgedWords": judgedWords
    case "strip": CriteriaStrip.svg(marks)
    case "key": KeyLine.all
    case "verdicts": verdictLines
    case "findings": words.findings(findings.all)
    case "notJudgedWords": notJudgedWords
    case "evidenceCited": version.plan.evidence.map { PlacedLine("\($0.kind.words): \($0.text)", $0.location) }
    case "hasEvidence": !version.plan.evidence.isEmpty
    case "planIssues":
      version.plan.keyIssues.map {
        PlacedLine([$0.ref, $0.text].compactMap { $0 }.joined(separator: " "), $0.location)
      }
    case "hasPlanIssues": !version.plan.keyIssues.isEmpty
    case "priorities": PlanView(version.plan, today: today).priorities
    case "unmapped": version.plan.unmapped.prefix(ReadPlan.most).map { PlacedLine($0.text, $0.location) }
    case "unmappedCount": CountWords.count(version.plan.unmapped.count, "text")
    case "hasUnmapped": !version.plan.unmapped.isEmpty
    case "readingNotes": version.plan.notes.map { PlacedLine($0.text, $0.location) }
    case "noteCount": CountWords.count(version.plan.notes.count, "note")
    case "hasNotes": !version.plan.notes.isEmpty
    case "readAddress": readAddress
    case "answerTag": answer.map { $0.isRight ? "met" : "notMet" }
    case "answerWords": answerWords
    case "receiptAddress": "/receipts/\(version.receipt.rawValue)"
    default: nil
    }
  }

  private var verdictLines: [VerdictLine] { verdicts.map(words.line(of:)) }

  /// By the same words as the caseload's strip: a person has the last word.
  private var marks: CriterionMarks {
    CriterionMarks(
      Dictionary(
        verdictLines.map { ($0.verdict.criterion, VerdictMark(value: $0.lastWord)) },
        uniquingKeysWith: { first, _ in first }))
  }

  private var facts: [FactLine] {
    let period = version.plan.period.map { period in
      [period.start, period.end].compactMap { $0?.plainWords }.joined(separator: " to ")
    }
    return [
      FactLine("Academic year", version.identity.academicYear.description), period.map { FactLine("Period", $0) },
      FactLine("Layer", PlanWords.layer(version.identity.layer)), FactLine("Scope", version.scopeTitle),
      FactLine(
        "Version", "\(version.number), received \(Day.inLondon(secondsSinceEpoch: version.receivedAt).plainWords)"),
      FactLine("Read from", version.kind.words),
    ].compactMap { $0 }
  }

  private var answerWords: String? {
    guard let answer else { return nil }
    let day = Day.inLondon(secondsSinceEpoch: answer.at).plainWords
    let anew = answer.isOfPresentReading ? "" : ", of an earlier reading"
    return "\(answer.isRight ? "Read right, says the school" : "Something is wrong, says the school"), \(day)\(anew)"
  }

  private var judgedWords: String {
    guard let judged else { return "This plan has not been judged yet." }
    return
      "As at \(judged.asOf.plainWords), by the rules \(judged.ruleSetHash.prefix(12)). A verdict is a reading aid and no grade: an adviser has the last word."
  }

  private var notJudgedWords: String? {
    let given = Set(verdicts.map(\.criterion))
    let titles = CriterionTitle.all.filter { !given.contains($0.id) }.map(\.title)
    return titles.isEmpty ? nil : "Not judged yet by this version of Caseload: \(CountWords.list(titles))."
  }
}

extension EvidenceKind {
  /// As pages say it.
  var words: String {
    switch self {
    case .selfEvaluation: "Self-evaluation"
    case .inspection: "Inspection"
    case .audit: "Audit"
    case .review: "Review"
    case .data: "Data"
    case .survey: "Survey"
    case .other: "Other"
    }
  }
}
