import Archiving
import Plans
import Storing

extension Pipeline {
  /// Records the deliveries that the archive has and the database lacks: a crash between the two, or a database that
  /// was restored from a backup older than the archive.
  ///
  /// A file whose school is not on file is left where it is; it is taken up once the register has been imported.
  func recordWhatTheArchiveHas() async throws {
    let kept = try archive.receipts()
    let lacking = Set(try await store.lacks(kept.map(\.receipt)))
    for receipt in kept.sorted(by: { $0.receivedAt < $1.receivedAt }) where lacking.contains(receipt.receipt) {
      guard try await store.school(receipt.urn) != nil else {
        logger.notice("delivery.schoolUnknown", metadata: ["receipt": "\(receipt.receipt.rawValue)"])
        continue
      }
      try await store.recordDelivery(
        NewDelivery(
          receipt: receipt.receipt, urn: receipt.urn, sha256: receipt.sha256, bytes: receipt.bytes,
          fileName: receipt.fileName, receivedAt: receipt.receivedAt, route: receipt.route, fixed: receipt.fixed))
      logger.notice("delivery.takenUp", metadata: ["receipt": "\(receipt.receipt.rawValue)"])
    }
    bell.ring()
  }
}
