/// What a whole plan says, as few numbers: enough to tell whether two files are the same plan.
struct PlanContents: Equatable {
  /// The smallest hashes of its words, three at a time (MinHash), rising.
  private let sample: [UInt32]

  private static let most = 96
  /// Two files that have at least this share of their words in common, in percent, are versions of one plan.
  static let versionsShare = 40

  init(_ statements: [PlanStatement]) {
    var hashes: Set<UInt32> = []
    for statement in statements {
      let sketch = PassageSketch(statement.words)
      hashes.formUnion(sketch.hashes)
      hashes.insert(sketch.whole)
    }
    sample = Array(hashes.sorted().prefix(Self.most))
  }

  /// How much of what either says is in both, in percent.
  func share(with other: PlanContents) -> Int {
    var shared = 0
    PackedPassages.shared(sample[...], other.sample[...]) { _ in shared += 1 }
    let together = max(1, min(Self.most, sample.count + other.sample.count - shared))
    return shared * 100 / together
  }
}
