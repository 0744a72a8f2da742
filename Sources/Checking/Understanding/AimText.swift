import Plans
import Vocabularies

/// What an aim's numbers are about, as far as its measures tell.
enum AimSubject: Hashable {
  case attainment, other, unknown

  /// The first measure that tells decides. A gap, whose unit is percentage points, is one of what stands beside it. A
  /// subject alone is a measure in a text that says nothing else ("Year 6 maths 78%"), and none in "all maths books".
  init(_ measures: [Measure], isPlain: @autoclosure () -> Bool) {
    let isGap = measures.contains { $0.unit == .percentagePoints }
    let telling = measures.first { $0.kind != .subject && $0.unit != .percentagePoints }
    switch telling?.kind {
    case .attainment, .standard, .progress: self = .attainment
    case .attendance, .behaviour, .other: self = .other
    case .subject, nil:
      self = measures.contains { $0.kind == .subject } && (isGap || isPlain()) ? .attainment : .unknown
    }
  }
}

/// A part of an aim's text between semicolons and full stops, with what its numbers are about and of whom.
struct AimClause: Hashable {
  let subject: AimSubject
  let holdsAmount: Bool
  /// Whether one of its numbers can be one of its measure: a share for what is measured in shares.
  let holdsMeasuredAmount: Bool
  /// By the vocabulary's names.
  let groups: [String]
}

/// An aim's text, or a target's measure, with the measures and groups that it names.
struct AimText {
  private let words: WrittenWords
  private let measures: [WordTable<Measure>.Match]
  private let groups: [WordTable<String>.Match]
  private let taken: [Range<Int>]
  /// Words that may stand beside a subject and its number.
  private let plainKeys: Set<String>

  init(_ text: String, by reading: AimReading) {
    words = reading.texts.words(of: text)
    measures = reading.measures.matches(in: words)
    groups = reading.groups.matches(in: words)
    taken = measures.map(\.tokens) + groups.map(\.tokens)
    plainKeys = reading.plainKeys
  }

  /// What the text as a whole is about.
  var subject: AimSubject {
    AimSubject(measures.map(\.meaning), isPlain: isPlain(words.tokens.indices, besides: taken))
  }

  /// Whether it gives groups a share, and says nothing of what.
  var isBareShare: Bool {
    measures.isEmpty && !groups.isEmpty && isPlain(words.tokens.indices, besides: taken)
      && words.tokens.indices.contains { NumberInText.isShare(at: $0, in: words) }
  }

  var clauses: [AimClause] {
    ranges.map { range in
      let measures = measures.filter { range.contains($0.tokens.lowerBound) }.map(\.meaning)
      let taken = taken.filter { range.overlaps($0) }
      let amounts = range.filter { place in
        !taken.contains { $0.contains(place) } && NumberInText.isAmount(at: place, in: words)
      }
      let isShare = amounts.contains { NumberInText.isShare(at: $0, in: words) }
      let asksShare = measures.allSatisfy { $0.kind == .subject || $0.unit == .percent }
      return AimClause(
        subject: AimSubject(measures, isPlain: isPlain(range, besides: taken)),
        holdsAmount: !amounts.isEmpty, holdsMeasuredAmount: isShare || (!amounts.isEmpty && !asksShare),
        groups: groups.filter { range.contains($0.tokens.lowerBound) }.map(\.meaning))
    }
  }

  /// Between semicolons and full stops, which a decimal point is not.
  private var ranges: [Range<Int>] {
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

  /// Whether a part of it says nothing but what is taken, numbers, year groups, signs and plain words.
  private func isPlain(_ range: Range<Int>, besides taken: [Range<Int>]) -> Bool {
    range.allSatisfy { place in
      let token = words.tokens[place]
      return !token.isWord || token.number != nil || plainKeys.contains(token.key)
        || token.key.utf8.contains { (48...57).contains($0) } || taken.contains { $0.contains(place) }
    }
  }
}
