import Plans
import Vocabularies

/// Reads the references that people write: "Priority 1: Reading", "1.2 Train staff", "2a", "R1a", "SEF 1.2".
struct ReferencePhrase: Sendable {
  /// A line's written reference and the rest of it. A number made by the word processor is no reference, and neither
  /// is a bullet or a letter in brackets; where nothing follows a label ("Priority 1"), the text stays whole.
  func split(_ line: Line) -> (ref: String?, text: String) {
    if let marker = line.marker, !line.automatic {
      // "KI-1" and "S1/4" are codes.
      let core = marker.drop { $0 == "(" }.prefix { $0.isLetter || $0.isNumber || [".", "/", "-"].contains($0) }
      let ref = core.hasSuffix(".") || core.hasSuffix("/") || core.hasSuffix("-") ? core.dropLast() : core
      if ref.contains(where: \.isNumber) { return (String(ref), line.text) }
      if let ref = spacedCode(marker) { return (ref, line.text) }
    }
    guard line.text.utf8.count <= 4000 else { return (nil, line.text) }
    let words = WrittenWords(line.text)
    guard let (ref, end) = labelled(in: words) ?? coded(in: words) else { return (nil, line.text) }
    let rest = words.text(from: end, to: words.scalars.count)
    return (ref, rest.isEmpty ? line.text : rest)
  }

  /// "AFI 1 – Teaching does not check …": the code that a key issue has in its plan, by which priorities point to it, and the
  /// rest; nil where the line begins with none.
  func issueCode(_ text: String) -> (ref: String, text: String)? {
    guard text.utf8.count <= 4000 else { return nil }
    let words = WrittenWords(text)
    guard let first = words.tokens.first, first.isCapitalised, words.tokens.count > 2, words.tokens[1].number != nil,
      ReferenceLabel.words.contains(where: { $0 == [first.key] && $1 == .keyIssue }),
      let (_, end) = ReferencePhrase.reference(at: 1, in: words), end < words.tokens.count
    else { return nil }
    let rest = words.text(from: divider(at: end, in: words) ?? words.tokens[end].start, to: words.scalars.count)
    return rest.isEmpty ? nil : (words.text(of: 0..<end), rest)
  }

  /// "AFI 1", "AFI A" beside a key issue.
  private func spacedCode(_ marker: String) -> String? {
    let words = WrittenWords(marker)
    guard words.tokens.count >= 2, words.tokens[0].isCapitalised,
      words.tokens[1].number != nil || words.tokens[1].isCapitalised && words.tokens[1].key.utf8.count == 1,
      words.tokens.dropFirst(2).allSatisfy({ [".", ":", ")", "-"].contains($0.key) }),
      ReferenceLabel.words.contains(where: { $0 == [words.tokens[0].key] && $1 == .keyIssue })
    else { return nil }
    return words.text(of: 0..<2)
  }

  /// "A", "A and C", "(a)" in a cell that says what is answered: letters by themselves.
  private func letters(in words: WrittenWords, bare: AddressedKind) -> [Addressed]? {
    let letters = words.tokens.filter { ![",", "and", "/", ";", "(", ")"].contains($0.key) }
    let isBracketed = words.tokens.first?.key == "("
    guard !letters.isEmpty, letters.count <= 8,
      letters.allSatisfy({
        $0.key.utf8.count == 1 && ($0.isCapitalised || isBracketed) && $0.number == nil && $0.isWord
      })
    else { return nil }
    return letters.map { Addressed(to: bare, ref: $0.key.uppercased()) }
  }

  /// "Priority 1: Reading", "Key Priority One – Reading", "Objective 2.1 Improve …".
  private func labelled(in words: WrittenWords) -> (ref: String, end: Int)? {
    for (label, _) in ReferenceLabel.words where ReferencePhrase.stands(label, at: 0, in: words) {
      var place = label.count
      if place < words.tokens.count, ["no", "number", "#", "."].contains(words.tokens[place].key) { place += 1 }
      guard let (ref, end) = ReferencePhrase.reference(at: place, in: words) else { continue }
      if let after = divider(at: end, in: words) { return (ref, after) }
      guard end < words.tokens.count else { return (ref, words.scalars.count) }
      // "Priority 1 Reading": a capital begins the title. "Target 80% …" and "Action 2 days" are no labels.
      guard PersonName.isCapitalised(words.tokens[end], in: words) else { continue }
      return (ref, words.tokens[end].start)
    }
    return nil
  }

