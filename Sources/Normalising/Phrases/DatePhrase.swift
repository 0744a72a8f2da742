import Plans
import Vocabularies

/// Reads the phrases by which plans say when: "by October half-term", "Autumn 2 – Spring 1", "w/b 2 Nov", "23/10/26".
///
/// The rule is the plan format's table "How date phrases resolve". The school's term dates and the plan's academic
/// year decide; a phrase that resolves two ways, or to no day, resolves to nothing and says why.
struct DatePhrase: Sendable {
  /// What a phrase resolves to.
  struct Reading: Hashable, Sendable {
    var start: Day?
    /// The end of an action, or the day that a milestone is due.
    var end: Day?
    /// Why neither is known, where that is so.
    var problem: Problem?
    /// Whether the words name a date: false for "ongoing", "termly", "TBC".
    var isSpecificWording: Bool
  }

  let words: DateWordVocabulary
  let termDates: TermDates
  let academicYear: AcademicYear?
  private let memo = DateMemo()

  init(_ words: DateWordVocabulary, termDates: TermDates, academicYear: AcademicYear?) {
    self.words = words
    self.termDates = termDates
    self.academicYear = academicYear
  }

  /// Words that a phrase of dates has at most; a longer text is none.
  private static let wordLimit = 32

  /// Dates that a label is made of at most: "Autumn 1, Autumn 2, Spring 1".
  private static let labelLimit = 6

  /// What the text says, where the whole of it is a phrase of dates; nil where it is not.
  ///
  /// An aside in brackets may hold dates too: "Autumn 1 (ongoing)" is Autumn 1.
  func read(_ text: String) -> Reading? { memo.reading(of: text) { readAnew(text) } }

