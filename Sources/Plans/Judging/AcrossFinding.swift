/// What shows only where all plans lie beside each other: one thing about one plan, or about several together.
public struct AcrossFinding: Codable, Hashable, Sendable {
  /// The check that found it, such as `sharedPassages`.
  public var check: String
  public var severity: Severity
  /// The plans that it is about, by the names that they are filed under, in the order in which the message speaks of them.
  public var files: [String]
  /// The schools that it is about, in the same order, each once.
  public var urns: [URN]
  /// What is so, in words that an adviser could take up with the schools.
  public var message: String
  /// Passages that plans share, word for word as each has them: one entry for each, a text for each plan of `files`.
  public var passages: [[String]]
  /// What the finding rests on, and where it stands.
  public var evidence: [AcrossEvidence]
  /// How like schools compare, where the finding is a comparison with them.
  public var distribution: Distribution?
  /// Schools that could help those that the finding is about, the strongest first.
  public var support: [SupportingSchool]?

  public init(
    check: String, severity: Severity, files: [String] = [], urns: [URN] = [], message: String,
    passages: [[String]] = [], evidence: [AcrossEvidence] = [], distribution: Distribution? = nil,
    support: [SupportingSchool]? = nil
  ) {
    self.check = check
    self.severity = severity
    self.files = files
    self.urns = urns
    self.message = message
    self.passages = passages
    self.evidence = evidence
    self.distribution = distribution
    self.support = support
  }
}

/// An item of one of several plans, and where it stands there.
public struct AcrossEvidence: Codable, Hashable, Sendable {
  /// The name that the plan is filed under.
  public var file: String
  public var location: SourceLocation
  public var text: String

  public init(file: String, location: SourceLocation, text: String) {
    self.file = file
    self.location = location
    self.text = text
  }
}

/// A school that could help others, and what speaks for it.
public struct SupportingSchool: Codable, Hashable, Sendable {
  public var urn: URN
  public var name: String
  /// Such as "reading EXS+ 91% in 2024/25, in the top quarter of 24 primary schools".
  public var because: String

  public init(urn: URN, name: String, because: String) {
    self.urn = urn
    self.name = name
    self.because = because
  }
}

/// How a figure lies among like schools: five numbers of theirs, and the school's own.
public struct Distribution: Codable, Hashable, Sendable {
  /// What is counted, such as "priorities" or "pounds".
  public var measure: String
  /// Who the like schools are, such as "other primary schools of 101 to 210 pupils".
  public var among: String
  /// How many of them there are.
  public var schools: Int
  public var lowest: Double
  public var lowerQuartile: Double
  public var median: Double
  public var upperQuartile: Double
  public var highest: Double
  /// The school's own figure.
  public var value: Double

  public init(
    measure: String, among: String, schools: Int, lowest: Double, lowerQuartile: Double, median: Double,
    upperQuartile: Double, highest: Double, value: Double
  ) {
    self.measure = measure
    self.among = among
    self.schools = schools
    self.lowest = lowest
    self.lowerQuartile = lowerQuartile
    self.median = median
    self.upperQuartile = upperQuartile
    self.highest = highest
    self.value = value
  }
}
