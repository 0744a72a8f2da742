/// An inverted index of passages' hashes that takes one plan in as cheaply as it takes the first.
///
/// Each plan's postings begin as a run of their own, and runs of like size are merged (the logarithmic method: Bentley
/// and Saxe, Decomposable searching problems, 1980), so that a plan is written over but a dozen times however many there
/// are, and a look-up asks only a few runs.
struct PassageIndex {
  /// The largest first.
  private(set) var runs: [PostingRun] = []

  /// What a posting says: a plan's place, and a passage's within it.
  struct Place: Hashable {
    var plan: Int
    var passage: Int

    init(plan: Int, passage: Int) {
      self.plan = plan
      self.passage = passage
    }

    init(_ posting: UInt64) {
      plan = Int((posting >> 12) & UInt64(PassageIndex.mostPlans - 1))
      passage = Int(posting & UInt64(PackedPassages.most - 1))
    }

    var bits: UInt64 { UInt64(plan) << 12 | UInt64(passage) }
  }

  static let mostPlans = 1 << 20

  /// Takes a plan's passages in. A hash that stands in several of them counts once, at the first.
  mutating func take(_ passages: PackedPassages, at plan: Int, whereStays stays: (Int) -> Bool) {
    var postings: [UInt64] = []
    for passage in 0..<passages.count {
      let place = Place(plan: plan, passage: passage).bits
      postings.append(UInt64(passages.whole(passage)) << 32 | place)
      for hash in passages.sketch(passage) { postings.append(UInt64(hash) << 32 | place) }
    }
    postings.sort()
    var kept = 0
    for index in postings.indices where index == 0 || postings[index] >> 32 != postings[kept - 1] >> 32 {
      postings[kept] = postings[index]
      kept += 1
    }
    postings.removeSubrange(kept...)
    guard !postings.isEmpty else { return }
    var run = PostingRun(sorted: postings)
    while let last = runs.last, last.postings.count < run.postings.count * 2 {
      runs.removeLast()
      run = PostingRun(merging: last, run) { stays(Place($0).plan) }
    }
    runs.append(run)
  }

  /// Every passage that has a hash, added to a list.
  ///
  /// - Returns: false where there are more than `most`: then the list has some of them.
  func places(of hash: UInt32, upTo most: Int, in places: inout [Place]) -> Bool {
    var left = most
    for run in runs {
      let range = run.range(of: hash, upTo: left + 1)
      guard range.count <= left else { return false }
      for index in range { places.append(Place(run.postings[index])) }
      left -= range.count
    }
    return true
  }
}
