import Foundation
import Plans

extension Archive {
  /// Every delivery that the archive has, in no order: what a database that was lost or restored is filled from.
  ///
  /// - Throws: `ArchivingError` where the archive cannot be read.
  public func receipts() throws(ArchivingError) -> [ArchivedDelivery] { try survey().deliveries }

  /// Every delivery that the archive has, and the sidecars that tell of none: damaged, or of bytes that are not here.
  ///
  /// - Throws: `ArchivingError` where the archive cannot be read.
  public func survey() throws(ArchivingError) -> (deliveries: [ArchivedDelivery], unreadable: [String]) {
    var deliveries: [ArchivedDelivery] = []
    var unreadable: [String] = []
    for name in try names(in: folder) where name.utf8.count == 2 {
      let part = folder + "/" + name
      for file in try names(in: part) where file.hasSuffix(".json") {
        let path = part + "/" + file
        if let delivery = delivery(path) { deliveries.append(delivery) } else { unreadable.append(path) }
      }
    }
    return (deliveries, unreadable)
  }

  private func delivery(_ path: String) -> ArchivedDelivery? {
    guard let data = FileManager.default.contents(atPath: path),
      let delivery = try? JSONDecoder().decode(ArchivedDelivery.self, from: data),
      let place = place(of: delivery.sha256), path == Archive.sidecar(of: place.file, delivery.receipt),
      Disk.size(of: place.file) == delivery.bytes
    else { return nil }
    return delivery
  }

  private func names(in folder: String) throws(ArchivingError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .unwritable(errno: EACCES)
    }
  }
}
