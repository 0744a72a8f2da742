import Plans

/// Finds a heading's field: whole headings first, then the words that a field is known by.
struct HeadingIndex: Hashable, Sendable {
  /// Folded headings, words joined by spaces.
  private var headings: [String: HeadingField] = [:]
  private var words = WordTable<HeadingField>()
  /// What the document in hand itself says of headings that are not on file, by their folded words.
  private(set) var learnt: [String: HeadingMatch] = [:]
  private(set) var memo = HeadingMemo()
  /// Words that are known with a slip of the pen too.
  let terms: Set<String>
  /// Tells what nobody listed by what is near it.
  let neighbours: HeadingNeighbours

  /// Longer texts are sentences, in which a word tells nothing.
  private static let wordLimit = 12
  /// Say nothing by themselves, so "The key actions" is "Key actions".
  private static let idle: Set<String> = [
    "the", "a", "an", "our", "we", "your", "of", "to", "be", "is", "are", "for", "thi", "these", "and", "or", "will",
    // "Second aim: Spelling that sticks".
    "first", "second", "third", "fourth", "fifth", "sixth",
  ]

  init(_ entries: [HeadingVocabulary.Entry]) {
    terms = HeadingIndex.terms(in: entries)
    neighbours = HeadingNeighbours(entries)
    for entry in entries {
      for heading in entry.headings {
        let tokens = HeadingIndex.words(of: heading)
        headings[HeadingIndex.folded(tokens)] = entry.field
        headings[HeadingIndex.kernel(tokens)] = headings[HeadingIndex.kernel(tokens)] ?? entry.field
      }
      for word in entry.words { words.add(HeadingIndex.spelt(word), meaning: entry.field) }
    }
  }

  /// Puts headings on file in the place of what is said of them.
  mutating func rule(_ fields: [String: HeadingField]) {
    memo = HeadingMemo()
    for (heading, field) in fields.sorted(by: { $0.key < $1.key }) {
      let tokens = HeadingIndex.words(of: heading)
      headings[HeadingIndex.folded(tokens)] = field
      headings[HeadingIndex.kernel(tokens)] = field
    }
  }

  /// Takes what a document says of headings that are not on file.
  mutating func learn(_ matches: [String: HeadingMatch]) {
    memo = HeadingMemo()
    for (heading, match) in matches.sorted(by: { $0.key < $1.key }) {
      learnt[HeadingIndex.folded(HeadingIndex.words(of: heading))] = match
    }
  }

  func exact(_ heading: WrittenWords) -> HeadingField? {
    guard heading.tokens.count <= 2 * HeadingIndex.wordLimit else { return nil }
    let folded = HeadingIndex.folded(heading)
    return folded.isEmpty ? nil : learnt[folded]?.field ?? headings[folded]
  }

  func match(_ heading: WrittenWords) -> HeadingMatch? {
    let asWritten = matchAsWritten(heading)
    if let asWritten, asWritten.confidence >= 0.75 { return asWritten }
    guard heading.tokens.count <= HeadingIndex.wordLimit, let corrected = withoutSlips(heading),
      var match = matchAsWritten(corrected), match.confidence >= 0.75
    else { return asWritten }
    match.confidence *= 0.9
    match.because = "“\(heading.text(of: heading.tokens.indices))” with its spelling put right; " + match.because
    return match
  }

