import Archiving
import Checking
import Foundation
import Logging
import Operating
import Plans
import Storing

/// The way a delivery goes: archived, read, normalised, stored, judged. The one file that knows the order.
///
/// Each step begins and ends with the delivery's row, so that a daemon that is killed takes up where it stood: the
/// row is claimed with a lease, and a lease that runs out is claimed again.
final class Pipeline: Sendable {
  /// How long a claim holds: a minute longer than the reader's own deadline, which an authority may set to ten minutes,
  /// so that no delivery is read twice at once.
  var leaseSeconds: Int { max(120, reader.deadlineSeconds + 60) }

  /// How often a file at which the reader dies or does not end is tried before a person must look.
  static let readerAttempts = 8

  let store: Store
  let archive: Archive
  let reader: ReaderProcess
  let judge: Judge
  let termDates: TermDatesOnFile
  let metrics: Metrics
  let logger: Logger
  let bell = Bell()

  init(
    store: Store, archive: Archive, reader: ReaderProcess, judge: Judge, termDates: TermDatesOnFile, metrics: Metrics,
    logger: Logger
  ) {
    self.store = store
    self.archive = archive
    self.reader = reader
    self.judge = judge
    self.termDates = termDates
    self.metrics = metrics
    self.logger = logger
  }

  /// Works off what waits, until nothing is due.
  ///
  /// - Returns: how many deliveries were taken a step further.
  @discardableResult
  func drain() async throws -> Int {
    var count = 0
    while !Task.isCancelled,
      let delivery = try await store.claimDelivery(now: Clock.now(), leaseSeconds: leaseSeconds)
    {
      await Finishing.begun { await self.advance(delivery) }
      count += 1
    }
    return count
  }

  /// Takes a claimed delivery as far as it will go. What fails on our side is put off and tried again, and the
  /// school's file is never blamed for it.
  private func advance(_ delivery: Delivery) async {
    do {
      var outcome = "read"
      if delivery.stage == .read {
        guard let read = try await read(delivery) else {
          bell.ring()
          return
        }
        outcome = read
      }
      try await judge.judge(deliveredBy: delivery.receipt)
      metrics.deliveryEnded(outcome: outcome)
      logger.info(
        "delivery.\(outcome)", metadata: ["receipt": "\(delivery.receipt.rawValue)", "urn": "\(delivery.urn)"])
    } catch {
      await putOff(delivery, after: error)
    }
    bell.ring()
  }

  /// - Returns: how the delivery ends once its plans are judged, `read` or `identical`; nil where it has ended already.
  private func read(_ delivery: Delivery) async throws -> String? {
    guard let path = archive.path(of: delivery.sha256) else { throw PipelineError.archiveLacks(delivery.sha256) }
    let corrections = try await store.corrections(forDelivery: delivery.receipt)
    let began = ContinuousClock.now
    let report = try await reader.read(
      path, academicYear: delivery.fixed.academicYear ?? AcademicYear(containing: receivedDay(delivery)),
      termDates: termDates.dates(for: delivery.urn), corrections: corrections)
    metrics.readerRan(seconds: seconds(since: began))

    switch report {
    case .refused(let refusal):
      try await refuse(delivery, refusal)
      return nil
    case .read(let kind, let plans, _, _) where plans.isEmpty:
      try await setAside(delivery, kind)
      return nil
    case .read(let kind, let plans, let decisions, let layouts):
      if let refusal = try await anotherSchools(plans, delivery) {
        try await refuse(delivery, refusal)
        return nil
      }
      switch try await store.storePlans(
        plans, of: delivery.receipt, kind: kind, layouts: layouts, readWith: corrections, decisions: decisions,
        isLoss: { [rules = judge.content.checks.changes] in ItemLoss(from: $0, to: $1, by: rules) != nil },
        at: Clock.now())
      {
      case .stored: return "read"
      case .identical: return "identical"
      case .outdated: return try await read(delivery)
      case .held:
        metrics.deliveryEnded(outcome: "held")
        logger.notice(
          "delivery.held", metadata: ["receipt": "\(delivery.receipt.rawValue)", "urn": "\(delivery.urn)"])
        return nil
      }
    }
  }

  /// A person has said of every plan in the file that it is none.
  private func setAside(_ delivery: Delivery, _ kind: FileKind) async throws {
    try await store.setAsideAsNoPlan(delivery.receipt, kind: kind, at: Clock.now())
    try await judge.judgeAnew(plansOf: delivery.urn)
    metrics.deliveryEnded(outcome: "setAside")
    logger.notice(
      "delivery.setAside", metadata: ["receipt": "\(delivery.receipt.rawValue)", "urn": "\(delivery.urn)"])
  }

