import Crypto
import Foundation
public import Plans

extension Archive {
  /// Keeps a received file under its hash, and its receipt beside it. When this returns, both survive a crash.
  ///
  /// A file with that hash that is here already is compared byte by byte with its hash and left as it is; one that the
  /// disk has damaged is moved aside, and the good bytes take its place. The receipt comes last: bytes without one are
  /// those of a sender who was told nothing.
  ///
  /// - Parameters:
  ///   - file: in the incoming folder; gone afterwards, whether it was kept or not.
  ///   - receipt: of this delivery.
  /// - Returns: the path under which the bytes are kept.
  /// - Throws: `ArchivingError` where they could not be.
  public func keep(_ file: SpooledFile, receipt: ArchiveReceipt) throws(ArchivingError) -> String {
    defer { unlink(file.path) }
    guard let place = place(of: file.sha256), Disk.size(of: file.path) == file.bytes else { throw .spoolChanged }
    try Disk.flush(file.path)
    if try Disk.makeFolder(place.folder) { try Disk.flush(folder) }
    if Disk.size(of: place.file) != nil {
      if try !isWhole(place.file, file) {
        try Disk.rename(place.file, to: place.file + ".damaged-\(receipt.receipt.rawValue)")
        try Disk.rename(file.path, to: place.file)
      }
    } else {
      try Disk.rename(file.path, to: place.file)
    }
    // A reader, a backup or a slip of the hand must not change what was received.
    chmod(place.file, 0o400)
    let sidecar = ArchivedDelivery(about: receipt, sha256: file.sha256, bytes: file.bytes)
    try write(sidecar, to: Archive.sidecar(of: place.file, receipt.receipt))
    try Disk.flush(place.folder)
    return place.file
  }

  static func sidecar(of file: String, _ receipt: ReceiptID) -> String { "\(file).\(receipt.rawValue).json" }

  private func write(_ sidecar: ArchivedDelivery, to path: String) throws(ArchivingError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // No value of a receipt is one that JSON lacks (a number that is none), so it always encodes.
    guard let data = try? encoder.encode(sidecar) else { throw .unwritable(errno: EINVAL) }
    let spool = newSpoolPath()
    do throws(ArchivingError) {
      try Disk.write(data, to: spool)
      try Disk.rename(spool, to: path)
    } catch {
      unlink(spool)
      throw error
    }
  }

  /// Whether the file that is kept still has the size and the hash that it is named by.
  private func isWhole(_ path: String, _ file: SpooledFile) throws(ArchivingError) -> Bool {
    guard Disk.size(of: path) == file.bytes else { return false }
    return try Disk.digest(of: path).sha256 == file.sha256
  }
}
