import Archiving
import Foundation
import Logging
import Operating
import Plans
import Storing

extension Pipeline: Intake {
  func newSpoolPath() -> String { archive.newSpoolPath() }

  /// Archive first, then the row, then the workers: when this returns, the bytes survive a crash.
  func take(_ file: SpooledFile, _ handover: Handover) async throws -> ReceiptID {
    let now = Clock.now()
    let receipt = ReceiptID.random()
    do throws(ArchivingError) {
      _ = try archive.keep(
        file,
        receipt: ArchiveReceipt(
          receipt: receipt, urn: handover.urn, route: handover.route, fileName: handover.fileName,
          fixed: handover.fixed, receivedAt: now))
    } catch {
      metrics.errorOccurred(code: error.code)
      logger.error("archive.failed", metadata: ["code": "\(error.code)", "urn": "\(handover.urn)"])
      throw error.intakeError
    }
    // What was received is recorded even where the sender has hung up meanwhile.
    let store = store
    let recording = Task {
      try await store.recordDelivery(
        NewDelivery(
          receipt: receipt, urn: handover.urn, sha256: file.sha256, bytes: file.bytes, fileName: handover.fileName,
          receivedAt: now, route: handover.route, fixed: handover.fixed))
    }
    do {
      try await recording.value
    } catch {
      // The sidecar receipt stands: the next start records the delivery from it.
      metrics.errorOccurred(code: "delivery.notRecorded")
      logger.error("delivery.notRecorded", metadata: ["receipt": "\(receipt.rawValue)"])
      throw IntakeError.databaseBusy
    }
    logger.info(
      "delivery.received",
      metadata: ["receipt": "\(receipt.rawValue)", "urn": "\(handover.urn)", "bytes": "\(file.bytes)"])
    bell.ring()
    return receipt
  }

  func queueHasGrown() { bell.ring() }

  func plansWithdrawn(of urn: URN) async {
    do {
      try await judge.judgeAnew(plansOf: urn)
    } catch {
      // The next start, or the next day, finds what rests on a withdrawn plan.
      metrics.errorOccurred(code: PipelineError.code(of: error))
      logger.error("verdicts.notRejudged", metadata: ["urn": "\(urn)", "code": "\(PipelineError.code(of: error))"])
    }
    bell.ring()
  }

  func settled(_ receipt: ReceiptID, within seconds: Int) async {
    let until = ContinuousClock.now + .seconds(seconds)
    while !Task.isCancelled {
      let rings = bell.rings
      guard let delivery = try? await store.delivery(receipt), delivery.state == .received else { return }
      let left = until - ContinuousClock.now
      guard left > .zero else { return }
      await bell.wait(after: rings, atMost: left)
    }
  }

  /// A quarter of a gigabyte is kept free: the database must go on being written when uploads no longer can be.
  func refusesNow(expecting bytes: Int?) -> IntakeError? {
    let free = archive.freeBytes
    // A sender may announce any number: what cannot even be added up does not fit.
    let (needed, isTooMuch) = max(bytes ?? 0, 0).addingReportingOverflow(256 << 20)
    return isTooMuch || free < needed ? .diskFull(freeBytes: free) : nil
  }
}

extension ReceiptID {
  /// 128 random bits from the system.
  static func random() -> ReceiptID {
    var generator = SystemRandomNumberGenerator()
    func half() -> String {
      let digits = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
    guard let receipt = ReceiptID(rawValue: half() + half()) else { return random() }
    return receipt
  }
}

extension ArchivingError {
  /// What the sender is told.
  var intakeError: IntakeError {
    switch self {
    case .diskFull: .diskFull(freeBytes: 0)
    default: .archiveUnwritable(code: 0)
    }
  }
}
