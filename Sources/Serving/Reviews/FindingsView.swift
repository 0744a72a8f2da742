import Mustache
import Plans

/// What the checks found in a plan: what must and what should be put right, notes, and what is waived; and apart from
/// these what changed since its last version.
struct FindingsView: MustacheParent, Sendable {
  private let open: [FindingLine]
  private let changes: [FindingLine]
  private let waived: [FindingLine]

  init(_ lines: [FindingLine], changeChecks: Set<String>) {
    waived = lines.filter { $0.waiver != nil }
    let counting = lines.filter { $0.waiver == nil }
    changes = counting.filter { changeChecks.contains($0.finding.check) }
    open = counting.filter { !changeChecks.contains($0.finding.check) }
  }

  func child(named name: String) -> Any? {
    switch name {
    case "findingsWords": summary
    case "groups": [group(.mustFix, "Must fix"), group(.shouldFix, "Should fix")].compactMap { $0 }
    case "notes": group(.note, "Notes") { CountWords.count($0, "note") }
    case "waived": FindingGroup("Waived", waived, showsSeverity: true) { "\(CountWords.grouped($0)) waived" }
    case "changes": FindingGroup("Changes", changes, showsSeverity: true) { CountWords.count($0, "change") }
    case "noChangesWords": "Nothing was found to ask about, or this is the first version that was received."
    default: nil
    }
  }

  private var summary: String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = (open + changes).count { $0.finding.severity == severity }
      guard count > 0 else { return nil }
      return severity == .note ? CountWords.count(count, "note") : "\(CountWords.grouped(count)) \(severity.words)"
    }
    let all = parts + (waived.isEmpty ? [] : ["\(CountWords.grouped(waived.count)) waived"])
    return all.isEmpty
      ? "The checks of single items found nothing to put right."
      : CountWords.list(all) + ". A finding is about one item; a criterion about the plan as a whole."
  }

  private func group(
    _ severity: Severity, _ title: String, count: (Int) -> String = { CountWords.count($0, "finding") }
  ) -> FindingGroup? {
    FindingGroup(title, open.filter { $0.finding.severity == severity }, count: count)
  }
}

/// Findings that stand together.
struct FindingGroup: MustacheParent, Sendable {
  private let title: String
  private let lines: [FindingLine]
  private let count: String

  /// How many are shown; the count beside them is the true one.
  static let most = 100

  /// Nil where there is none.
  init?(_ title: String, _ lines: [FindingLine], showsSeverity: Bool = false, count: (Int) -> String) {
    guard !lines.isEmpty else { return nil }
    self.title = title
    self.count = count(lines.count)
    self.lines = lines.map { line in
      var shown = line
      shown.showsSeverity = showsSeverity
      return shown
    }
  }

  func child(named name: String) -> Any? {
    switch name {
    case "groupTitle": title
    case "groupCount": count
    case "groupLines": Array(lines.prefix(Self.most))
    case "groupMore":
      lines.count > Self.most ? "… and \(CountWords.grouped(lines.count - Self.most)) more in the plan." : nil
    default: nil
    }
  }
}

/// One finding, with the waiver that is in force or with the form for one.
struct FindingLine: MustacheParent, Sendable {
  let finding: Finding
  let number: Int
  let key: EvidenceKey
  let waiver: FindingWaiver?
  /// A waiver that was given for it and is in force no longer.
  let before: FindingWaiver?
  let today: Day
  let addresses: ReviewAddresses?
  var showsSeverity = false

  func child(named name: String) -> Any? {
    switch name {
    case "message": finding.message
    case "itemText": finding.text.isEmpty ? nil : CountWords.shortened(finding.text, to: 600)
    case "place": finding.location.words
    case "severityTag": showsSeverity ? Self.tag(finding.severity) : nil
    case "severityWords": finding.severity.words.prefix(1).uppercased() + finding.severity.words.dropFirst()
    case "waivedWords":
      waiver.map { "Waived until \($0.expires.plainWords) by \($0.made.by), \($0.made.dayWords)" }
    case "waivedReason": waiver?.reason
    case "withdrawAddress": waiver.flatMap { addresses?.withdrawWaiver($0.id) }
    case "waivedBefore": before.map(beforeWords)
    case "waiveAddress": waiver == nil ? addresses?.waiver : nil
    case "check": finding.check
    case "key": key.description
    case "lineID": "finding-\(number)"
    case "firstDay": today.adding(days: 1).description
    case "lastDay": today.adding(days: ReviewFields.longestWaiver).description
    default: nil
    }
  }

  private func beforeWords(_ waiver: FindingWaiver) -> String {
    let who = "\(waiver.made.by) waived it on \(waiver.made.dayWords): “\(waiver.reason)”."
    if waiver.covers(finding, key: key) { return "\(who) That ended on \(waiver.expires.plainWords)." }
    return "\(who) Its words or dates have changed since."
  }

  private static func tag(_ severity: Severity) -> String {
    switch severity {
    case .mustFix: "notMet"
    case .shouldFix: "partly"
    case .note: "notApplicable"
    }
  }
}
