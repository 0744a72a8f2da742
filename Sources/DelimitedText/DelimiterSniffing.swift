/// Tells a file's delimiter by trying each on its beginning.
enum DelimiterSniffing {
  static let candidates: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// How much of a file is tried.
  private static let sample = 64 << 10

  /// The delimiter that cuts most rows into the same number of fields, and more than one; the comma where none does.
  ///
  /// Sentences hold commas, so counting them would find commas in a file of semicolons: what counts is that rows agree.
  static func delimiter(of text: [UInt8]) -> UInt8 {
    var best = (delimiter: candidates[0], score: 0)
    let beginning = Array(text.prefix(sample))
    for candidate in candidates {
      var scanner = DelimitedScanner(
        beginning, from: 0, line: 1, delimiter: candidate,
        limits: DelimitedLimits(field: sample, row: sample, columns: sample))
      // No limit can be passed by a sample; quotes beyond repair score nothing.
      guard (try? scanner.scan()) != nil else { continue }
      var rowsByWidth: [Int: Int] = [:]
      for row in scanner.rows where row.count > 1 { rowsByWidth[row.count, default: 0] += 1 }
      let score = rowsByWidth.map { $0.value * $0.value * min($0.key - 1, 8) }.max() ?? 0
      if score > best.score { best = (candidate, score) }
    }
    return best.delimiter
  }
}
