/// Finds the grids that the rules of a page make.
struct PDFRuling {
  /// Rules closer than this are one: the borders of two cells side by side, drawn each for itself.
  static let tolerance = 4.0
  /// A gap this long in a rule is bridged: dashes, and the corners that Word leaves to squares of their own.
  private static let gap = 3.0
  /// Rules beyond which a page is squared paper or a picture.
  private static let limit = 4_000

  /// The rules of a page, each as long as it can be.
  let rules: [PDFRule]

  init(_ page: PDFPage) {
    let joined =
      PDFRuling.joined(page.rules.filter(\.isHorizontal))
      + PDFRuling.joined(
        page.rules.filter { !$0.isHorizontal })
    rules = joined.count > PDFRuling.limit ? [] : joined
  }

  /// Rules that lie one after another on a line, or nearly one over another, as one.
  private static func joined(_ rules: [PDFRule]) -> [PDFRule] {
    var lines: [[PDFRule]] = []
    for rule in rules.sorted(by: { $0.at < $1.at }) {
      if let first = lines.last?.first, rule.at - first.at <= 1.2 {
        lines[lines.count - 1].append(rule)
      } else {
        lines.append([rule])
      }
    }
    return lines.flatMap { line in
      var joined: [PDFRule] = []
      for rule in line.sorted(by: { $0.from < $1.from }) {
        if let last = joined.last, rule.from - last.to <= gap {
          joined[joined.count - 1].to = max(last.to, rule.to)
        } else {
          joined.append(rule)
        }
      }
      return joined
    }
  }

  /// The grids of a page, each made of rules that meet; those without two columns or two rows are none.
  func grids() -> [PDFGrid] {
    var parents = Array(rules.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    let horizontals = rules.indices.filter { rules[$0].isHorizontal }
    for vertical in rules.indices where !rules[vertical].isHorizontal {
      for horizontal in horizontals where rules[vertical].meets(rules[horizontal]) {
        parents[root(vertical)] = root(horizontal)
      }
    }
    var groups: [Int: [PDFRule]] = [:]
    for index in rules.indices { groups[root(index), default: []].append(rules[index]) }
    return groups.values.compactMap { PDFGrid($0) }.sorted {
      ($0.box.minY, $0.box.minX, $0.box.maxX) < ($1.box.minY, $1.box.minX, $1.box.maxX)
    }
  }
}

extension PDFRule {
  /// Whether a vertical rule and a horizontal one cross or touch.
  fileprivate func meets(_ other: PDFRule) -> Bool {
    let slack = 3.0
    return at >= other.from - slack && at <= other.to + slack && other.at >= from - slack && other.at <= to + slack
  }
}