  private func readAnew(_ text: String) -> Reading? {
    guard text.utf8.count <= DatePhrase.wordLimit * 12 else { return nil }
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
      return readPlain(text)
    }
    let inside = String(text[text.index(after: open)..<close])
    let outside = text[..<open] + " " + text[text.index(after: close)...]
    guard outside.contains(where: { $0.isLetter || $0.isNumber }) else { return readPlain(inside) }
    if let whole = readPlain(text) { return whole }
    guard let reading = readPlain(String(outside)), let aside = readPlain(inside) else { return nil }
    // "By half term (23 October)", "INSET 1 (1/9/26)": the bracket says which.
    let isOpen = reading.start == nil && reading.end == nil && reading.problem != nil && reading.problem != .recurring
    return isOpen && aside.end != nil ? aside : reading
  }

  private func readPlain(_ text: String) -> Reading? {
    let written = WrittenWords(text)
    guard written.tokens.count <= DatePhrase.wordLimit, DateScanner.mayBegin(written, with: words) else { return nil }
    let scanner = DateScanner(text: written, vocabulary: words, academicYear: academicYear, isSentence: false)
    var parts = scanner.run(at: 0)
    guard let last = parts.last, isIdle(scanner, from: last.tokens.upperBound), !isOfYear(parts, in: written) else {
      return nil
    }
    if parts.count(where: { !$0.atom.isRecurring }) == 1, !parts[0].atom.isPoint,
      parts[0].modifiers.isDisjoint(with: [.by, .end, .weekEnding]),
      goesOn(scanner, from: parts[0].tokens.upperBound)
    {
      parts[0].modifiers.insert(.onwards)
    }
    if areSeparateDays(parts, in: written) {
      return Reading(start: nil, end: nil, problem: .recurring, isSpecificWording: false)
    }
    return resolution.reading(of: parts)
  }

  /// "11 Feb, 20 May", "3 March and 24 March": days that something happens on, and no span from the first to the last.
  private func areSeparateDays(_ parts: [DatePart], in text: WrittenWords) -> Bool {
    guard parts.count >= 2 else { return false }
    let arePoints = parts.allSatisfy { $0.atom.isPoint && $0.modifiers.isSubset(of: [.weekBeginning]) }
    guard arePoints && !areConsecutiveDays(parts) || areSeparateHalves(parts) || areSeparateMonths(parts) else {
      return false
    }
    guard !text.tokens.contains(where: { $0.key == "between" }) else { return false }
    return parts.dropFirst().allSatisfy { part in
      part.tokens.contains { [",", "and", ";"].contains(text.tokens[$0].key) }
    }
  }

  /// "9 and 10 March 2027": one visit of two days.
  private func areConsecutiveDays(_ parts: [DatePart]) -> Bool {
    let days = parts.compactMap { part -> (day: Int, month: Int)? in
      guard case .day(let day, let month, _) = part.atom, part.modifiers.isEmpty else { return nil }
      return (day, month)
    }
    return days.count == parts.count
      && zip(days, days.dropFirst()).allSatisfy { $1.month == $0.month && $1.day == $0.day + 1 }
  }

  /// "October, January and April": months that do not follow one another.
  private func areSeparateMonths(_ parts: [DatePart]) -> Bool {
    let months = parts.compactMap { part -> Int? in
      guard case .month(let month, _) = part.atom, part.modifiers.isEmpty else { return nil }
      return month
    }
    return months.count == parts.count && zip(months, months.dropFirst()).contains { $1 != $0 % 12 + 1 }
  }

  /// "HT1, HT3 and HT4", "Aut 2, Spr 2": half-terms that do not follow one another.
  private func areSeparateHalves(_ parts: [DatePart]) -> Bool {
    let halves = parts.compactMap { part -> Int? in
      guard case .half(let half, _) = part.atom, part.modifiers.isEmpty else { return nil }
      return half.rawValue
    }
    return halves.count == parts.count && zip(halves, halves.dropFirst()).contains { $1 != $0 + 1 }
  }

  /// "Year" and "of Year", as of "Heads of Year", are no dates, and "Early years" is a phase.
  private func isOfYear(_ parts: [DatePart], in text: WrittenWords) -> Bool {
    guard parts.count == 1, parts[0].atom == .year(nil), let first = text.tokens.first else { return false }
    if first.key == "early", let last = text.tokens.last, text.scalars[last.end - 1] == "s" { return true }
    guard parts[0].modifiers.isEmpty else { return false }
    return first.key == "of" || first.key == "year"
  }

  /// "Sept 2026 – ongoing": the date is when it begins. "Autumn 1, weekly" ends with the half-term.
  private func goesOn(_ scanner: DateScanner, from start: Int) -> Bool {
    var place = start
    while place < scanner.text.tokens.count, !scanner.text.tokens[place].isWord { place += 1 }
    let keys = scanner.text.tokens[min(place, scanner.text.tokens.count)...].map(\.key)
    return keys == ["ongoing"] || keys == ["on", "going"]
  }

  /// Whether nothing but full stops and words that say no more follow.
  private func isIdle(_ scanner: DateScanner, from start: Int) -> Bool {
    var place = start
    while place < scanner.text.tokens.count {
      if let found = scanner.word(at: place) {
        guard [.filler, .onwards, .weekday, .term, .recurring].contains(found.means) else { return false }
        place = found.end
      } else if [".", ",", ":", ";", "-", "*", ")"].contains(scanner.text.tokens[place].key) {
        place += 1
      } else {
        return false
      }
    }
    return true
  }

  /// A phrase at the beginning and what follows its colon or dash: "By Christmas: 60% …", "Autumn – …".
  func leading(_ text: String) -> (label: String, rest: String, reading: Reading)? {
    let scanner = scanner(text, isSentence: false)
    let tokens = scanner.text.tokens
    let parts = scanner.run(at: 0, limit: DatePhrase.labelLimit)
    guard let longest = parts.last, longest.tokens.upperBound < tokens.count else { return nil }
    for count in stride(from: parts.count, through: 1, by: -1) {
      let taken = Array(parts[..<count])
      let end = taken[count - 1].tokens.upperBound
      guard end + 1 < tokens.count, isDivider(tokens[end], in: scanner.text), isLabel(taken) else { continue }
      let rest = scanner.text.text(from: tokens[end].end, to: scanner.text.scalars.count)
      return (scanner.text.text(from: 0, to: tokens[end].start), rest, resolution.reading(of: taken))
    }
    return nil
  }

  private func isDivider(_ token: WrittenWords.Token, in text: WrittenWords) -> Bool {
    if token.key == ":" { return true }
    return token.key == "-" && token.end < text.scalars.count && text.scalars[token.end].properties.isWhitespace
  }

  private func isLabel(_ parts: [DatePart]) -> Bool {
    parts.allSatisfy { part in
      switch part.atom {
      case .nothing(.undecided): false
      case .year(nil): !part.modifiers.isEmpty
      default: true
      }
    }
  }

  /// The first phrase anywhere in a text, such as a line of monitoring: "Book looks (half termly)".
  func found(in text: String) -> (words: String, reading: Reading)? {
    let words = WrittenWords(text)
    guard let found = runs(in: words).first else { return nil }
    return (words.text(of: found.tokens), found.reading)
  }

  /// Every phrase of a sentence, from left to right, by its tokens.
  func runs(in text: WrittenWords) -> [(tokens: Range<Int>, reading: Reading)] {
    let scanner = DateScanner(text: text, vocabulary: words, academicYear: academicYear, isSentence: true)
    var found: [(tokens: Range<Int>, reading: Reading)] = []
    var place = 0
    while place < text.tokens.count {
      let parts = scanner.run(at: place)
      guard let first = parts.first, let last = parts.last else {
        place += 1
        continue
      }
      let reading = resolution.reading(of: parts)
      if reading.problem != .undecided {
        found.append((first.tokens.lowerBound..<last.tokens.upperBound, reading))
      }
      place = last.tokens.upperBound
    }
    return found
  }

  /// The share of the texts, blank ones left out, that are phrases of dates: 0 to 1.
  func score(_ cells: [String]) -> Double {
    PhraseShare.of(cells) { read($0) != nil }
  }

  private var resolution: DateResolution { DateResolution(termDates: termDates, academicYear: academicYear) }

  private func scanner(_ text: String, isSentence: Bool) -> DateScanner {
    DateScanner(text: WrittenWords(text), vocabulary: words, academicYear: academicYear, isSentence: isSentence)
  }
}
