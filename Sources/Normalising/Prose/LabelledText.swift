import Plans
import Vocabularies

/// A label and what it says: "Lead: Mr Hale", "Success criteria", "Priority 1 – Reading".
struct LabelledText: Hashable, Sendable {
  var field: HeadingField
  var label: String
  /// What follows the label, with a reference where the label carries one; nil where the label stands alone.
  var line: Line?
  /// The number that the label carries: "2" of "Priority 2: Reading".
  var ref: String?
  var confidence: Double
  var because: String
  /// The term that the label names: "Autumn" of "Autumn milestone".
  var when: String?
}

/// Finds labels at the beginning of lines.
struct LabelReading: Sendable {
  let headings: HeadingVocabulary
  let references: ReferencePhrase
  private let terms: TermLabel
  private let dates: DatePhrase
  let people: PeopleList

  init(_ phrases: PhraseBook) {
    headings = phrases.headings
    references = phrases.references
    terms = TermLabel(phrases)
    people = phrases.people
    dates = phrases.dates
  }

  /// Whether a label names a term and what is due or seen in it.
  func isTermLabel(_ text: String) -> Bool { terms.label(text, WrittenWords(text)) != nil }

  /// Heads of columns that are too common as words to be labels of prose.
  private static let columnsOnly: Set<HeadingField> = [.start, .end, .reference, .cost, .actionReference]
  /// What a value of "Cost" or "Budget" is told by in prose; words in the singular, as `WrittenWords` has them.
  private static let measuresOfCost: Set<String> = [
    "£", "day", "hour", "session", "lesson", "inset", "nil", "none", "free",
  ]
  private static let labelWords = 9
  private static let refersTo: [String: HeadingField] = [
    "priority": .priority, "objective": .objective, "obj": .objective, "goal": .priority, "aim": .priority,
    "strand": .priority,
    "target": .objective, "challenge": .priority, "kp": .priority, "theme": .priority, "pillar": .priority,
    "action": .action, "step": .action, "task": .action, "outcome": .outcome,
  ]

  /// The label of a line; nil where it begins with none. `isHeading` says that the line's form heads what follows.
  func label(of line: Line, isHeading: Bool) -> LabelledText? {
    guard line.text.utf8.count <= 4000 else { return nil }
    let words = WrittenWords(line.text)
    if let of = listOfOne(line, words) { return of }
    if let numbered = numbered(line, words) ?? (isHeading ? numberedIssue(line, words) : nil) { return numbered }
    if let numbered = numberedHeading(line, words) { return numbered }
    guard !words.tokens.isEmpty else { return nil }
    return linking(words) ?? ledBy(words) ?? whole(line, words, isHeading: isHeading) ?? divided(line, words)
      ?? governorOf(words) ?? asking(line, words)
      ?? (isHeading ? lettered(line, words) ?? counted(line, words) ?? withOccasion(line, dates) : nil)
  }

  /// A heading over a list that speaks of the inspection or of evidence: "What the last inspection asked us to do".
  func list(headedBy line: Line) -> LabelledText? {
    // "Areas for improvement, Ofsted section 5, January 2023".
    let first = line.text.firstIndex(of: ",").map { String(line.text[..<$0]) }
    let known = first.flatMap { first in headings.exact(first).map { _ in first } } ?? line.text
    guard let match = headings.match(known), match.field == .keyIssues || match.field == .evidence,
      match.confidence >= 0.5
    else { return nil }
    return LabelledText(
      field: match.field, label: line.text, line: nil, confidence: match.confidence,
      because: match.because + ", and a list follows")
  }

  /// Fields whose label, alone over a table's width, begins a list of its own.
  static let lists: Set<HeadingField> = [
    .outcome, .milestone, .monitoring, .resource, .progress, .evidence, .keyIssues,
  ]

  /// The field of a cell that is a label and nothing else; nil where it is more, or none.
  func field(ofLabelAlone cell: Cell) -> HeadingField? {
    guard cell.lines.count == 1, let line = cell.lines.first,
      let found = label(of: Line(line.text, marker: line.marker, bold: true), isHeading: true), found.line == nil
    else { return nil }
    return found.field
  }