  /// "KP1: Reading", "M1.1a Model …", "1.2: Train", "OL1 – Launch".
  private func coded(in words: WrittenWords) -> (ref: String, end: Int)? {
    guard let code = WrittenReference(at: 0, in: words), code.hasDigit,
      // "A1 Choose one scheme" numbers; "A1: 60% on track" is a half-term.
      !ReferenceLabel.others.contains(code.letters)
        || code.letters == "a" && code.end < words.tokens.count && words.tokens[code.end].isWord
    else { return nil }
    let first = words.tokens[0]
    guard code.letters.isEmpty || PersonName.isCapitalised(first, in: words) else { return nil }
    if let after = divider(at: code.end, in: words) {
      // "2 – 3 days" and "90: 10" are no references: what follows begins with a letter.
      guard let next = words.tokens.first(where: { $0.start >= after }), next.isWord, next.number == nil,
        !code.letters.isEmpty || code.text.utf8.count <= 5
      else { return nil }
      return (code.text, after)
    }
    guard code.end < words.tokens.count, PersonName.isCapitalised(words.tokens[code.end], in: words) else { return nil }
    let isPlain = code.letters.isEmpty && !code.text.contains { !$0.isNumber }
    return isPlain ? nil : (code.text, words.tokens[code.end].start)
  }

  /// Where the text goes on after a colon, a dash, a bracket or a full stop.
  private func divider(at place: Int, in words: WrittenWords) -> Int? {
    guard place < words.tokens.count else { return nil }
    let token = words.tokens[place]
    guard [":", "-", ")", ".", "|", "·", "•"].contains(token.key) else { return nil }
    if token.key == "-", token.end < words.scalars.count, !words.scalars[token.end].properties.isWhitespace {
      return nil
    }
    return token.end
  }

  /// What a text says that it answers: "KI1", "SEF 1.2", "links to priorities 1 and 3".
  ///
  /// `bare` is what a number without a label points to, such as in a column headed "Link to SIP".
  func addresses(in text: String, bare: AddressedKind? = nil) -> [Addressed] {
    guard text.utf8.count <= 4000 else { return [] }
    let words = WrittenWords(text)
    if let bare, let letters = letters(in: words, bare: bare) { return letters }
    var addresses: [Addressed] = []
    var place = 0
    // The label that goes on over "and", "," and "&": "Key issues 1, 2 and 4".
    var current: AddressedKind?
    // "SIP 1, SIP 3" are written with the short name of the plan that they stand in.
    var plan: String?
    while place < words.tokens.count {
      if let (kind, length) = ReferencePhrase.label(at: place, in: words) {
        current = kind
        plan =
          length == 1 && ReferencePhrase.plans.contains(words.tokens[place].key)
          ? words.text(of: place..<place + 1) : nil
        place += length
      } else if let (ref, letters, end) = ReferencePhrase.code(at: place, in: words) {
        let kind = letters.isEmpty ? current ?? bare : ReferenceLabel.kind(ofCode: letters) ?? current ?? .other
        let written =
          letters.isEmpty && kind == .selfEvaluation
          ? words.section(of: ref, at: place) : letters.isEmpty ? plan.map { $0 + " " + ref } ?? ref : ref
        if let kind, !addresses.contains(Addressed(to: kind, ref: written)) {
          addresses.append(Addressed(to: kind, ref: written))
        }
        place = end
      } else if let kind = current, place + 1 == words.tokens.count, words.tokens[place].key.utf8.count == 1,
        words.tokens[place].isWord
      {
        // "Area for improvement a".
        addresses.append(Addressed(to: kind, ref: words.tokens[place].key.uppercased()))
        place += 1
      } else {
        if !["and", ",", "/", ":", "-", "(", ")", "no", "number"].contains(words.tokens[place].key) {
          (current, plan) = (nil, nil)
        }
        place += 1
      }
    }
    return addresses
  }

