extension StringProtocol {
  /// Whether the bytes of another text stand in this one; an empty one does in every text.
  ///
  /// `contains(_:)` compares whole characters, and takes some fifty times as long on the short texts of a plan's cells.
  public func holdsBytes(of part: StaticString) -> Bool {
    part.withUTF8Buffer { holds($0) }
  }

  /// Whether the bytes of another text stand in this one.
  public func holdsBytes(of part: String) -> Bool {
    var part = part
    return part.withUTF8 { holds($0) }
  }

  private func holds(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.withContiguousStorageIfAvailable { Self.holds($0, part) }
      ?? Array(utf8).withUnsafeBufferPointer { Self.holds($0, part) }
  }

  private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    guard text.count >= part.count else { return false }
    for start in 0...text.count - part.count where text[start] == first {
      if (1..<part.count).allSatisfy({ text[start + $0] == part[$0] }) { return true }
    }
    return false
  }
}
