import Checking
import Hummingbird
import Mustache
import Plans
import Storing

/// How far reviewers agree with each criterion: agreement, weighted kappa, and on how many reviews both rest.
struct QualityPage: Page {
  static let template = "QualityPage"
  var frame: Frame
  var subline: String
  var rows: [AgreementRow]
}

extension Site {
  /// `GET /quality`
  func qualityPage(_ request: Request, _ context: SignedIn) async throws -> Response {
    respond(try await quality(for: context.person))
  }

  func quality(for person: Person) async throws -> QualityPage {
    let tallies = try await store.reviewTallies()
    let count = tallies.reduce(0) { $0 + $1.reviews }
    return QualityPage(
      frame: frame("Criteria", .quality, for: person),
      subline: count == 0 ? "No verdict has been reviewed yet" : CountWords.count(count, "review"),
      rows: AgreementRow.all(tallies))
  }
}

/// One criterion, in the version that gave the verdicts.
struct AgreementRow: MustacheParent, Sendable {
  let title: String
  let note: String?
  let agreement: ReviewerAgreement
  private let pairs: [ReviewerAgreement.Pair]

  private init(_ title: String, note: String? = nil, _ pairs: [ReviewerAgreement.Pair]) {
    self.title = title
    self.note = note
    self.pairs = pairs
    agreement = ReviewerAgreement(pairs)
  }

  /// All criteria in the guidance's order, of each the latest version first, and before them all together.
  static func all(_ tallies: [ReviewTally]) -> [AgreementRow] {
    let rows = CriterionTitle.all.flatMap { title -> [AgreementRow] in
      let versions = Dictionary(grouping: tallies.filter { $0.criterion == title.id }, by: \.criterionVersion)
      guard !versions.isEmpty else { return [AgreementRow(title.title, [])] }
      return versions.sorted { $0.key > $1.key }.map { version, tallies in
        AgreementRow(title.title, note: "version \(version)", tallies.map(\.pair))
      }
    }
    return [AgreementRow("All criteria", tallies.map(\.pair))] + rows
  }

  func child(named name: String) -> Any? {
    switch name {
    case "rowName": title
    case "rowNote": note
    case "reviews": CountWords.grouped(agreement.reviews)
    case "agree": agreement.share.map { "\(agreement.agreed) of \(agreement.reviews), \(Self.percent($0))" } ?? "–"
    case "kappa": agreement.weightedKappa.map(Self.hundredths) ?? (agreement.reviews == 0 ? "–" : "cannot be said")
    case "differs": differs.map { TextLine(text: $0) }
    default: nil
    }
  }

  /// Such as `2 say met of partly met`, the most often first.
  private var differs: [String] {
    Dictionary(grouping: pairs.filter { $0.judged != $0.said }) { [$0.judged, $0.said] }.map { values, pairs in
      (count: pairs.reduce(0) { $0 + $1.count }, words: "\(values[1].words) for Caseload’s \(values[0].words)")
    }.sorted { ($1.count, $0.words) < ($0.count, $1.words) }.map { "\($0.count) × \($0.words)" }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value.magnitude * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    return "\(sign)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

extension ReviewTally {
  /// As agreement is worked out from it.
  var pair: ReviewerAgreement.Pair { .init(judged: judged, said: said, count: reviews) }
}
