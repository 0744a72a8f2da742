import FoundationEssentials
public import Plans

#if canImport(Glibc)
  import Glibc
#endif

/// Counts in how many priorities of a body of plans each word or idea stands, and says what each then weighs.
///
/// A word weighs the less the more priorities speak of it (inverse document frequency): one that stands in every
/// twentieth weighs 1, one that stands in every second a quarter. Words that fewer than three plans have are left out,
/// and so weigh 1: so rare a word may be somebody's name.
public struct WordCount: Sendable {
  /// A word is weighed where so many plans have it.
  static let leastPlans = 3
  /// A word that stands in one priority of so many weighs 1.
  static let ordinary = 20.0

  private let ideas: IdeaTable
  private var plans = 0
  private var priorities = 0
  private var inPriorities: [String: Int] = [:]
  private var inPlans: [String: Int] = [:]
  /// How often an idea is written in each of its ways.
  private var wordings: [String: [String: Int]] = [:]

  public init(_ rules: KeyIssueRules) { ideas = rules.ideas }

  /// Counts one plan's priorities: their aims and actions.
  public mutating func count(_ plan: Plan) {
    guard !plan.priorities.isEmpty else { return }
    plans += 1
    priorities += plan.priorities.count
    var ofPlan: Set<String> = []
    for priority in plan.priorities {
      var ofPriority: Set<String> = []
      for text in priority.aims + priority.actions.map(\.text) {
        for (idea, words) in ideas.ideas(in: text) {
          ofPriority.insert(idea)
          wordings[idea, default: [:]][words.lowercased(), default: 0] += 1
        }
      }
      for idea in ofPriority { inPriorities[idea, default: 0] += 1 }
      ofPlan.formUnion(ofPriority)
    }
    for idea in ofPlan { inPlans[idea, default: 0] += 1 }
  }

  /// What the words weigh by what was counted so far, in hundredths.
  public var weights: WordWeights {
    var weights: [String: Double] = [:]
    for (idea, count) in inPriorities where inPlans[idea, default: 0] >= WordCount.leastPlans {
      guard let name = name(of: idea) else { continue }
      let weight = log(Double(priorities) / Double(count)) / log(WordCount.ordinary)
      let range = WordWeights.range
      weights[name] = (min(max(weight, range.lowerBound), range.upperBound) * 100).rounded() / 100
    }
    return WordWeights(plans: plans, priorities: priorities, weights: weights)
  }

  /// By what the file calls an idea: the first wording of its list, or the way in which a word is written most often.
  private func name(of idea: String) -> String? {
    if let name = ideas.name(of: idea) { return name }
    let ways = (wordings[idea] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ways.map(\.key).first { ideas.key(of: $0) == idea }
  }
}

extension WordWeights {
  /// The file: sorted, so that the same plans give the same bytes.
  public var yaml: String {
    let head = """
      # What words weigh where a key issue is matched to a priority: the less, the more priorities speak of them. A word
      # that stands in one priority of twenty weighs 1, and so does one that is not here. The range is 0.1 to 10.
      #
      # Made by `caseload rules weights` from a body of plans; make it again rather than change it. What a person would
      # have otherwise stands in criteria.yaml under keyIssues.weights, which goes before this file. It is part of the rule
      # set's hash: a changed file has every current plan judged again.
      plans: \(plans)
      priorities: \(priorities)
      """
    let words = weights.sorted { $0.key < $1.key }.map { word, weight in
      "  \(WordWeights.quoted(word)): \(WordWeights.written(weight))"
    }
    return ([head, words.isEmpty ? "weights: {}" : "weights:"] + words).joined(separator: "\n") + "\n"
  }

  /// In double quotes, since "no", "on" and "null" are words too.
  private static func quoted(_ word: String) -> String {
    "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func written(_ weight: Double) -> String {
    let hundredths = Int((weight * 100).rounded())
    let rest = hundredths % 100
    if rest == 0 { return String(hundredths / 100) }
    return "\(hundredths / 100)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
