import Plans
import Vocabularies

/// What one outcome, milestone or objective says in numbers of pupils' attainment or progress, and of which groups.
///
/// The targets that the reader found come first; then the text beside each number, clause by clause, so that "72% EXS
/// in writing; disadvantaged 60%" names a group that no field holds, and "attendance of pupils with SEND 94%" does not.
struct AttainmentNumbers: Hashable {
  /// Whether there is a number for attainment or progress.
  private(set) var isNumerical = false
  /// The groups that such numbers name, by the vocabulary's names, in order, each once.
  private(set) var groups: [String] = []

  init(_ text: String, targets: [Target], vocabularies: Vocabularies) {
    let words = WrittenWords(text)
    let measures = vocabularies.measures.table.matches(in: words)
    let groups = vocabularies.groups.table.matches(in: words)
    let clauses = Clause.clauses(of: words, measures: measures, groups: groups)
    let textSubject = Subject(measures.map(\.meaning))

    for target in targets {
      let field = target.measure.map { Subject(ofMeasure: $0, vocabulary: vocabularies.measures) } ?? .unknown
      guard (field == .unknown ? textSubject : field) == .attainment else { continue }
      isNumerical = true
      if let group = target.group { add(AttainmentNumbers.group(group, vocabulary: vocabularies.groups)) }
    }
    for clause in clauses where clause.subject == .attainment && clause.measures { isNumerical = true }
    guard isNumerical else { return }
    for clause in clauses where clause.subject != .other && clause.holdsAmount {
      for group in clause.groups { add(group) }
    }
  }

  private mutating func add(_ group: String?) {
    if let group, !groups.contains(group) { groups.append(group) }
  }

  /// The vocabulary's name for a target's group, or the field's own where the vocabulary lacks it; nil for a year
  /// group, and for all pupils.
  private static func group(_ field: String, vocabulary: GroupVocabulary) -> String? {
    if let known = vocabulary.groups(in: field).first { return known }
    let words = WrittenWords(field).tokens.filter(\.isWord)
    let all: Set<String> = [
      "all", "every", "whole", "school", "pupil", "children", "child", "student", "learner", "cohort", "everyone",
      "year", "class", "reception", "nursery", "eyf", "ey", "key", "stage", "early", "sixth", "form", "the", "of", "in",
      "and", "group",
    ]
    let tells = words.contains { word in
      !all.contains(word.key) && !word.key.utf8.contains { (48...57).contains($0) }
    }
    return tells ? field.lowercased() : nil
  }
}

extension AttainmentNumbers {
  /// What numbers are about, as far as measures tell.
  enum Subject: Hashable {
    case attainment, other, unknown

    /// By the measures of a text: the first that tells. A subject alone ("maths") is no measure in running text, where
    /// "all maths books" is no attainment; a gap, whose unit is percentage points, is one of what stands beside it.
    init(_ measures: [Measure]) {
      let isGap = measures.contains { $0.unit == .percentagePoints }
      let telling = measures.first { $0.kind != .subject && $0.unit != .percentagePoints }
      switch telling?.kind {
      case .attainment, .standard, .progress: self = .attainment
      case .attendance, .behaviour, .other: self = .other
      case .subject, nil: self = isGap && measures.contains { $0.kind == .subject } ? .attainment : .unknown
      }
    }

    /// By a target's measure, where a subject alone is one: "reading" in that field is attainment in reading.
    init(ofMeasure text: String, vocabulary: MeasureVocabulary) {
      let subject = Subject(vocabulary.table.matches(in: text).map(\.meaning))
      let isSubject = vocabulary.table.meaning(of: text)?.kind == .subject
      self = subject == .unknown && isSubject ? .attainment : subject
    }
  }

  /// A part of a text between semicolons and full stops.
  private struct Clause {
    let subject: Subject
    let holdsAmount: Bool
    /// Whether one of its numbers can be one of its measure: a share for what is measured in shares.
    let measures: Bool
    let groups: [String]

    static func clauses(
      of words: WrittenWords, measures: [WordTable<Measure>.Match], groups: [WordTable<String>.Match]
    ) -> [Clause] {
      ranges(of: words).map { range in
        let measures = measures.filter { range.contains($0.tokens.lowerBound) }
        let groups = groups.filter { range.contains($0.tokens.lowerBound) }
        let taken = measures.map(\.tokens) + groups.map(\.tokens)
        let amounts = range.filter { place in
          !taken.contains { $0.contains(place) } && NumberInText.isAmount(at: place, in: words)
        }
        let isShare = amounts.contains { NumberInText.isShare(at: $0, in: words) }
        let asksShare = measures.allSatisfy { $0.meaning.kind == .subject || $0.meaning.unit == .percent }
        return Clause(
          subject: Subject(measures.map(\.meaning)), holdsAmount: !amounts.isEmpty,
          measures: isShare || (!amounts.isEmpty && !asksShare), groups: groups.map(\.meaning))
      }
    }

    private static func ranges(of words: WrittenWords) -> [Range<Int>] {
      var ranges: [Range<Int>] = []
      var start = 0
      for (place, token) in words.tokens.enumerated() where token.key == ";" || token.key == "." {
        if token.key == ".", NumberInText.isDecimalPoint(at: place, in: words) { continue }
        ranges.append(start..<place)
        start = place + 1
      }
      ranges.append(start..<words.tokens.count)
      return ranges
    }
  }
}
