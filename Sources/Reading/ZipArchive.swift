import CZip
import Plans

/// A ZIP archive in memory, read by libzip part by part; nothing is ever written out.
///
/// All that is inflated is counted as it streams, over all parts, whatever the headers say.
final class ZipArchive {
  /// Parts that an archive may have: the largest workbooks of schools have some hundreds.
  static let partLimit = 2000

  private let archive: OpaquePointer
  private let indices: [String: UInt64]
  private let limits: ReadingLimits
  private var inflated = 0

  /// Opens an archive for as long as a closure runs.
  ///
  /// - Throws: `Refusal` where it is damaged, has too many parts or two of one name.
  static func withArchive<Result>(
    of bytes: [UInt8], limits: ReadingLimits, _ body: (ZipArchive) throws(Refusal) -> Result
  ) throws(Refusal) -> Result {
    try bytes.withUnsafeBufferPointer { buffer throws(Refusal) in
      var error = zip_error_t()
      zip_error_init(&error)
      defer { zip_error_fini(&error) }
      guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error) else {
        throw .damaged("its ZIP archive cannot be opened")
      }
      guard let opened = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
        zip_source_free(source)
        throw .damaged("it is not a valid ZIP archive, or was cut off on its way")
      }
      // Discarding also frees the source; nothing was changed that could be written back.
      defer { zip_discard(opened) }
      return try body(try ZipArchive(opened, limits: limits))
    }
  }

  private init(_ archive: OpaquePointer, limits: ReadingLimits) throws(Refusal) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= Int64(ZipArchive.partLimit) else { throw .tooManyParts(limit: ZipArchive.partLimit) }
    var indices: [String: UInt64] = [:]
    for index in 0..<UInt64(max(count, 0)) {
      guard let name = zip_get_name(archive, index, 0) else { throw .damaged("a part of it has no name") }
      let folded = ZipArchive.folded(String(cString: name))
      guard indices.updateValue(index, forKey: folded) == nil else {
        throw .damaged("it has two parts named “\(folded)”")
      }
    }
    self.archive = archive
    self.indices = indices
    self.limits = limits
  }

  /// Names are matched without regard to case, as Excel does, and some writers use Windows' separator.
  private static func folded(_ name: String) -> String {
    String(name.map { $0 == "\\" ? "/" : $0 }).lowercased()
  }

  /// The names of all parts, folded to lower case.
  var names: some Collection<String> { indices.keys }

  func has(_ name: String) -> Bool { indices[ZipArchive.folded(name)] != nil }

  /// Begins to read a part.
  ///
  /// - Throws: `Refusal` where the part is missing, encrypted, or says itself that it is too large.
  func part(_ name: String) throws(Refusal) -> ZipPart {
    guard let index = indices[ZipArchive.folded(name)] else { throw .damaged("its part \(name) is missing") }
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(archive, index, 0, &facts) == 0 else { throw .damaged("its part \(name) cannot be found") }
    guard facts.encryption_method == 0 else { throw .password }
    guard facts.comp_method == 0 || facts.comp_method == 8 else {
      throw .damaged("its part \(name) is packed in a way that office programs do not use")
    }
    guard facts.size <= UInt64(max(limits.inflatedBytes - inflated, 0)) else {
      throw .inflatesTooMuch(limit: limits.inflatedBytes)
    }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged("its part \(name) cannot be unpacked") }
    return ZipPart(file, name: name, archive: self)
  }

  /// Counts what was inflated.
  fileprivate func count(_ bytes: Int) throws(Refusal) {
    inflated += bytes
    guard inflated <= limits.inflatedBytes else { throw .inflatesTooMuch(limit: limits.inflatedBytes) }
  }
}

/// One part of an archive, inflated as it is read.
final class ZipPart {
  let name: String
  private let file: OpaquePointer
  private let archive: ZipArchive

  fileprivate init(_ file: OpaquePointer, name: String, archive: ZipArchive) {
    self.file = file
    self.name = name
    self.archive = archive
  }

  deinit { zip_fclose(file) }

  /// Inflates the next bytes into a buffer.
  ///
  /// - Returns: how many; 0 at the part's end.
  /// - Throws: `Refusal` where the part is damaged (its checksum is wrong, say) or the archive's limit is passed.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    let count = zip_fread(file, base, UInt64(buffer.count))
    guard count >= 0 else { throw .damaged("its part \(name) cannot be unpacked") }
    try archive.count(Int(count))
    return Int(count)
  }
}
