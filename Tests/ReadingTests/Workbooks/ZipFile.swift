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
    /// The file that holds the part, where it is too large for memory; `bytes` are not looked at then.
    var file: String?
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
      if let file = part.file {
        let source = try #require(zip_source_file(archive, file, 0, -1))
        try #require(zip_file_add(archive, part.name, source, ZIP_FL_ENC_UTF_8) >= 0)
        continue
      }
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

  /// The parts of an archive, unpacked.
  static func parts(of bytes: [UInt8]) throws -> [Part] {
    var error = zip_error_t()
    zip_error_init(&error)
    return try bytes.withUnsafeBufferPointer { buffer in
      let source = try #require(zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error))
      let archive = try #require(zip_open_from_source(source, ZIP_RDONLY, &error))
      defer { zip_discard(archive) }
      return try (0..<UInt64(zip_get_num_entries(archive, 0))).map { index in
        var facts = zip_stat_t()
        zip_stat_init(&facts)
        try #require(zip_stat_index(archive, index, 0, &facts) == 0)
        let file = try #require(zip_fopen_index(archive, index, 0))
        defer { zip_fclose(file) }
        var content = [UInt8](repeating: 0, count: Int(facts.size))
        let count = content.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, facts.size) }
        try #require(count == Int64(facts.size))
        return Part(name: String(cString: try #require(facts.name)), bytes: content)
      }
    }
  }
}
