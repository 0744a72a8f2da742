/// Which passages have which hashes: sorted, and found in a step or two however many there are.
///
/// A posting is a hash in the upper 32 bits, then the plan's place in 20 bits and the passage's in 12.
struct PostingRun {
  let postings: [UInt64]
  /// Where the postings begin whose hash has these upper bits: hashes are spread evenly, so about sixteen to an entry.
  private let starts: [UInt32]
  private let shift: UInt64

  /// - Parameter postings: rising.
  init(sorted postings: [UInt64]) {
    self.postings = postings
    var bits: UInt64 = 0
    while postings.count >> Int(bits) > 16 { bits += 1 }
    shift = 64 - bits
    var starts = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
    var bucket = 0
    for (index, posting) in postings.enumerated() {
      let own = bits == 0 ? 0 : Int(posting >> shift)
      while bucket < own {
        bucket += 1
        starts[bucket] = UInt32(index)
      }
    }
    while bucket < starts.count - 1 {
      bucket += 1
      starts[bucket] = UInt32(postings.count)
    }
    self.starts = starts
  }

  /// Two runs as one, without the postings of plans that are gone.
  init(merging one: PostingRun, _ other: PostingRun, where stays: (UInt64) -> Bool) {
    var merged: [UInt64] = []
    merged.reserveCapacity(one.postings.count + other.postings.count)
    var (left, right) = (0, 0)
    while left < one.postings.count || right < other.postings.count {
      let takesLeft =
        right == other.postings.count || (left < one.postings.count && one.postings[left] < other.postings[right])
      let posting = takesLeft ? one.postings[left] : other.postings[right]
      if takesLeft { left += 1 } else { right += 1 }
      if stays(posting) { merged.append(posting) }
    }
    self.init(sorted: merged)
  }

  /// The places in `postings` that have a hash, up to a number of them.
  func range(of hash: UInt32, upTo most: Int) -> Range<Int> {
    let first = UInt64(hash) << 32
    let bucket = shift == 64 ? 0 : Int(first >> shift)
    var lower = Int(starts[bucket])
    var end = Int(starts[bucket + 1])
    while lower < end {
      let middle = (lower + end) / 2
      if postings[middle] < first { lower = middle + 1 } else { end = middle }
    }
    let last = min(postings.count, lower + most)
    var upper = lower
    while upper < last, postings[upper] >> 32 == UInt64(hash) { upper += 1 }
    return lower..<upper
  }
}