  private func refuse(_ delivery: Delivery, _ refusal: Refusal) async throws {
    if try await store.refuseDelivery(delivery.receipt, refusal, at: Clock.now()) {
      try await judge.judgeAnew(plansOf: delivery.urn)
    }
    metrics.deliveryEnded(outcome: "refused")
    logger.notice(
      "delivery.refused",
      metadata: ["receipt": "\(delivery.receipt.rawValue)", "urn": "\(delivery.urn)", "code": "\(refusal.code)"])
  }

  /// A plan that names another school than it was handed in for is stored under neither. A predecessor's URN is
  /// the same school's: an academy goes on sending the plan it wrote before it converted.
  private func anotherSchools(_ plans: [Plan], _ delivery: Delivery) async throws -> Refusal? {
    let family = try await store.predecessors(of: delivery.urn)
    guard let other = plans.compactMap(\.school.urn).first(where: { $0 != delivery.urn && !family.contains($0) })
    else { return nil }
    return Refusal(
      code: "plan.anotherSchool",
      reason: "This plan says that it is of the school with URN \(other), but it was sent for \(delivery.urn).",
      instead: "Send the plan of \(delivery.urn), or correct the URN in it.")
  }

  private func receivedDay(_ delivery: Delivery) -> Day { Day.inLondon(secondsSinceEpoch: delivery.receivedAt) }

  private func putOff(_ delivery: Delivery, after error: any Error) async {
    // A reader that was ended because the daemon stops has not failed.
    let error: any Error = Task.isCancelled ? CancellationError() : error
    let code = PipelineError.code(of: error)
    if !Task.isCancelled {
      metrics.errorOccurred(code: code)
      if let fault = error as? ReaderProcess.Fault { metrics.readerFailed(code: fault.code) }
    }
    logger.error("delivery.putOff", metadata: ["receipt": "\(delivery.receipt.rawValue)", "code": "\(code)"])
    let reason = PipelineError.words(of: error)
    let isBeyondTheReader = PipelineError.isBeyondTheReader(error) && delivery.attempts >= Self.readerAttempts
    do {
      try await Finishing.always { [store] in
        if isBeyondTheReader {
          try await store.holdDelivery(
            delivery.receipt, code: code,
            reason: "The file passes what the reader may use, each time that it was tried.",
            instead:
              "Ask the school to save it again, without pictures and embedded files, and send that. The file is kept, and caseload reread tries it once more.",
            at: Clock.now())
        } else {
          try await store.putOffDelivery(delivery.receipt, code: code, reason: reason, now: Clock.now())
        }
      }
      if isBeyondTheReader { metrics.deliveryEnded(outcome: "held") }
    } catch {
      // The lease runs out by itself, and the delivery is claimed again.
      logger.error("delivery.putOffFailed", metadata: ["receipt": "\(delivery.receipt.rawValue)"])
    }
  }
}

/// What can go wrong on our side while a delivery is worked on.
enum PipelineError: Error {
  case archiveLacks(String)

  static func code(of error: any Error) -> String {
    switch error {
    case let fault as ReaderProcess.Fault: fault.code
    case let fault as StoringError: fault.code
    case is PipelineError: "archive.lacksFile"
    case is CancellationError: "stopping"
    default: "pipeline.unexpected"
    }
  }

  /// Whether the reader itself came to an end over the file: tried often enough, that is the file's doing.
  static func isBeyondTheReader(_ error: any Error) -> Bool {
    switch error as? ReaderProcess.Fault {
    case .tookTooLong, .died(status: _, words: _): true
    default: false
    }
  }

  /// What the delivery's page says while it waits; never the program's own words for an error.
  static func words(of error: any Error) -> String {
    switch error {
    case let fault as ReaderProcess.Fault: fault.sentence
    case PipelineError.archiveLacks: "The archive lacks the file. Restore it from the backup, then run caseload reread."
    case is StoringError: "The database could not be written. It is tried again by itself."
    default: "Something went wrong on our side. It is tried again by itself."
    }
  }
}

func seconds(since began: ContinuousClock.Instant) -> Double {
  let (seconds, attoseconds) = (ContinuousClock.now - began).components
  return Double(seconds) + Double(attoseconds) / 1e18
}
