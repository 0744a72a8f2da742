import Glibc

/// How far the figures of like schools lie apart, and how far one lies from them.
///
/// From the median, in median deviations: unlike a mean and its deviation they stay where they are though nearly half of the
/// figures be wild. Iglewicz and Hoaglin (1993) call a figure wild beyond 3.5 of what would be the standard deviation; of
/// a small sample it must be farther, as with Student's t, since how far its figures lie apart is itself uncertain.
struct Spread: Sendable {
  /// What figures are measured on.
  struct Scale: Sendable {
    /// Figures that lie as far apart as their ratio says, such as pounds, rather than as their difference.
    var areRatios = false
    /// Figures lie apart by at least this (of ratios: the natural logarithm of the ratio), so that where most schools
    /// have one figure its neighbour is not far from it.
    var least: Double

    fileprivate func of(_ value: Double) -> Double { areRatios ? log(max(value, 1)) : value }
  }

  private let scale: Scale
  private let centre: Double
  private let deviation: Double
  private let count: Int

  /// Nil where there are no figures.
  init?(_ figures: SortedFigures, on scale: Scale) {
    guard let median = figures.quantile(0.5) else { return nil }
    self.scale = scale
    centre = scale.of(median)
    count = figures.count
    // 1.4826 times the median deviation is the standard deviation of figures that are normally distributed.
    deviation = max(1.4826 * Spread.medianDeviation(figures.values.map(scale.of), from: centre), scale.least)
  }

  /// How many deviations a figure lies from the median, below zero where it is below; nil where it is no more than so
  /// many tenths of one.
  func distance(of value: Double, beyond tenths: Int) -> Double? {
    let distance = (scale.of(value) - centre) / deviation
    // A hair's breadth of tolerance, since a figure on the boundary counts as near.
    return abs(distance) > Double(tenths) / 10 * (1 + 3 / Double(count)) + 0.000_001 ? distance : nil
  }

  /// The middle one of the distances from the centre: of sorted values the nearest are taken from both sides.
  private static func medianDeviation(_ sorted: [Double], from centre: Double) -> Double {
    var above = sorted.firstIndex { $0 >= centre } ?? sorted.count
    var below = above - 1
    var deviation = 0.0
    for _ in 0...(sorted.count / 2) {
      let up = above < sorted.count ? sorted[above] - centre : .infinity
      let down = below >= 0 ? centre - sorted[below] : .infinity
      guard min(up, down) < .infinity else { break }
      deviation = min(up, down)
      if up <= down { above += 1 } else { below -= 1 }
    }
    return deviation
  }
}
