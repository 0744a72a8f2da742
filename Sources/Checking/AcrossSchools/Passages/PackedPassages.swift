import Plans

/// The passages of one plan in few, large pieces of memory: there may be two million passages on file.
final class PackedPassages: Sendable {
  private let texts: PackedTexts
  private let locations: PackedTexts
  private let hashes: [UInt32]
  private let ends: [UInt32]
  private let wholes: [UInt32]
  private let words: [UInt16]
  private let sizes: [UInt16]
  private let shares: [Bool]

  /// Further passages of a plan are not compared: its postings have 12 bits for them.
  static let most = 1 << 12

  init(_ passages: [PassageCutting.Passage]) {
    let passages = passages.prefix(Self.most)
    texts = PackedTexts(passages.map(\.text))
    locations = PackedTexts(passages.map(\.location.words))
    var hashes: [UInt32] = []
    hashes.reserveCapacity(passages.reduce(0) { $0 + $1.sketch.hashes.count })
    var ends: [UInt32] = []
    ends.reserveCapacity(passages.count)
    for passage in passages {
      hashes += passage.sketch.hashes
      ends.append(UInt32(hashes.count))
    }
    self.hashes = hashes
    self.ends = ends
    wholes = passages.map(\.sketch.whole)
    words = passages.map { UInt16(clamping: $0.sketch.words) }
    shares = passages.map(\.statesShare)
    sizes = passages.map { UInt16(clamping: $0.sketch.size) }
  }

  var count: Int { ends.count }

  func text(_ passage: Int) -> String { texts[passage] }
  func location(_ passage: Int) -> SourceLocation { SourceLocation(locations[passage]) }
  func words(_ passage: Int) -> Int { Int(words[passage]) }
  /// The hash of the whole passage.
  func whole(_ passage: Int) -> UInt32 { wholes[passage] }
  /// Whether the passage is of an outcome or a milestone with a share, which schools write alike.
  func statesShare(_ passage: Int) -> Bool { shares[passage] }
  /// How many different hashes the passage had before the sample was taken.
  func size(_ passage: Int) -> Int { Int(sizes[passage]) }

  func sketch(_ passage: Int) -> ArraySlice<UInt32> {
    hashes[(passage == 0 ? 0 : Int(ends[passage - 1]))..<Int(ends[passage])]
  }

  /// The hashes that stand in two passages' samples, and how many there are in either.
  static func shared(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>, _ each: (UInt32) -> Void) {
    var (left, right) = (one.startIndex, other.startIndex)
    while left < one.endIndex, right < other.endIndex {
      if one[left] == other[right] {
        each(one[left])
        left += 1
        right += 1
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
  }
}

/// Texts one after another in one piece of memory.
private struct PackedTexts {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  init(_ texts: [String]) {
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count })
    ends.reserveCapacity(texts.count)
    for text in texts {
      bytes += text.utf8
      ends.append(UInt32(bytes.count))
    }
  }

  subscript(index: Int) -> String {
    String(decoding: bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])], as: UTF8.self)
  }
}