  /// Short names of a school's plan, with which the numbers of its priorities are written.
  private static let plans: Set<String> = ["sip", "sdp", "aip", "adp", "dip", "tip"]

  /// "Priority 1", "Strand 2": the number of a text that is a number and what it numbers, and no title.
  func numberAlone(in text: String) -> String? {
    let (ref, rest) = split(Line(text))
    return rest == text ? ref : nil
  }

  /// "Area for improvement 1", "Key issue b": what is on file as pointing elsewhere, by its number or its letter, and no word
  /// besides.
  func isReferenceAlone(_ text: String) -> Bool {
    guard text.utf8.count <= 32, text.contains(" ") else { return false }
    let words = WrittenWords(text)
    guard let (_, length) = ReferencePhrase.label(at: 0, in: words), words.tokens.count == length + 1 else {
      return false
    }
    return addresses(in: text).count == 1
  }

  /// "SEF 2.3", "SEF 4.1, SEF 4.4", "sections 2 and 3": numbers of a self-evaluation's sections, and no word besides.
  func areSectionsAlone(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let tokens = WrittenWords(text).tokens
    return tokens.contains { $0.key.contains(where: \.isNumber) }
      && tokens.allSatisfy { token in
        token.key.contains(where: \.isNumber) && !isYear(token.key)
          || ["sef", "section", "and", ",", ";", "/", "&", "."].contains(token.key)
      }
  }

  private func isYear(_ key: String) -> Bool { Int(key).map { (1990...2099).contains($0) } ?? false }

  private static func label(at place: Int, in words: WrittenWords) -> (AddressedKind?, Int)? {
    for (label, kind) in ReferenceLabel.words where stands(label, at: place, in: words) {
      return kind == nil ? nil : (kind, label.count)
    }
    return nil
  }

  private static func stands(_ label: [String], at place: Int, in words: WrittenWords) -> Bool {
    place + label.count <= words.tokens.count
      && zip(place..., label).allSatisfy { words.tokens[$0].key == $1 }
  }

  /// A number after a label: a code, a number in words, or a letter.
  private static func reference(at place: Int, in words: WrittenWords) -> (ref: String, end: Int)? {
    guard place < words.tokens.count else { return nil }
    if let number = ReferenceLabel.numberWords[words.tokens[place].key] { return (number, place + 1) }
    guard let code = WrittenReference(at: place, in: words) else { return nil }
    if code.end < words.tokens.count, ["%", "+"].contains(words.tokens[code.end].key) { return nil }
    return (code.text, code.end)
  }

  /// A code or number inside a text: no year group, no per cent, no count of things.
  private static func code(at place: Int, in words: WrittenWords) -> (ref: String, letters: String, end: Int)? {
    guard let code = WrittenReference(at: place, in: words),
      !code.hasDigit || !ReferenceLabel.others.contains(code.letters)
    else { return nil }
    if code.end < words.tokens.count, ["%", "+"].contains(words.tokens[code.end].key) { return nil }
    guard code.hasDigit || (place > 0 && label(endingAt: place, in: words)) else { return nil }
    if !code.letters.isEmpty, !PersonName.isCapitalised(words.tokens[place], in: words) { return nil }
    return (code.text, code.letters.isEmpty || !code.hasDigit ? "" : code.letters, code.end)
  }

  private static func label(endingAt place: Int, in words: WrittenWords) -> Bool {
    ReferenceLabel.words.contains { label, kind in
      kind != nil && place >= label.count && stands(label, at: place - label.count, in: words)
    }
  }
}

extension WrittenWords {
  /// "QE 2.1" where the letters of its section stand before a number of the self-evaluation, else "SEF 2.1".
  fileprivate func section(of ref: String, at place: Int) -> String {
    guard place > 0, tokens[place - 1].isCapitals, tokens[place - 1].key != "sef", tokens[place - 1].key.utf8.count <= 4
    else { return "SEF \(ref)" }
    return text(of: place - 1..<place) + " " + ref
  }
}
