import CZlib

/// Undoes gzip as it arrives, and knows whether it has come to its end.
///
/// libcurl would undo it too, but takes a file that breaks off inside its packing for a whole one: where a server gives
/// no length, as many do that pack as they go, half a plan would be kept as the school's plan.
final class GzipStream {
  enum Fault: Error {
    /// These bytes are not gzip, or their checksum is wrong.
    case damaged
    /// Whoever takes the unpacked bytes wants no more.
    case stopped
  }

  /// zlib keeps a pointer back to it, so it may not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  private var isReady: Bool
  /// The last member is whole, checksum and all; so is a file of no bytes.
  private(set) var isComplete = true

  init() {
    stream.initialize(to: z_stream())
    isReady = czlib_begin_gzip(stream) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
    room.deallocate()
  }

  /// Unpacks `bytes`, handing out what comes of them in pieces of up to 64 KB.
  ///
  /// - Parameters:
  ///   - bytes: What has arrived.
  ///   - take: Takes one piece; false to stop.
  /// - Throws: `Fault`, after which there is nothing more to unpack.
  func unpack(_ bytes: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Bool) throws(Fault) {
    guard isReady else { throw .damaged }
    let input = bytes.bindMemory(to: UInt8.self)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(input.count)
    while stream.pointee.avail_in > 0 {
      // A file may be several members in a row, each packed by itself (RFC 1952, 2.2).
      if isComplete { inflateReset(stream) }
      isComplete = false
      try unpackMember(take)
    }
  }

  /// Goes on until the member ends or the input does.
  private func unpackMember(_ take: (UnsafeRawBufferPointer) -> Bool) throws(Fault) {
    repeat {
      stream.pointee.next_out = room.bindMemory(to: UInt8.self).baseAddress
      stream.pointee.avail_out = UInt32(room.count)
      let status = inflate(stream, Z_NO_FLUSH)
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw .damaged }
      let piece = room.prefix(room.count - Int(stream.pointee.avail_out))
      if !piece.isEmpty, !take(UnsafeRawBufferPointer(rebasing: piece)) { throw .stopped }
      isComplete = status == Z_STREAM_END
    } while !isComplete && (stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0)
  }
}
