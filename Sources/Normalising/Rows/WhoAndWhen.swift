import Plans
import Vocabularies

/// Parts a text that says both who and when: "HT, by Easter", "Heads of science – by 23/10/26", "SBM (Autumn 2)".
struct WhoAndWhen {
  let phrases: PhraseBook

  /// The words for who and those for when, each nil where the text has none.
  struct Parts: Hashable {
    var who: String?
    var when: String?
  }

  /// Signs that part the two, and words after which a date begins.
  private static let dividers: Set<String> = [",", ";", "(", ")", "-", ":", "/", "|", "."]

  func parts(of line: Line) -> Parts {
    let text = line.text
    if !WhoAndWhen.beginsWithInitials(text), phrases.dates.read(text) != nil { return Parts(when: text) }
    let words = WrittenWords(text)
    // A cell of people and dates is short; a longer text is a sentence.
    guard words.tokens.count <= 60 else { return Parts(who: text) }
    return halves(words) ?? pieces(words)
  }

  /// One cut, at a sign or before a word, of which one side is wholly a date: the longest date wins.
  private func halves(_ words: WrittenWords) -> Parts? {
    let tokens = words.tokens
    for place in tokens.indices.dropFirst() where !isInsideWord(place, in: words) {
      let isSign = WhoAndWhen.dividers.contains(tokens[place].key)
      let end = words.text(from: isSign ? tokens[place].end : tokens[place].start, to: words.scalars.count)
      guard let date = date(end) else { continue }
      // "VP (curriculum) – by Friday" keeps its bracket.
      let closes = tokens[place].key == ")" && !end.hasPrefix(")")
      let who = WhoAndWhen.trimmed(words.text(from: 0, to: closes ? tokens[place].end : tokens[place].start))
      guard !who.isEmpty, isWho(who, isCut: isSign) else { continue }
      return Parts(who: who, when: date)
    }
    for place in tokens.indices.reversed() where WhoAndWhen.dividers.contains(tokens[place].key) && place > 0 {
      guard let date = date(words.text(from: 0, to: tokens[place].start)) else { continue }
      let who = WhoAndWhen.trimmed(words.text(from: tokens[place].end, to: words.scalars.count))
      return Parts(who: who.isEmpty ? nil : who, when: date)
    }
    return nil
  }

  /// The second half of "Drop-ins", which is one word, and the years of "Heads of Year 12/13".
  private func isInsideWord(_ place: Int, in words: WrittenWords) -> Bool {
    let token = words.tokens[place]
    if place > 1, token.number != nil, words.tokens[place - 1].key == "year", words.tokens[place - 2].key == "of" {
      return true
    }
    guard place > 0, token.isWord, token.number == nil, words.tokens[place - 1].end + 1 == token.start else {
      return false
    }
    let hyphens: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{2011}"]
    return hyphens.contains(words.scalars[token.start - 1]) && words.scalars[token.start].properties.isLowercase
      && words.scalars[token.start..<token.end].allSatisfy { $0.properties.isAlphabetic }
      && place + 1 < words.tokens.count
  }

  /// Without a sign between the two, what stands before the date must be people.
  private func isWho(_ text: String, isCut: Bool) -> Bool { isCut || phrases.people.score([text]) == 1 }

  /// What is done, and behind a dash or a colon who and when: "Governor training – Chair – Autumn 1"; nil where the end of
  /// the text does not say both.
  func tail(of text: String, behind dividers: [String] = [" – ", " - ", ": "]) -> (text: String, parts: Parts)? {
    for divider in dividers {
      guard let cut = text.range(of: divider) else { continue }
      let rest = parts(of: Line(String(text[cut.upperBound...])))
      guard let who = rest.who, rest.when != nil, phrases.people.score([who]) == 1 else { continue }
      return (Line.folded(text[..<cut.lowerBound].unicodeScalars), rest)
    }
    return nil
  }

  /// Whether an aside says who or when: "(Clerk, by Christmas)".
  func holdsBoth(_ aside: String) -> Bool {
    let parts = parts(of: Line(WhoAndWhen.trimmed(String(aside.dropFirst().dropLast()))))
    return parts.when != nil && parts.who.map { phrases.people.score([$0]) == 1 } ?? true
  }

  /// Several people and dates in turn: "HT, Autumn 1, DHT, Spring 2".
  private func pieces(_ words: WrittenWords) -> Parts {
    var who: [String] = []
    var when: [String] = []
    var start = 0
    func take(to end: Int) {
      let piece = WhoAndWhen.trimmed(words.text(from: start, to: end))
      guard !piece.isEmpty else { return }
      if phrases.dates.read(piece) != nil { when.append(piece) } else { who.append(piece) }
    }
    for token in words.tokens where [",", ";", "(", ")"].contains(token.key) {
      take(to: token.start)
      start = token.end
    }
    take(to: words.scalars.count)
    return Parts(
      who: who.isEmpty ? nil : who.joined(separator: ", "), when: when.isEmpty ? nil : when.joined(separator: ", "))
  }

  /// The text where it is a date and nothing else, without a bracket that only closes.
  private func date(_ text: String) -> String? {
    let text = WhoAndWhen.trimmed(text)
    if WhoAndWhen.beginsWithInitials(text) { return nil }
    return text.isEmpty || phrases.dates.read(text) == nil ? nil : text
  }

  /// "AT – Autumn 1" begins with somebody's initials, "HT 1" with a half-term.
  private static func beginsWithInitials(_ text: String) -> Bool {
    let first = text.prefix { $0.isLetter }
    return first.count == 2 && first.allSatisfy(\.isUppercase) && text.contains(where: \.isLowercase) && first != "HT"
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last.isWhitespace || ",;:(-–—/|".contains(last) { text.removeLast() }
    if text.last == ")", !text.contains("(") { text.removeLast() }
    while let first = text.first, first.isWhitespace || ",;:)-–—/|".contains(first) { text.removeFirst() }
    return String(text)
  }
}
