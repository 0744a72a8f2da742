import Hummingbird
import Plans
import Storing

extension Site {
  /// `GET /api/v1/receipts/{id}`: what became of a file that was sent.
  func tellOfReceipt(_ request: Request, _ context: WithToken) async throws -> Response {
    let delivery = try await delivery(context.parameters)
    let versions = try await store.versions(deliveredBy: delivery.receipt)
    return try JSONAnswer.response(ReceiptAnswer(delivery, versions), status: .ok)
  }
}

/// A receipt as programs read it.
struct ReceiptAnswer: Encodable {
  let receipt: ReceiptID
  let urn: URN
  /// received, read, refused, held or setAside.
  let state: DeliveryState
  let fileName: String?
  let bytes: Int
  let sha256: String
  /// As RFC 3339, in UTC.
  let receivedAt: String
  /// A stable code for why it was refused, is held or waits.
  let code: String?
  /// Why, in a sentence.
  let reason: String?
  /// What to send instead, in a sentence.
  let instead: String?
  /// Empty until it has been read; and where the same bytes had been read before, since nothing new came of them.
  let plans: [ReceiptPlan]
  /// Whether the same bytes were there already.
  let identical: Bool

  init(_ delivery: Delivery, _ versions: [PlanVersion]) {
    receipt = delivery.receipt
    urn = delivery.urn
    state = delivery.state
    fileName = delivery.fileName
    bytes = delivery.bytes
    sha256 = delivery.sha256
    receivedAt = MomentWords.universal(delivery.receivedAt)
    code = delivery.code
    reason = delivery.reason
    instead = delivery.instead
    plans = versions.map(ReceiptPlan.init)
    identical = delivery.outcome == .identical
  }
}

/// One plan that was read from a file.
struct ReceiptPlan: Encodable {
  let title: String
  let layer: Layer
  let scope: PlanScope
  let academicYear: AcademicYear
  let version: Int
  let counts: ReceiptCounts
  /// What the reader found doubtful.
  let notes: [ReadingNote]
  /// Text that found no field.
  let unmapped: [UnmappedText]

  init(_ version: PlanVersion) {
    title = version.plan.title
    layer = version.identity.layer
    scope = PlanScope(kind: version.identity.scopeKind, name: version.scopeTitle)
    academicYear = version.identity.academicYear
    self.version = version.number
    counts = ReceiptCounts(version.plan)
    notes = version.plan.notes
    unmapped = version.plan.unmapped
  }
}

/// How much of each kind was read.
struct ReceiptCounts: Encodable {
  let priorities: Int
  let objectives: Int
  let outcomes: Int
  let actions: Int
  let milestones: Int
  let resources: Int
  let monitoring: Int
  let progress: Int
  let evidence: Int
  let keyIssues: Int

  init(_ plan: Plan) {
    priorities = plan.priorities.count
    objectives = plan.objectives.count
    outcomes = plan.priorities.reduce(0) { $0 + $1.outcomes.count }
    actions = plan.actions.count
    milestones = plan.milestones.count
    resources = plan.priorities.reduce(0) { $0 + $1.resources.count }
    monitoring = plan.priorities.reduce(0) { $0 + $1.monitoring.count }
    progress = plan.priorities.reduce(0) { $0 + $1.progress.count }
    evidence = plan.evidence.count
    keyIssues = plan.keyIssues.count
  }
}
