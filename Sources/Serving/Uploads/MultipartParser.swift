/// Takes a multipart/form-data body apart as it comes (RFC 7578), whatever the chunks it comes in.
///
/// Nothing of a file is kept but the few bytes that may be the beginning of a delimiter.
struct MultipartParser {
  /// What the body turns out to hold, in order.
  enum Event: Equatable {
    case began(MultipartHead)
    case bytes([UInt8])
    case ended
  }

  static let boundaryLimit = 70
  static let headLimit = 16 << 10
  static let partLimit = 20
  /// Browsers send nothing before the first delimiter; a little is allowed.
  static let preambleLimit = 1 << 10

  private enum State { case preamble, afterDelimiter, head, body, finished }

  private let delimiter: [UInt8]
  private var state = State.preamble
  // The line end that a delimiter begins with is there at the start too, so that one search finds them all.
  private var held: [UInt8] = Array("\r\n".utf8)
  private var parts = 0

  init(boundary: String) throws(MultipartFault) {
    guard !boundary.isEmpty else { throw .notMultipart }
    guard boundary.utf8.count <= MultipartParser.boundaryLimit else { throw .boundaryTooLong }
    delimiter = Array("\r\n--\(boundary)".utf8)
  }

  /// Whether the closing delimiter has been seen.
  var isFinished: Bool { state == .finished }

  /// Takes the next bytes, and hands out what they complete.
  mutating func consume(_ bytes: some Sequence<UInt8>) throws(MultipartFault) -> [Event] {
    var events: [Event] = []
    if state == .finished { return events }
    held.append(contentsOf: bytes)
    while try step(&events) {}
    return events
  }

  /// Says that no more will come.
  func end() throws(MultipartFault) {
    guard isFinished else { throw .cutOff }
  }

  /// One step with what is held; false where more must come first.
  private mutating func step(_ events: inout [Event]) throws(MultipartFault) -> Bool {
    switch state {
    case .preamble:
      guard let index = held.firstIndex(ofSequence: delimiter) else {
        guard held.count <= MultipartParser.preambleLimit else { throw .malformed }
        return false
      }
      held.removeFirst(index + delimiter.count)
      state = .afterDelimiter
    case .afterDelimiter:
      guard held.count >= 2 else { return false }
      let next = Array(held.prefix(2))
      held.removeFirst(2)
      if next == Array("--".utf8) {
        state = .finished
        held = []
        return false
      }
      guard next == Array("\r\n".utf8) else { throw .malformed }
      parts += 1
      guard parts <= MultipartParser.partLimit else { throw .tooManyParts }
      state = .head
    case .head:
      guard let index = held.firstIndex(ofSequence: Array("\r\n\r\n".utf8)) else {
        // Up to three bytes of the blank line may have come.
        guard held.count <= MultipartParser.headLimit + 3 else { throw .headersTooLong }
        return false
      }
      guard index <= MultipartParser.headLimit else { throw .headersTooLong }
      events.append(.began(try MultipartHead(lines: held[..<index])))
      // The line end before the body stays: the delimiter of an empty body begins with it.
      held.removeFirst(index + 2)
      state = .body
      bodyBegins = true
    case .body:
      return takeBody(&events)
    case .finished:
      return false
    }
    return true
  }

  /// Whether the line end that closes the head is still in front of the body.
  private var bodyBegins = false

  private mutating func takeBody(_ events: inout [Event]) -> Bool {
    if let index = held.firstIndex(ofSequence: delimiter) {
      let start = bodyBegins ? min(2, index) : 0
      if index > start { events.append(.bytes(Array(held[start..<index]))) }
      events.append(.ended)
      held.removeFirst(index + delimiter.count)
      state = .afterDelimiter
      return true
    }
    // All but what may be the beginning of a delimiter goes out.
    let safe = held.count - (delimiter.count - 1)
    let start = bodyBegins ? 2 : 0
    guard safe > start else { return false }
    events.append(.bytes(Array(held[start..<safe])))
    held.removeFirst(safe)
    bodyBegins = false
    return false
  }
}

extension [UInt8] {
  /// Where a sequence first begins, by its first byte and then the rest.
  fileprivate func firstIndex(ofSequence wanted: [UInt8]) -> Int? {
    guard let first = wanted.first, count >= wanted.count else { return nil }
    let last = count - wanted.count
    return withUnsafeBufferPointer { bytes in
      var index = 0
      while index <= last {
        guard bytes[index] == first else {
          index += 1
          continue
        }
        if (1..<wanted.count).allSatisfy({ bytes[index + $0] == wanted[$0] }) { return index }
        index += 1
      }
      return nil
    }
  }
}