  /// "Priority 1: Reading", "Objective 1a Improve …", "KEY PRIORITY M2 – Number".
  private func numbered(_ line: Line, _ words: WrittenWords) -> LabelledText? {
    guard line.text.utf8.count <= 1000 else { return nil }
    let start = words.tokens.prefix(3).firstIndex { LabelReading.refersTo[$0.key] != nil }
    guard let start, let field = LabelReading.refersTo[words.tokens[start].key] else { return nil }
    guard
      words.tokens[..<start].allSatisfy({
        ["key", "school", "strategic", "our", "sip", "sdp", "main"].contains($0.key)
      })
    else { return nil }
    let (ref, text) = references.split(Line(words.text(from: words.tokens[start].start, to: words.scalars.count)))
    guard let ref else { return nil }
    let isBare = text == words.text(from: words.tokens[start].start, to: words.scalars.count)
    // The label ends where the title begins; its number stands in it as written, "one" for "1".
    let end = isBare ? words.scalars.count : words.scalars.count - text.unicodeScalars.count
    let labelText = LabelReading.withoutDivider(words.text(from: 0, to: end))
    return LabelledText(
      field: field, label: labelText, line: isBare ? nil : Line(text), ref: ref, confidence: 1,
      because: "“\(words.text(of: 0..<start + 1))” with its number")
  }

  /// "Success criteria for Priority 1": the label of a list, and whose it is.
  private func listOfOne(_ line: Line, _ words: WrittenWords) -> LabelledText? {
    guard line.text.utf8.count <= 80 else { return nil }
    guard let joint = words.tokens.lastIndex(where: { $0.key == "for" || $0.key == "of" }), joint > 0,
      words.tokens.count - joint <= 4, joint + 1 < words.tokens.count,
      LabelReading.refersTo[words.tokens[joint + 1].key] == .priority
        || ["afi", "issue", "recommendation"].contains(words.tokens[joint + 1].key),
      let field = headings.exact(words.text(of: 0..<joint)), LabelReading.lists.contains(field) || field == .action
    else { return nil }
    let (ref, _) = references.split(Line(words.text(of: joint + 1..<words.tokens.count)))
    guard let ref else { return nil }
    return LabelledText(
      field: field, label: line.text, line: nil, ref: ref, confidence: 0.95,
      because: "heading map, with a priority’s number")
  }

  /// "Key issue 1: Raise attainment", "Ofsted action 2 – …", "Area for improvement 3: …" as a title: the priority.
  private func numberedIssue(_ line: Line, _ words: WrittenWords) -> LabelledText? {
    let keys = words.tokens.prefix(3).map(\.key)
    guard LabelReading.issues.contains(where: { keys.starts(with: $0) }) else { return nil }
    let (ref, text) = references.split(line)
    guard let ref, text != line.text else { return nil }
    let label = words.text(from: 0, to: words.scalars.count - text.unicodeScalars.count)
    return LabelledText(
      field: .priority, label: LabelReading.withoutDivider(label), line: Line(text), ref: ref, confidence: 0.9,
      because: "“\(LabelReading.withoutDivider(label))” as a title")
  }

