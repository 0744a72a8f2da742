/// Just enough of gzip (RFC 1952, RFC 1951) to pack bytes plainly, and to make a bomb.
enum Gzip {
  /// `body` in stored blocks.
  static func stored(_ body: [UInt8]) -> [UInt8] {
    var out = header
    var rest = body[...]
    repeat {
      let piece = rest.prefix(65_535)
      rest = rest.dropFirst(piece.count)
      out.append(rest.isEmpty ? 1 : 0)
      out += little(UInt16(piece.count)) + little(~UInt16(piece.count)) + piece
    } while !rest.isEmpty
    return out + little(checksum(body)) + little(UInt32(truncatingIfNeeded: body.count))
  }

  /// Zeros that inflate to about `bytes`, 158 times as many as these; the checksum is left wrong, for nobody should
  /// get that far.
  static func bomb(bytes: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.write(0b1, 1)  // last block
    bits.write(0b01, 2)  // fixed Huffman codes
    bits.writeCode(0b0011_0000, 8)  // literal 0
    for _ in 0..<(bytes / 258) {
      bits.writeCode(0b1100_0101, 8)  // length 258
      bits.writeCode(0, 5)  // distance 1
    }
    bits.writeCode(0, 7)  // end of block
    return header + bits.bytes + [UInt8](repeating: 0, count: 8)
  }

  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  private static func little<Word: FixedWidthInteger>(_ word: Word) -> [UInt8] {
    (0..<Word.bitWidth / 8).map { UInt8(truncatingIfNeeded: word >> Word($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = ~0
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var filled = 8

  mutating func write(_ value: UInt32, _ count: Int) {
    for position in 0..<count { append(value >> UInt32(position) & 1) }
  }

  /// Huffman codes go in from their most significant bit.
  mutating func writeCode(_ value: UInt32, _ count: Int) {
    for position in (0..<count).reversed() { append(value >> UInt32(position) & 1) }
  }

  private mutating func append(_ bit: UInt32) {
    if filled == 8 {
      bytes.append(0)
      filled = 0
    }
    bytes[bytes.count - 1] |= UInt8(bit) << UInt8(filled)
    filled += 1
  }
}
