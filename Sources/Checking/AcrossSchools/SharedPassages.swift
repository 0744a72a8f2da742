import Plans

/// Passages that two schools share which are in no federation or trust together.
///
/// A plan is a school's answer to its own self-evaluation; one with another school's text in it is seldom that. Copies in
/// which names, dates and some of the words were changed are found too. What many schools write does not count: the
/// guidance's own words, names of schemes, sentences from a template that everyone has.
struct SharedPassages: AcrossCheck {
  static let id = "sharedPassages"

  private let rules: AcrossSchoolsRules
  private let register: SchoolRegister
  private let cutting: PassageCutting
  private var shelf = PassageShelf()

  /// How many passages a finding shows; its message counts them all.
  static let mostShown = 20

  init(_ context: AcrossContext) {
    rules = context.checkRules.acrossSchools
    register = context.schools
    cutting = PassageCutting(fewest: rules.passageWords)
  }

  mutating func take(_ plan: FiledPlan) {
    guard let family = register.familyName(of: plan) else { return }
    shelf.take(
      PassageShelf.Entry(
        id: plan.id, file: plan.file, urn: plan.urn, school: register.name(of: plan),
        passages: PackedPassages(cutting.passages(of: plan.statements))),
      of: family)
  }

  mutating func drop(_ id: FiledPlan.ID) { shelf.drop(id) }

  func findings() -> [AcrossFinding] {
    var matching = PassageMatching(shelf, rules)
    var pairs: [PlanPair: SharedText] = [:]
    var usual: [Int: Int] = [:]
    for place in shelf.entries.indices {
      let shared = shared(ofPlanAt: place, &matching)
      usual[place] = usualWords(shared)
      for (pair, text) in shared where text.words >= max(rules.sharedWords, (pairs[pair]?.words ?? 0) + 1) {
        pairs[pair] = text
      }
    }
    return findings(on: pairs.filter { isUnusual($0, usual) })
  }

  func findings(of id: FiledPlan.ID) -> [AcrossFinding] {
    guard let place = shelf.place(of: id) else { return [] }
    var matching = PassageMatching(shelf, rules)
    let shared = shared(ofPlanAt: place, &matching)
    let pairs = shared.filter { $0.value.words >= rules.sharedWords }
    var usual = [place: usualWords(shared)]
    for other in pairs.keys.map({ $0.first == place ? $0.second : $0.first }) {
      usual[other] = usualWords(self.shared(ofPlanAt: other, &matching))
    }
    return findings(on: pairs.filter { isUnusual($0, usual) })
  }

  /// How many telling words a plan has in common with the plan that is so many places down the list of those that it has
  /// most in common with. Where a few schools are alike, such as the only special schools, each shares with all of them
  /// what nobody else writes; a copy is what one shares with one.
  private func usualWords(_ shared: [PlanPair: SharedText]) -> Int {
    let words = shared.values.map(\.words).sorted(by: >)
    let rank = shelf.familyCount < PassageMatching.fewFamilies ? Self.rankAmongFew : Self.rank
    return words.count > rank ? words[rank] : 0
  }

  private func isUnusual(_ pair: (key: PlanPair, value: SharedText), _ usual: [Int: Int]) -> Bool {
    let most = max(usual[pair.key.first] ?? 0, usual[pair.key.second] ?? 0)
    return pair.value.words >= rules.sharedWords + 2 * most
  }

  private static let rank = 6
  private static let rankAmongFew = 3

  /// Two plans' places, the one whose URN and file come first being first.
  private struct PlanPair: Hashable {
    var first: Int
    var second: Int
  }

  /// What two plans share: passages of the first and of the second.
  private struct SharedText {
    var passages: [(first: Int, second: Int)]
    var words: Int
  }

  private func shared(ofPlanAt place: Int, _ matching: inout PassageMatching) -> [PlanPair: SharedText] {
    let matches = Dictionary(grouping: matching.matches(ofPlanAt: place), by: \.other.plan)
    let isAmongFew = shelf.familyCount < PassageMatching.fewFamilies
    var pairs: [PlanPair: SharedText] = [:]
    for (other, matches) in matches {
      let isFirst = comesBefore(place, other)
      var (own, others): (Set<Int>, Set<Int>) = ([], [])
      let rowed = PassageRows(matches).rowed.union(PassageOrder(matches, amongFew: isAmongFew).ordered)
      var text = SharedText(passages: [], words: 0)
      let bestFirst = matches.sorted {
        ($1.tellingWords, $0.passage, $0.other.passage) < ($0.tellingWords, $1.passage, $1.other.passage)
      }
      for match in bestFirst where !own.contains(match.passage) && !others.contains(match.other.passage) {
        let words = rowed.contains(match.pair) ? max(match.tellingWords, match.words) : match.tellingWords
        guard words > 0 else { continue }
        own.insert(match.passage)
        others.insert(match.other.passage)
        text.words += words
        let (first, second) = (match.passage, match.other.passage)
        text.passages.append(isFirst ? (first, second) : (second, first))
      }
      text.passages.sort { $0 < $1 }
      pairs[isFirst ? PlanPair(first: place, second: other) : PlanPair(first: other, second: place)] = text
    }
    return pairs
  }

  private func comesBefore(_ place: Int, _ other: Int) -> Bool { key(place) < key(other) }

  private func key(_ place: Int) -> (Int, String, Int) {
    let entry = shelf.entries[place]
    return (entry?.urn?.rawValue ?? 0, entry?.file ?? "", place)
  }

  /// The most words first.
  private func findings(on pairs: [PlanPair: SharedText]) -> [AcrossFinding] {
    let sorted = pairs.sorted { one, other in
      guard one.value.words == other.value.words else { return one.value.words > other.value.words }
      guard one.key.first == other.key.first else { return comesBefore(one.key.first, other.key.first) }
      return comesBefore(one.key.second, other.key.second)
    }
    return sorted.compactMap { pair, text in
      guard let first = shelf.entries[pair.first], let second = shelf.entries[pair.second] else { return nil }
      return finding(first, second, text)
    }
  }

  private func finding(_ first: PassageShelf.Entry, _ second: PassageShelf.Entry, _ text: SharedText) -> AcrossFinding {
    let count = text.passages.count
    let shown = text.passages.prefix(Self.mostShown)
    let what = count == 1 ? "a passage that few other schools have" : "\(count) passages that few other schools have"
    return AcrossFinding(
      check: Self.id, severity: text.words >= rules.copiedWords ? .shouldFix : .note,
      files: [first.file, second.file], urns: [first.urn, second.urn].compactMap { $0 },
      message:
        "\(first.school) and \(second.school) are in no federation or trust together, yet their plans share \(what), "
        + "word for word or nearly so. Ask both whose words they are, and whether they answer the school’s own "
        + "self-evaluation.",
      passages: shown.map { [first.passages.text($0.first), second.passages.text($0.second)] },
      evidence: shown.flatMap { pair in
        [
          AcrossEvidence(
            file: first.file, location: first.passages.location(pair.first), text: first.passages.text(pair.first)),
          AcrossEvidence(
            file: second.file, location: second.passages.location(pair.second),
            text: second.passages.text(pair.second)),
        ]
      })
  }
}