  private func matchAsWritten(_ heading: WrittenWords) -> HeadingMatch? {
    if !learnt.isEmpty, let match = learnt[HeadingIndex.folded(HeadingIndex.withoutBrackets(heading) ?? heading)] {
      return match
    }
    if let field = exact(heading) {
      return HeadingMatch(field: field, confidence: 1, because: "heading map: it heads \(field.words)")
    }
    let plain = HeadingIndex.withoutBrackets(heading)
    if let plain, let field = exact(plain) {
      return HeadingMatch(
        field: field, confidence: 0.95, because: "heading map, brackets left out: it heads \(field.words)")
    }
    let kernel = HeadingIndex.kernel(plain ?? heading)
    guard !kernel.isEmpty, kernel.split(separator: " ").count <= HeadingIndex.wordLimit else { return nil }
    // "Where are we?" asks for more than "Where".
    if kernel != "where", let field = headings[kernel] {
      return HeadingMatch(field: field, confidence: 0.9, because: "heading map, idle words left out: \(field.words)")
    }
    let undated = HeadingIndex.undated(kernel)
    // "14" in a grid of figures is no heading whose year is left out.
    if undated != kernel, !undated.isEmpty, let field = headings[undated] {
      return HeadingMatch(field: field, confidence: 0.9, because: "heading map, years left out: \(field.words)")
    }
    // "In other words (objective)": the bracket says what the words before it leave open.
    if let plain, byWords(plain, kernel: kernel) == nil, let field = inBrackets(heading).flatMap(exact) {
      return HeadingMatch(
        field: field, confidence: 0.8, because: "heading map, what stands in brackets: \(field.words)")
    }
    return byWords(plain ?? heading, kernel: kernel) ?? plain.flatMap { _ in byWords(heading, kernel: kernel) }
  }

  /// Which fields the words speak for; where they speak for several, some pairs have a meaning of their own.
  private func byWords(_ heading: WrittenWords, kernel: String) -> HeadingMatch? {
    let found = words.matches(in: heading)
    guard let first = found.first else { return nil }
    let fields = Set(found.map(\.meaning))
    let covered = found.reduce(0) { $0 + $1.tokens.count }
    let share = min(1, Double(covered) / Double(max(1, kernel.split(separator: " ").count)))
    let confidence = 0.45 + 0.4 * share
    func says(_ field: HeadingField) -> HeadingMatch {
      HeadingMatch(
        field: field, confidence: confidence,
        because: "“\(heading.text(of: first.tokens))” speaks for \(field.words)")
    }
    if fields.count == 1 { return says(first.meaning) }
    for (pair, field) in HeadingIndex.pairs where pair.isSubset(of: fields) { return says(field) }
    for field in HeadingIndex.order where fields.contains(field) { return says(field) }
    return says(first.meaning)
  }

  /// What two words mean together.
  private static let pairs: [(Set<HeadingField>, HeadingField)] = [
    ([.monitoring, .lead, .date], .monitoring), ([.monitoring, .lead], .monitoringWho),
    ([.monitoring, .date], .monitoringWhen), ([.milestone, .date], .milestoneDate),
    ([.milestone, .monitoring], .milestone), ([.governor, .monitoring], .monitoring), ([.lead, .date], .leadAndDate),
    ([.priority, .lead], .priorityLead),
    ([.action, .lead], .lead),
    ([.action, .date], .date),
    ([.action, .rag], .rag), ([.action, .cost], .cost), ([.action, .reference], .actionReference),
    ([.progress, .outcome], .progress), ([.progress, .date], .progressDate),
    ([.resource, .cost], .resource), ([.evidence, .outcome], .outcome), ([.governor, .lead], .governor),
  ]
  /// Which word wins where several speak and no pair is known.
  private static let order: [HeadingField] = [
    .gradeDescriptor, .addresses, .keyIssues, .monitoring, .milestone, .progress, .outcome, .evidence, .governor,
    .priority,
    .objective, .resource, .cost, .action, .lead, .date,
  ]

  /// "Recommendations from the inspection of February 2025": when it was tells nothing of what stands below.
  private static func isYear(_ word: Substring) -> Bool {
    if MonthNames.full.contains(where: { $0 == word }) { return true }
    guard let number = Int(word) else { return false }
    return (2010...2060).contains(number) || (10...60).contains(number)
  }

