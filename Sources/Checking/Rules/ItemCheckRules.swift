import Plans
import Vocabularies

/// What the checks of single items ask.
public struct ItemCheckRules: Codable, Hashable, Sendable {
  /// One person may lead at most this share of a plan's actions, in percent: 10 to 100.
  public let leadShare: Int
  /// Plans of fewer actions are not asked how they are shared out: 2 to 200.
  public let leadActions: Int
  /// Pupils in a group of at most so many can be known by it: 1 to 20.
  public let smallCohort: Int
  /// An action that ends at most so many days before the plan begins was done to get ready for it: 0 to 366.
  public let daysBefore: Int
  /// Words that claim something without saying how much.
  public let vague: [String]
  /// Numbers in words, and standards with a known meaning, by which a text can be measured.
  public let measures: [String]
  /// Words for all of something, or none.
  public let quantities: [String]
  /// Words for what is there or is not.
  public let finished: [String]
  /// Words that say that less of something is wanted.
  public let lessening: [String]
  /// What a template leaves for a school to replace.
  public let templates: [String]
  /// First words of such a place in brackets: "[name of school]".
  public let blanks: [String]
  /// First names that pupils have.
  public let firstNames: [String]

  /// The lists made ready for looking words up, once.
  let measurable: WordTable<MeasurableWord>
  let lesseningTable: WordTable<Bool>
  let templateTable: WordTable<Bool>
  let blankWords: Set<String>
  let nameKeys: Set<String>
  let signs: TextSignTable

  enum CodingKeys: String, CodingKey, CaseIterable {
    case leadShare, leadActions, smallCohort, daysBefore, vague, measures, quantities, finished, lessening, templates,
      blanks, firstNames
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    leadShare = try container.number(10...100, forKey: .leadShare)
    leadActions = try container.number(2...200, forKey: .leadActions)
    smallCohort = try container.number(1...20, forKey: .smallCohort)
    daysBefore = try container.number(0...366, forKey: .daysBefore)
    func words(_ key: CodingKeys) throws -> [String] { try container.decode([String].self, forKey: key) }
    vague = try words(.vague)
    measures = try words(.measures)
    quantities = try words(.quantities)
    finished = try words(.finished)
    lessening = try words(.lessening)
    templates = try words(.templates)
    if let single = templates.first(where: { WrittenWords($0).tokens.count < 2 }) {
      throw container.fault("“\(single)” is one word; allowed: phrases of two words or more", at: .templates)
    }
    blanks = try words(.blanks)
    firstNames = try words(.firstNames)

    var measurable = WordTable<MeasurableWord>()
    for (list, meaning) in [
      (vague, MeasurableWord.vague), (measures, .measure), (quantities, .quantity), (finished, .finished),
    ] {
      for word in list { measurable.add(word, meaning: meaning) }
    }
    self.measurable = measurable
    lesseningTable = WordTable(lessening, meaning: true)
    templateTable = WordTable(templates, meaning: true)
    blankWords = Set(blanks.flatMap { WrittenWords($0).tokens.map(\.key) })
    nameKeys = Set(firstNames.flatMap { WrittenWords($0).tokens.map(\.key) })
    signs = TextSignTable(firstNames: firstNames, templates: templates)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(leadShare, forKey: .leadShare)
    try container.encode(leadActions, forKey: .leadActions)
    try container.encode(smallCohort, forKey: .smallCohort)
    try container.encode(daysBefore, forKey: .daysBefore)
    for (key, list) in [
      (CodingKeys.vague, vague), (.measures, measures), (.quantities, quantities), (.finished, finished),
      (.lessening, lessening), (.templates, templates), (.blanks, blanks), (.firstNames, firstNames),
    ] {
      try container.encode(list, forKey: key)
    }
  }
}