  /// "Issue for action 1", "Big idea 2: Talk", "Improvement priority 3 – Writing": a heading on file, and its number.
  private func numberedHeading(_ line: Line, _ words: WrittenWords) -> LabelledText? {
    guard line.text.utf8.count <= 1000 else { return nil }
    let keys = words.tokens.prefix(3).map(\.key)
    // "Faculty priority E1: Boys write at length".
    let code = words.tokens.indices.prefix(6).first { place in
      words.tokens[place].number != nil
        || (1...2).contains(place) && ReferenceLabel.numberWords[words.tokens[place].key] != nil
        || words.tokens[place].isCapitalised && WrittenReference(at: place, in: words).map(\.hasDigit) ?? false
        || isLetterOfHeading(place, words)
    }
    guard let place = code, place > 0,
      !LabelReading.issues.contains(where: { keys.starts(with: $0) })
    else { return nil }
    let before = words.text(of: 0..<place)
    // "Priorty 3: Worship", "Our priority 3": whole but for a slip of the pen or for what says nothing.
    let onFile = headings.match(before).flatMap { $0.confidence > 0.85 ? $0.field : nil }
    // With a number they name a priority, and by themselves what its outcomes are.
    let isNamed = LabelReading.onlyNumbered.contains(PlanIdentity.folded(before))
    guard var field = isNamed ? .priority : onFile, field == .priority || field == .objective else { return nil }
    // Read as any numbered priority is, whatever its plan calls it.
    let numbered = "Priority " + words.text(from: words.tokens[place].start, to: words.scalars.count)
    let (ref, text) = references.split(Line(numbered))
    guard let ref else { return nil }
    // "Focus 2: Feedback" is what a part of the plan is about; "Focus 2.1" is one of its objectives.
    if field == .objective, ref.allSatisfy(\.isNumber), PlanIdentity.folded(before).contains("focus") {
      field = .priority
    }
    let isBare = text == numbered
    let end = isBare ? words.scalars.count : words.scalars.count - text.unicodeScalars.count
    return LabelledText(
      field: field, label: LabelReading.withoutDivider(words.text(from: 0, to: end)), line: isBare ? nil : Line(text),
      ref: ref, confidence: 0.95, because: "heading map, with a number")
  }

  /// "Driver B", "Workstream C: Attendance": a letter behind a heading on file, and nothing or the title behind it.
  private func isLetterOfHeading(_ place: Int, _ words: WrittenWords) -> Bool {
    let token = words.tokens[place]
    guard (1...3).contains(place), token.isCapitals, token.key.utf8.count == 1,
      headings.exact(words.text(of: 0..<place)) == .priority
    else { return false }
    guard place + 1 < words.tokens.count else { return true }
    return [":", "-", ".", ")", "·"].contains(words.tokens[place + 1].key)
  }

  private static let onlyNumbered: Set<String> = ["key indicator", "development target"]

  private static let asking: Set<String> = ["how", "what", "why", "where", "who", "when", "which"]

  private static let issues: [[String]] = [
    ["key", "issue"], ["ofsted", "action"], ["ofsted", "priority"], ["area", "for", "improvement"],
    ["area", "for", "development"], ["recommendation"], ["ofsted", "recommendation"], ["afi"],
  ]

  private static func withoutDivider(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last.isWhitespace || ":.-–—)|".contains(last) { text.removeLast() }
    return String(text)
  }

  /// The whole line is a label: "Success criteria", "What will we do?".
  func whole(_ line: Line, _ words: WrittenWords, isHeading: Bool) -> LabelledText? {
    let count = words.tokens.count(where: \.isWord)
    guard (1...12).contains(count) else { return nil }
    let closes = ["?", ":", "…", "-"].contains(words.tokens[words.tokens.count - 1].key)
    let known = headings.match(line.text)
    if known.map({ $0.confidence < 0.9 }) ?? true, isHeading || closes || count <= 4,
      let term = terms.label(line.text, words, overList: true)
    {
      return LabelledText(
        field: term.field, label: line.text, line: nil, confidence: 0.95, because: term.because, when: term.when)
    }
    guard let match = known, !LabelReading.columnsOnly.contains(match.field) else { return nil }
    if match.confidence < 0.95, asksAndAnswers(words) { return nil }
    // "Key issue addressed: (a)" is a label and its value.
    if let colon = words.tokens.firstIndex(where: { $0.key == ":" }), colon + 1 < words.tokens.count,
      words.tokens[colon + 1].key == "(", headings.exact(words.text(of: 0..<colon)) != nil
    {
      return nil
    }
    let isList = match.field == .keyIssues || match.field == .evidence
    // No priority's title asks: "How we will monitor it" is a label though one word of it is known.
    let asks =
      isHeading && (closes && isList || words.tokens.first.map { LabelReading.asking.contains($0.key) } ?? false)
    let enough = asks ? 0.5 : isHeading ? 0.75 : closes ? 0.7 : count <= 3 ? 0.85 : 0.95
    guard match.confidence >= enough else { return nil }
    // "Links to: KI1" is a label and its value.
    guard isHeading || closes || match.confidence >= 0.95 || words.tokens.allSatisfy({ $0.isWord && $0.number == nil })
    else { return nil }
    guard isHeading || closes || count <= 6 || count <= 9 && match.confidence >= 0.95 || match.confidence == 1 else {
      return nil
    }
    return LabelledText(
      field: match.field, label: line.text, line: nil, confidence: match.confidence, because: match.because)
  }

