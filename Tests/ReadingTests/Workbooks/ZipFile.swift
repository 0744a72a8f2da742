import CZip
import Foundation
import Testing

/// ZIP archives that tests make, part by part, by libzip.
struct ZipFile {
  struct Part {
    var name: String
    var bytes: [UInt8]
    /// Kept as it is rather than deflated.
    var isStored = false
  }

  static func bytes(_ parts: [(String, String)]) throws -> [UInt8] {
    try bytes(parts.map { Part(name: $0.0, bytes: Array($0.1.utf8)) })
  }

  static func bytes(_ parts: [Part]) throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "/archive-\(UUID().uuidString).zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var code: Int32 = 0
    let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_EXCL, &code))
    for part in parts {
      // libzip frees the copy once it has written the archive.
      let copy = try #require(malloc(max(part.bytes.count, 1)))
      part.bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, part.bytes.count) } }
      let source = try #require(zip_source_buffer(archive, copy, UInt64(part.bytes.count), 1))
      let index = zip_file_add(archive, part.name, source, ZIP_FL_ENC_UTF_8)
      try #require(index >= 0)
      if part.isStored { try #require(zip_set_file_compression(archive, UInt64(index), 0, 0) == 0) }
    }
    try #require(zip_close(archive) == 0)
    return Array(try #require(FileManager.default.contents(atPath: path)))
  }
}
