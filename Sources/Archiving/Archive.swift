import Foundation

/// The folder in which every file that was ever received is kept as it came, named by its SHA-256.
///
/// `archive/ab/abcdef…` holds the bytes, and `archive/ab/abcdef….RECEIPT.json` beside it what is known of one
/// delivery that brought them: the same bytes may come many times. Files are written whole into `archive/incoming/`, flushed to
/// the disk, and renamed: what stands under its hash is complete. Nothing is ever overwritten or deleted here.
public struct Archive: Sendable {
  let folder: String

  /// Where files are received; on the archive's own file system, so that a rename keeps them.
  public let incomingFolder: String

  /// Opens the archive, made where it is missing, for its owner alone.
  ///
  /// - Throws: `ArchivingError` where it cannot be made.
  public init(folder: String) throws(ArchivingError) {
    self.folder = folder
    incomingFolder = folder + "/incoming"
    try Disk.makeFolder(folder)
    try Disk.makeFolder(incomingFolder)
  }

  /// A path for a file that is to be received: not yet taken, and swept away if this process dies before it is kept.
  public func newSpoolPath() -> String { incomingFolder + "/" + Spool.name() }

  /// The path of the file with this hash (SHA-256 in lower-case hexadecimal); nil where it is not here.
  public func path(of sha256: String) -> String? {
    guard let place = place(of: sha256) else { return nil }
    return Disk.size(of: place.file) == nil ? nil : place.file
  }

  /// Bytes that may still be written; 0 where it cannot be told.
  public var freeBytes: Int {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return 0 }
    return Int(clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
  }

  /// Where the file with a hash belongs; nil for what is no hash, so that no name can lead out of the archive.
  func place(of sha256: String) -> (folder: String, file: String)? {
    guard sha256.utf8.count == 64,
      sha256.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    let folder = "\(folder)/\(sha256.prefix(2))"
    return (folder, "\(folder)/\(sha256)")
  }
}