  /// "Who checks? The EYFS governor", whose question alone is a label.
  private func asksAndAnswers(_ words: WrittenWords) -> Bool {
    guard let mark = words.tokens.firstIndex(where: { $0.key == "?" }), mark > 0, mark + 1 < words.tokens.count,
      words.tokens[mark + 1].isWord
    else { return false }
    return headings.match(words.text(of: 0..<mark)).map { $0.confidence >= 0.8 } ?? false
  }

  /// What a question on file asks for, whatever stands in brackets behind it; nil where a text is none.
  private func question(_ text: String) -> HeadingMatch? {
    guard let mark = text.firstIndex(of: "?"),
      text[text.index(after: mark)...].drop(while: \.isWhitespace).first.map({ $0 == "(" }) ?? true
    else { return nil }
    return headings.match(String(text[..<mark])).flatMap { $0.confidence >= 0.9 ? $0 : nil }
  }

  /// A label, a divider and more: "Lead: Mr Hale", "Why? Because …", "Resources. We have set aside …".
  private func divided(_ line: Line, _ words: WrittenWords) -> LabelledText? {
    for (place, token) in words.tokens.enumerated().prefix(2 * LabelReading.labelWords) where place > 0 {
      let isSpaced = token.end < words.scalars.count && words.scalars[token.end].properties.isWhitespace
      guard token.key == ":" || (isSpaced && ["-", "?", ".", "…", "="].contains(token.key)) else { continue }
      let label = words.text(of: 0..<place)
      // "Writing (Lead: Mrs Dale)" is a title, and a label in its brackets.
      if label.contains("("), !label.contains(")") { return nil }
      let needed = token.key == ":" || token.key == "?" ? 0.8 : 1
      guard words.tokens[..<place].count(where: \.isWord) <= LabelReading.labelWords else { return nil }
      let known = headings.match(label)
      if known.map({ $0.confidence <= 0.9 }) ?? true, let term = terms.label(label, WrittenWords(label)) {
        let rest = words.text(from: token.end, to: words.scalars.count)
        guard !rest.isEmpty else { return nil }
        return LabelledText(
          field: term.field, label: label, line: Line.written(rest).first ?? Line(rest), confidence: 0.95,
          because: term.because, when: term.when)
      }
      // "Budget: £1,200" is a label of prose too.
      let isSum =
        known?.field == .cost && token.key == ":"
        && words.tokens[place...].contains { LabelReading.measuresOfCost.contains($0.key) }
      guard let match = known, match.confidence >= needed, isSum || !LabelReading.columnsOnly.contains(match.field)
      else {
        if token.key == ":" || token.key == "." { return nil }
        continue
      }
      let rest = words.text(from: token.end, to: words.scalars.count)
      guard !rest.isEmpty else { return nil }
      // "Baseline – where are we now?" is one label.
      // Behind a colon that holds for what is on file word for word: "Lead: Assistant Head (Inclusion)" is a label and a post.
      let isOne =
        token.key == ":"
        ? headings.exact(line.text) != nil : headings.match(line.text).map { $0.confidence >= 0.95 } ?? false
      if !rest.hasPrefix("("), isOne { return nil }
      // "So… how did it go? (to fill in, July)" asks once.
      if let asked = question(rest) {
        return LabelledText(
          field: asked.field, label: line.text, line: nil, confidence: asked.confidence, because: asked.because)
      }
      let value = Line.written(rest).first { !$0.text.isEmpty } ?? Line(rest)
      return LabelledText(
        field: match.field, label: label, line: value, confidence: match.confidence, because: match.because)
    }
    return nil
  }
}
