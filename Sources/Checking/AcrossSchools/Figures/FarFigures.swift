import Plans

/// One figure of a plan that like schools' plans have too.
struct PlanFigure: Sendable {
  /// What it is a figure of, such as a measure and a group of pupils: only figures of one subject are compared.
  var subject: String
  /// What a target's number counts; nil for what is no target.
  var unit: TargetUnit?
  /// What figures of the subject are measured on.
  var scale: Spread.Scale
  var value: Double
  /// Where it stands; empty where it is counted over the whole plan.
  var evidence: [EvidenceItem] = []
}

/// A figure that is far from like schools', and how these lie.
struct FarFigure: Sendable {
  let id: FiledPlan.ID
  let file: String
  let urn: URN
  let school: String
  let figure: PlanFigure
  let among: LikeSchools
  let distribution: Distribution
  /// In spreads of like schools' figures from their median; below zero where the figure is far below.
  let distance: Double

  var isHigh: Bool { distance > 0 }
}

/// The figures of all plans, by subject and by what the schools are like; and those that are far from the others.
struct FarFigures: Sendable {
  private struct Entry {
    var file: String
    var urn: URN
    var school: String
    var like: [LikeSchools]
    var figures: [PlanFigure]
  }

  private struct Group: Hashable {
    var subject: String
    var unit: TargetUnit?
    var like: LikeSchools

    init(_ figure: PlanFigure, among like: LikeSchools) {
      subject = figure.subject
      unit = figure.unit
      self.like = like
    }
  }

  private let rules: AcrossSchoolsRules
  private let register: SchoolRegister
  private let asOf: Day
  private let unit: String
  private var entries: [FiledPlan.ID: Entry] = [:]
  private var groups: [Group: SortedFigures] = [:]

  /// `unit` is what the figures count, such as "pounds".
  init(_ context: AcrossContext, unit: String) {
    rules = context.checkRules.acrossSchools
    register = context.schools
    asOf = context.asOf
    self.unit = unit
  }

  /// Takes the figures of a school's whole plan for the year in; those of other plans are compared with nobody's.
  mutating func take(_ plan: FiledPlan, _ figures: (Plan) -> [PlanFigure]) {
    guard let urn = plan.urn, plan.isWholeSchool, plan.isInForce(on: asOf) else { return }
    let like = LikeSchools.of(register[urn], bounds: rules.sizeBounds)
    guard !like.isEmpty else { return }
    let figures = figures(plan.plan)
    guard !figures.isEmpty else { return }
    entries[plan.id] = Entry(
      file: plan.file, urn: urn, school: register.name(of: plan), like: like, figures: figures)
    for figure in figures {
      for like in like { groups[Group(figure, among: like), default: SortedFigures()].insert(figure.value) }
    }
  }

  mutating func drop(_ id: FiledPlan.ID) {
    guard let entry = entries.removeValue(forKey: id) else { return }
    for figure in entry.figures {
      for like in entry.like { groups[Group(figure, among: like)]?.remove(figure.value) }
    }
  }

  /// All that are far, the farthest first.
  var far: [FarFigure] {
    var spreads: [Group: Spread] = [:]
    return entries.keys.flatMap { far(of: $0, &spreads) }.sorted { one, other in
      let (less, more) = (abs(other.distance), abs(one.distance))
      return (less, one.urn.rawValue, one.figure.subject, one.id) < (
        more, other.urn.rawValue, other.figure.subject, other.id
      )
    }
  }

  /// Those of one plan, in the plan's order.
  func far(of id: FiledPlan.ID) -> [FarFigure] {
    var spreads: [Group: Spread] = [:]
    return far(of: id, &spreads)
  }

  /// `spreads` are those that were measured already.
  private func far(of id: FiledPlan.ID, _ spreads: inout [Group: Spread]) -> [FarFigure] {
    guard let entry = entries[id] else { return [] }
    var found: [FarFigure] = []
    for figure in entry.figures {
      // Schools of one size only where there are plenty: of few, how far they lie apart is too uncertain.
      let near =
        entry.like.first { count(of: figure, among: $0) >= 2 * rules.minimumSample }
        ?? entry.like.last { count(of: figure, among: $0) >= rules.minimumSample }
      guard let near, let group = groups[Group(figure, among: near)] else { continue }
      guard let spread = spreads[Group(figure, among: near)] ?? Spread(group, on: figure.scale) else { continue }
      spreads[Group(figure, among: near)] = spread
      guard let distance = spread.distance(of: figure.value, beyond: rules.farSpreads),
        let distribution = distribution(of: group, near, figure.value)
      else { continue }
      found.append(
        FarFigure(
          id: id, file: entry.file, urn: entry.urn, school: entry.school, figure: figure, among: near,
          distribution: distribution, distance: distance))
    }
    return found
  }

  private func count(of figure: PlanFigure, among like: LikeSchools) -> Int {
    groups[Group(figure, among: like)]?.count ?? 0
  }

  private func distribution(of group: SortedFigures, _ like: LikeSchools, _ value: Double) -> Distribution? {
    guard let lowest = group.quantile(0), let lower = group.quantile(0.25), let median = group.quantile(0.5),
      let upper = group.quantile(0.75), let highest = group.quantile(1)
    else { return nil }
    return Distribution(
      measure: unit, among: like.words, schools: group.count, lowest: lowest, lowerQuartile: lower,
      median: median,
      upperQuartile: upper, highest: highest, value: value)
  }
}

extension FarFigure {
  /// The finding about it, always a note: a school may have its reasons.
  func finding(_ check: String, _ message: String) -> AcrossFinding {
    AcrossFinding(
      check: check, severity: .note, files: [file], urns: [urn], message: message,
      evidence: figure.evidence.map { AcrossEvidence(file: file, location: $0.location, text: $0.text) },
      distribution: distribution)
  }

  /// "of 24 primary schools of 101 to 210 pupils, the middle half have 3 to 5 and the median is 4".
  func comparison(_ verb: String, _ words: (Double) -> String) -> String {
    "of \(distribution.schools) \(among.words), the middle half \(verb) \(words(distribution.lowerQuartile)) to "
      + "\(words(distribution.upperQuartile)), and the median is \(words(distribution.median))"
  }
}
