import Archiving
import Logging
import Plans
import Storing

extension Pipeline {
  /// Records the deliveries that the archive has and the database lacks: a crash between the two, or a database that
  /// was restored from a backup older than the archive.
  ///
  /// A file whose school is not on file is left where it is; it is taken up once the register has been imported.
  func recordWhatTheArchiveHas() async throws {
    let (kept, unreadable) = try archive.survey()
    for name in unreadable { logger.error("archive.receiptUnreadable", metadata: ["file": "\(name)"]) }
    let lacking = Set(try await store.lacks(kept.map(\.about.receipt)))
    for delivery in kept.sorted(by: { $0.about.receivedAt < $1.about.receivedAt })
    where lacking.contains(delivery.about.receipt) {
      let about = delivery.about
      guard try await store.school(about.urn) != nil else {
        logger.notice("delivery.schoolUnknown", metadata: ["receipt": "\(about.receipt.rawValue)"])
        continue
      }
      try await store.recordDelivery(
        NewDelivery(
          receipt: about.receipt, urn: about.urn, sha256: delivery.sha256, bytes: delivery.bytes,
          fileName: about.fileName, receivedAt: about.receivedAt, route: about.route, fixed: about.fixed))
      logger.notice("delivery.takenUp", metadata: ["receipt": "\(about.receipt.rawValue)"])
    }
    bell.ring()
  }
}
