/// Bytes that are handed out piece by piece by whoever holds them open: never whole in memory.
public struct ByteStream {
  let next: (UnsafeMutableRawBufferPointer) -> Int

  /// - Parameter next: puts the next bytes into a buffer and gives how many; 0 at the end.
  public init(_ next: @escaping (UnsafeMutableRawBufferPointer) -> Int) { self.next = next }

  /// Bytes that are in memory already.
  public init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    self.init { buffer in
      let piece = rest.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
  }
}