  /// "Impact on pupils by July 2027" is "Impact on pupils".
  private static func undated(_ kernel: String) -> String {
    var words = kernel.split(separator: " ")
    let count = words.count
    // "Evaluation of progress at 9 November".
    for place in words.indices.dropLast().reversed()
    where Int(words[place]).map({ (1...31).contains($0) }) ?? false
      && MonthNames.full.contains(where: { $0 == words[place + 1] })
    {
      words.remove(at: place)
    }
    words.removeAll(where: isYear)
    // "KPIs for this year".
    if words.count > 2, words.suffix(2) == ["this", "year"] { words.removeLast(2) }
    guard words.count < count else { return kernel }
    while let last = words.last, joints.contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static let joints: Set<Substring> = ["by", "in", "from", "since", "at", "end", "on", "until", "during"]

  private static func folded(_ text: WrittenWords) -> String {
    text.tokens.filter { $0.isWord || $0.key == "£" }.map(\.key).joined(separator: " ")
  }

  private static func kernel(_ text: WrittenWords) -> String {
    text.tokens.filter { ($0.isWord || $0.key == "£") && !idle.contains($0.key) }
      .map(\.key).joined(separator: " ")
  }

  /// A heading's words with contractions spelt out: "What we'll see and hear" is "What we will see and hear".
  static func words(of heading: String) -> WrittenWords { WrittenWords(spelt(heading)) }

  static func spelt(_ written: String) -> String {
    // "start_date" of a tool's export.
    var heading = written.utf8.contains(UInt8(ascii: "_")) ? String(written.map { $0 == "_" ? " " : $0 }) : written
    // "How we shall measure success".
    if let first = heading.unicodeScalars.first, "HhWw".unicodeScalars.contains(first), heading.contains(" shall "),
      !heading.lowercased().hasPrefix("we ")
    {
      heading = heading.replacing(" shall ", with: " will ")
    }
    guard heading.unicodeScalars.contains(where: isApostrophe) else { return heading }
    return heading.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      guard let mark = word.unicodeScalars.firstIndex(where: isApostrophe) else { return String(word) }
      let before = word[..<mark].lowercased()
      let after = word[word.unicodeScalars.index(after: mark)...]
      let end = after.prefix { $0.isLetter }.lowercased()
      guard let full = contractions[end], end != "s" || questionWords.contains(before) else { return String(word) }
      return word[..<mark] + " " + full + after.dropFirst(end.count)
    }.joined(separator: " ")
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

  private static let contractions = ["ll": "will", "re": "are", "ve": "have", "s": "is"]
  /// Behind other words an apostrophe and s say whose something is: "Governors' and children's views".
  private static let questionWords: Set<String> = ["what", "who", "how", "where", "when", "it", "that", "there"]

  /// What stands in a heading's first brackets.
  private func inBrackets(_ heading: WrittenWords) -> WrittenWords? {
    guard let open = heading.tokens.firstIndex(where: { $0.key == "(" }), open > 0,
      let close = heading.tokens[open...].firstIndex(where: { $0.key == ")" }), close > open + 1
    else { return nil }
    return WrittenWords(heading.text(of: open + 1..<close))
  }

  /// The heading without what stands in brackets; nil where nothing does.
  static func withoutBrackets(_ text: WrittenWords) -> WrittenWords? {
    guard let open = text.tokens.firstIndex(where: { $0.key == "(" }), open > 0 else { return nil }
    // "Progress (November): patchy in Y1 (Elm class did it)" is more than the word before its first bracket.
    let close = text.tokens[open...].firstIndex { $0.key == ")" } ?? text.tokens.count
    let rest = close + 1 < text.tokens.count ? text.text(of: close + 1..<text.tokens.count) : ""
    return WrittenWords(text.text(of: 0..<open) + " " + rest)
  }
}

extension HeadingField {
  /// The field in words for a person: "action reference".
  public var words: String {
    rawValue.reduce(into: "") { words, letter in
      words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }
}
