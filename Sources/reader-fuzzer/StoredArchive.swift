/// A ZIP archive whose parts are stored as they are.
struct StoredArchive {
  private(set) var bytes: [UInt8] = []

  init(_ parts: [(name: String, bytes: [UInt8])]) {
    var directory: [UInt8] = []
    for part in parts {
      let offset = bytes.count
      let name = Array(part.name.utf8)
      let facts =
        Self.little(0, 2) + Self.little(0, 4) + Self.little(Int(Self.checksum(part.bytes)), 4)
        + Self.little(part.bytes.count, 4) + Self.little(part.bytes.count, 4) + Self.little(name.count, 2)
        + Self.little(0, 2)
      // Version 2.0, with names in UTF-8 (bit 11).
      let head = Self.little(20, 2) + Self.little(1 << 11, 2)
      bytes += Array("PK\u{3}\u{4}".utf8) + head + facts + name + part.bytes
      directory +=
        Array("PK\u{1}\u{2}".utf8) + Self.little(20, 2) + head + facts + Self.little(0, 10) + Self.little(offset, 4)
        + name
    }
    let start = bytes.count
    bytes +=
      directory + Array("PK\u{5}\u{6}".utf8) + Self.little(0, 4) + Self.little(parts.count, 2)
      + Self.little(parts.count, 2) + Self.little(directory.count, 4) + Self.little(start, 4) + Self.little(0, 2)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  /// CRC-32, which libzip compares at a part's end.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }
}
