import Plans

/// The schools that could help others with a topic: by their published results, or on an adviser's word.
///
/// By results are those in the top quarter of like schools, where there are enough of these to compare.
struct SupportOnFile: Sendable {
  private struct Place: Hashable {
    var topic: String
    var phase: SchoolPhase
  }

  private var helpers: [Place: [SupportingSchool]] = [:]

  init(_ context: AcrossContext, _ topics: PriorityTopics) {
    var found: [Place: [(rank: Double, school: SupportingSchool)]] = [:]
    for strength in context.strengths {
      guard let school = context.schools[strength.urn], school.isOpen else { continue }
      let because = "recorded as strong by \(strength.recordedBy) on \(strength.recorded.written): \(strength.reason)"
      for topic in topics.topics(in: strength.subject) {
        // An adviser's word stands before a table's.
        found[Place(topic: topic, phase: school.phase), default: []].append(
          (2, SupportingSchool(urn: school.urn, name: school.name, because: because)))
      }
    }
    for (topic, strong) in SupportOnFile.strongByResults(context, topics) {
      for one in strong {
        guard let school = context.schools[one.school.urn] else { continue }
        found[Place(topic: topic, phase: school.phase), default: []].append(one)
      }
    }
    helpers = found.mapValues { strong in
      strong.sorted { ($1.rank, $0.school.urn) < ($0.rank, $1.school.urn) }.map(\.school).merged
    }
  }

  /// The strongest first.
  func helpers(with topic: String, among phase: SchoolPhase) -> [SupportingSchool] {
    helpers[Place(topic: topic, phase: phase)] ?? []
  }

  /// A school's result in one measure.
  private struct Standing {
    let school: School
    let result: PublishedResult
    let value: Double
  }

  private static func strongByResults(
    _ context: AcrossContext, _ topics: PriorityTopics
  ) -> [(String, [(rank: Double, school: SupportingSchool)])] {
    let rules = context.checkRules.acrossSchools
    var standings: [String: [Standing]] = [:]
    for school in context.schools.schools where school.isOpen {
      for result in context.results.all(of: school.urn) where result.group == nil {
        guard let value = result.value, result.isRecent(on: context.asOf, within: rules.resultYears) else { continue }
        standings[result.measure, default: []].append(Standing(school: school, result: result, value: value))
      }
    }
    return headlines(of: Array(standings.keys), topics).map { topic, measures in
      (topic, measures.flatMap { strong(among: standings[$0] ?? [], rules, MeasureDirection(context.vocabularies)) })
    }
  }

  /// The measures that tell how strong a school is in a topic: the expected standard where it is published, since greater
  /// depth and average scores say the same of fewer pupils; else all.
  private static func headlines(of measures: [String], _ topics: PriorityTopics) -> [(String, [String])] {
    var byTopic: [String: [String]] = [:]
    for measure in measures.sorted() {
      if let topic = topics.topic(ofPublished: measure) { byTopic[topic, default: []].append(measure) }
    }
    return byTopic.sorted { $0.key < $1.key }.map { topic, measures in
      let expected = measures.filter { $0.hasSuffix("EXS+") }
      return (topic, expected.isEmpty ? measures : expected)
    }
  }

  private static func strong(
    among standings: [Standing], _ rules: AcrossSchoolsRules, _ direction: MeasureDirection
  ) -> [(rank: Double, school: SupportingSchool)] {
    var groups: [LikeSchools: SortedFigures] = [:]
    for standing in standings {
      for like in LikeSchools.of(standing.school, bounds: rules.sizeBounds) {
        groups[like, default: SortedFigures()].insert(standing.value)
      }
    }
    return standings.compactMap { standing in
      let near = LikeSchools.of(standing.school, bounds: rules.sizeBounds).first {
        groups[$0]?.count ?? 0 >= rules.minimumSample
      }
      let isLower = direction.isLowerBetter(standing.result.measure)
      guard let near, let group = groups[near], let quarter = group.quantile(isLower ? 0.25 : 0.75),
        let median = group.quantile(0.5), isLower ? standing.value < median : standing.value > median,
        isLower ? standing.value <= quarter : standing.value >= quarter
      else { return nil }
      let amount = FigureWords.amount(standing.value, standing.result.unit)
      let because =
        "\(standing.result.measure) \(amount) in \(standing.result.academicYear), in the top quarter of "
        + "\(group.count) \(near.words)"
      let spread = max(abs((group.quantile(isLower ? 0 : 1) ?? 0) - median), 0.000_001)
      return (
        abs(standing.value - median) / spread,
        SupportingSchool(urn: standing.school.urn, name: standing.school.name, because: because)
      )
    }
  }
}

extension Array<SupportingSchool> {
  /// Each school once, where it first comes, with all that speaks for it.
  fileprivate var merged: [SupportingSchool] {
    var merged: [SupportingSchool] = []
    for school in self {
      if let place = merged.firstIndex(where: { $0.urn == school.urn }) {
        if !merged[place].because.contains(school.because) { merged[place].because += "; " + school.because }
      } else {
        merged.append(school)
      }
    }
    return merged
  }
}
