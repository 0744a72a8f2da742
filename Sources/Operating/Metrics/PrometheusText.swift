/// The Prometheus text exposition format, version 0.0.4.
enum PrometheusText {
  /// HELP, TYPE and one line a series, series in the order of their labels.
  static func lines(of metric: MetricDeclaration, series: [[String]: MetricValue]) -> String {
    var text = "# HELP \(metric.name) \(escapedHelp(metric.help))\n# TYPE \(metric.name) \(metric.kind.word)\n"
    for (values, value) in series.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let labels = Array(zip(metric.labels, values))
      switch value {
      case .number(let number):
        text += line(metric.name, labels, number)
      case .histogram(let bounds, let counts, let sum):
        var total = 0
        for (count, bound) in zip(counts, bounds.map(number) + ["+Inf"]) {
          total += count
          text += line(metric.name + "_bucket", labels + [("le", bound)], Double(total))
        }
        text += line(metric.name + "_sum", labels, sum)
        text += line(metric.name + "_count", labels, Double(total))
      }
    }
    return text
  }

  private static func line(_ name: String, _ labels: [(String, String)], _ value: Double) -> String {
    let inner = labels.map { "\($0.0)=\"\(escapedLabel($0.1))\"" }.joined(separator: ",")
    return name + (inner.isEmpty ? "" : "{\(inner)}") + " \(number(value))\n"
  }

  /// Whole numbers without a fraction, as people expect of a count.
  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  private static func escapedHelp(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.flatMap { escape($0, quotes: false) }))
  }

  private static func escapedLabel(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.flatMap { escape($0, quotes: true) }))
  }

  private static func escape(_ scalar: Unicode.Scalar, quotes: Bool) -> [Unicode.Scalar] {
    switch scalar {
    case "\\": ["\\", "\\"]
    case "\n": ["\\", "n"]
    case "\"" where quotes: ["\\", "\""]
    default: [scalar]
    }
  }
}
