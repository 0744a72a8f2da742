import Checking
import Mustache
import Plans
import Storing

/// One check across schools on its page: what it found, as much of it as is shown, and how much there is in all.
struct AcrossCheckView: MustacheParent, Sendable {
  let title: AcrossCheckTitle
  let total: Int
  let counts: [AcrossCount]
  let rows: [AcrossFindingRow]
  /// Whether the page shows this check alone.
  let isAlone: Bool

  func child(named name: String) -> Any? {
    switch name {
    case "checkID": title.id
    case "checkTitle": title.title
    case "checkAbout": title.about
    case "checkCount": countWords
    case "findings": rows
    case "moreAddress": !isAlone && rows.count < total ? "/across?check=\(title.id)" : nil
    case "moreWords": "Show all \(CountWords.grouped(total))"
    default: nil
    }
  }

  /// "12 findings: 4 should fix, 8 notes".
  private var countWords: String {
    let parts = Severity.allCases.compactMap { severity in
      counts.first { $0.severity == severity }.map { count in
        severity == .note
          ? CountWords.count(count.count, "note") : "\(CountWords.grouped(count.count)) \(severity.words)"
      }
    }
    return parts.count == 1 ? parts[0] : "\(CountWords.grouped(total)): \(CountWords.list(parts))"
  }
}

/// One finding: its words, the schools that it is about, the passages or items that it rests on.
struct AcrossFindingRow: MustacheParent, Sendable {
  /// How many of the schools, passages and items a row shows; it says how many there are.
  static let mostShown = 8

  let stored: StoredAcrossFinding
  /// Schools by URN and by the receipt of the file.
  let schoolNames: [URN: String]
  let files: [String: String]

  private var finding: AcrossFinding { stored.finding }

  /// The rows for findings, with the names that they need.
  static func of(_ findings: [StoredAcrossFinding], in store: Store) async throws -> [AcrossFindingRow] {
    let names = try await store.schoolNames(of: findings.flatMap { $0.finding.urns.prefix(mostShown) })
    let files = try await store.schools(
      ofReceipts: findings.flatMap { $0.finding.evidence.map(\.file) + $0.finding.files.prefix(mostShown) })
    return findings.map { AcrossFindingRow(stored: $0, schoolNames: names, files: files.mapValues(\.name)) }
  }

  func child(named name: String) -> Any? {
    switch name {
    case "severityWords": finding.severity.words
    case "severityTag":
      switch finding.severity {
      case .mustFix: "notMet"
      case .shouldFix: "partly"
      case .note: "notApplicable"
      }
    case "message": finding.message
    case "since": "Found first on \(stored.since.plainWords)"
    case "schools": schools
    case "moreSchools": more(finding.urns.count - schools.count, "school")
    case "distribution": finding.distribution.map(DistributionView.init)
    case "passages": passages
    case "hasPassages": !passages.isEmpty
    case "morePassages": more(finding.passages.count - passages.count, "passage")
    case "items": items
    case "hasItems": !items.isEmpty && passages.isEmpty
    case "itemWords": "\(CountWords.count(finding.evidence.count, "item")) that it rests on"
    case "moreItems": more(finding.evidence.count - items.count, "item")
    case "support": support
    case "hasSupport": !support.isEmpty
    case "moreSupport": more((finding.support?.count ?? 0) - support.count, "school")
    default: nil
    }
  }

  private func more(_ count: Int, _ what: String) -> String? {
    count > 0 ? "and \(CountWords.count(count, "more \(what)"))" : nil
  }

  private var schools: [AcrossLink] {
    finding.urns.prefix(Self.mostShown).map { urn in
      AcrossLink(address: "/schools/\(urn)", words: schoolNames[urn] ?? "URN \(urn)")
    }
  }

  private var support: [AcrossLink] {
    (finding.support ?? []).prefix(Self.mostShown).map { school in
      AcrossLink(address: "/schools/\(school.urn)", words: school.name, note: school.because)
    }
  }

  private var items: [AcrossPlace] {
    finding.evidence.prefix(Self.mostShown).map { AcrossPlace(evidence: $0, school: files[$0.file]) }
  }

  /// Each passage as each of the schools has it.
  private var passages: [AcrossPassage] {
    finding.passages.prefix(Self.mostShown).enumerated().map { place, texts in
      AcrossPassage(
        texts: texts.enumerated().map { index, text in
          let file = finding.files.indices.contains(index) ? finding.files[index] : ""
          let evidence = finding.evidence.first { $0.file == file && $0.text == text }
          return AcrossPlace(
            evidence: evidence ?? AcrossEvidence(file: file, location: "", text: text), school: files[file])
        })
    }
  }
}

/// A link to a school, and what is said of it.
struct AcrossLink: MustacheParent, Sendable {
  var address: String
  var words: String
  var note: String?

  func child(named name: String) -> Any? {
    switch name {
    case "linkAddress": address
    case "linkWords": words
    case "linkNote": note
    default: nil
    }
  }
}

/// An item of a plan, whose plan it is, and where it stands there.
struct AcrossPlace: MustacheParent, Sendable {
  static let longest = 400

  let evidence: AcrossEvidence
  let school: String?

  func child(named name: String) -> Any? {
    switch name {
    case "placedText": CountWords.shortened(evidence.text, to: Self.longest)
    case "place": evidence.location.words
    case "placeSchool": school
    case "placeAddress": ReceiptID(rawValue: evidence.file).map { "/receipts/\($0.rawValue)" }
    default: nil
    }
  }
}

/// One passage, as each of the schools has it.
struct AcrossPassage: MustacheParent, Sendable {
  let texts: [AcrossPlace]

  func child(named name: String) -> Any? { name == "texts" ? texts : nil }
}
