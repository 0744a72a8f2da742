import Plans

/// Something that XML is read from, piece by piece: a part of an archive, or what poppler wrote of a PDF.
protocol XMLBytes: AnyObject {
  /// What it is called in a refusal.
  var name: String { get }

  /// Puts the next bytes into a buffer.
  ///
  /// - Returns: how many; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int
}

extension ZipPart: XMLBytes {}

/// Feeds a part of an archive to libxml2 and stops it at what libxml2 itself would take too long over.
///
/// - A DOCTYPE is refused before libxml2 sees a byte: it parses a whole internal subset before it hands out a node, and
///   took 39 s over 160 MB of entity declarations.
/// - So is an encoding other than those that office programs write: in UTF-7 a DOCTYPE does not look like one.
/// - No tag and no run of text may be longer than a mebibyte: comparing a million attributes takes for ever.
final class XMLPartSource {
  static let runLimit = 1 << 20
  private static let prologLimit = 64 << 10

  /// Why reading was stopped; libxml2 only hears that there is nothing more.
  private(set) var refusal: Refusal?
  private let part: any XMLBytes
  private var beginning: [UInt8] = []
  private var given = 0
  private var run = 0

  var name: String { part.name }

  init(_ part: any XMLBytes) throws(Refusal) {
    self.part = part
    try readProlog()
  }

  /// Reads as far as the root element and refuses what must not stand before it.
  private func readProlog() throws(Refusal) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var prolog = Prolog.unfinished
    while prolog == .unfinished {
      let count = try read(into: &buffer)
      guard count > 0 else {
        guard !beginning.isEmpty else { throw .damaged("its part \(part.name) is empty") }
        return
      }
      beginning.append(contentsOf: buffer[..<count])
      prolog = Prolog(beginning)
      guard prolog != .unfinished || beginning.count < XMLPartSource.prologLimit else {
        throw .damaged("its part \(part.name) begins with too much that is not content")
      }
    }
    switch prolog {
    case .doctype: throw .doctype
    case .notXML: throw .damaged("its part \(part.name) is not XML")
    case .strangeEncoding: throw .damaged("its part \(part.name) is in an encoding that office programs do not use")
    case .sound, .unfinished: break
    }
  }

  private func read(into buffer: inout [UInt8]) throws(Refusal) -> Int {
    try buffer.withUnsafeMutableBufferPointer { pointer throws(Refusal) in
      try part.read(into: UnsafeMutableRawBufferPointer(pointer))
    }
  }

  /// Gives the next bytes for libxml2: how many, 0 at the end, -1 where reading was stopped.
  func give(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard refusal == nil else { return -1 }
    var count: Int
    if given < beginning.count {
      count = min(buffer.count, beginning.count - given)
      buffer.copyBytes(from: beginning[given..<(given + count)])
      given += count
      if given == beginning.count { (beginning, given) = ([], 0) }
    } else {
      do throws(Refusal) {
        count = try part.read(into: buffer)
      } catch {
        refusal = error
        return -1
      }
    }
    return measure(buffer[..<count]) ? count : -1
  }

  /// Counts how long the run at hand has become; false where it is too long. What is given at once is shorter than a run
  /// may be, so only its ends matter.
  private func measure(_ bytes: Slice<UnsafeMutableRawBufferPointer>) -> Bool {
    func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") }
    let first = bytes.firstIndex(where: isMark) ?? bytes.endIndex
    let longest = run + (first - bytes.startIndex)
    run = bytes.lastIndex(where: isMark).map { bytes.endIndex - $0 - 1 } ?? longest
    guard max(longest, run) > XMLPartSource.runLimit else { return true }
    refusal = .cellTooLong("a place in its part \(part.name)", limit: XMLPartSource.runLimit)
    return false
  }
}

/// What stands before the root element of an XML part.
private enum Prolog {
  case unfinished, sound, doctype, notXML, strangeEncoding

  init(_ bytes: [UInt8]) {
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // UTF-16 needs no decoding to find a tag: its ASCII letters are themselves once the NULs are out.
    var text = bytes.filter { $0 != 0 }[...]
    if hasMark { text = text.dropFirst(2) }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    while true {
      text = text.drop { [9, 10, 13, 32].contains($0) }
      guard text.count >= 9 else {
        self = .unfinished
        return
      }
      guard text.first == UInt8(ascii: "<") else {
        self = .notXML
        return
      }
      if text.starts(with: Array("<?".utf8)) {
        guard let end = Prolog.end(of: "?>", in: text) else {
          self = .unfinished
          return
        }
        guard Prolog.isKnownEncoding(String(decoding: text[..<end], as: UTF8.self)) else {
          self = .strangeEncoding
          return
        }
        text = text[end...]
      } else if text.starts(with: Array("<!--".utf8)) {
        guard let end = Prolog.end(of: "-->", in: text) else {
          self = .unfinished
          return
        }
        text = text[end...]
      } else {
        self = text.dropFirst().first == UInt8(ascii: "!") ? .doctype : .sound
        return
      }
    }
  }

  private static func end(of mark: String, in text: ArraySlice<UInt8>) -> Int? {
    let mark = Array(mark.utf8)
    var index = text.startIndex
    while index + mark.count <= text.endIndex {
      if text[index..<(index + mark.count)].elementsEqual(mark) { return index + mark.count }
      index += 1
    }
    return nil
  }

  private static func isKnownEncoding(_ instruction: String) -> Bool {
    guard instruction.hasPrefix("<?xml "), let name = instruction.lowercased().firstRange(of: "encoding") else {
      return true
    }
    let value = instruction.lowercased()[name.upperBound...].drop { " =\"'\n\r\t".contains($0) }
      .prefix { !"\"'?".contains($0) }
    return ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1"].contains(
      String(value))
  }
}
