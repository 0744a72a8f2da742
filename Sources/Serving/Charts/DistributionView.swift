import Mustache
import Plans

/// How a figure lies among like schools': a line from the lowest to the highest, a box over the middle half, the median
/// and the school's own, with the same in words.
struct DistributionView: MustacheParent, Sendable {
  let distribution: Distribution

  private static let width = 300.0

  func child(named name: String) -> Any? {
    switch name {
    case "distributionWords": words
    case "distributionChart": chart
    default: nil
    }
  }

  /// "Of 24 primary schools: lowest 3, lower quartile 4, median 4, upper quartile 5, highest 6. This school: 14 priorities."
  private var words: String {
    let d = distribution
    let others = [
      ("lowest", d.lowest), ("lower quartile", d.lowerQuartile), ("median", d.median),
      ("upper quartile", d.upperQuartile),
      ("highest", d.highest),
    ].map { "\($0.0) \(Self.number($0.1))" }
    return
      "Of \(d.schools) \(d.among), in \(d.measure): \(others.joined(separator: ", ")). This school: \(Self.number(d.value))."
  }

  private static func number(_ value: Double) -> String {
    let tenths = Int((abs(value) * 10).rounded())
    return (value < 0 && tenths > 0 ? "−" : "") + CountWords.grouped(tenths / 10)
      + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
  }

  private var chart: String {
    let d = distribution
    let (low, high) = (min(d.lowest, d.value), max(d.highest, d.value))
    func x(_ value: Double) -> String {
      let place = high > low ? 8 + (value - low) / (high - low) * (Self.width - 16) : Self.width / 2
      return "\((place * 10).rounded() / 10)"
    }
    let own = x(d.value)
    return """
      <svg class="spread" viewBox="0 0 300 22" aria-hidden="true">\
      <line x1="\(x(d.lowest))" y1="11" x2="\(x(d.highest))" y2="11" stroke="#6b7780" stroke-width="1.5"/>\
      <line x1="\(x(d.lowerQuartile))" y1="11" x2="\(x(d.upperQuartile))" y2="11" stroke="#a9c3d6" stroke-width="12"/>\
      <line x1="\(x(d.median))" y1="4" x2="\(x(d.median))" y2="18" stroke="#14202b" stroke-width="2"/>\
      <circle cx="\(own)" cy="11" r="6" fill="#a4262c" stroke="#fff" stroke-width="1.5"/></svg>
      """
  }
}
