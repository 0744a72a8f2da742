import Plans
import Vocabularies

/// What the lines at the head of a document say of the plan as a whole.
struct FactWords: Sendable {
  let headings: HeadingVocabulary

  /// Six digits beside "URN".
  func urn(in text: String) -> URN? {
    let words = WrittenWords(text)
    for (place, token) in words.tokens.enumerated() where token.key == "urn" {
      let next = words.tokens[(place + 1)...].prefix(3).first { $0.number != nil }
      if let next, let urn = URN(words.text(from: next.start, to: next.end)) { return urn }
    }
    return nil
  }

  /// Whether a short line names a plan: "School Improvement Plan 2026/27", "Maths action plan".
  func isPlanTitle(_ text: String) -> Bool {
    guard text.utf8.count <= 160, !FactWords.isMenu(text) else { return false }
    let words = WrittenWords(text)
    guard words.tokens.count(where: \.isWord) <= 20, !FactWords.speaksOfPlan(words) else { return false }
    return !headings.planTitles.whole.matches(in: words).isEmpty || !headings.planTitles.any.matches(in: words).isEmpty
  }

  /// "Home | About us | Our plan" leads to other pages of a school's site.
  private static func isMenu(_ text: String) -> Bool {
    let parts = text.split(separator: "|").map { PlanIdentity.folded(String($0)) }
    return parts.count >= 3 && !menuPages.isDisjoint(with: parts)
  }

  private static let menuPages: Set<String> = [
    "home", "menu", "about us", "about", "our school", "contact", "contact us", "news", "parents", "log in", "calendar",
    "key information", "statutory information",
  ]

  /// "About this plan", "How to read this plan", "In the plan" speak of a plan and name none.
  private static func speaksOfPlan(_ words: WrittenWords) -> Bool {
    // "1 How we arrived at this plan".
    let tokens = words.tokens.drop { $0.number != nil || !$0.isWord }
    guard tokens.count > 1, let first = tokens.first, let second = tokens.dropFirst().first else { return false }
    if isOfPupil(words) { return true }
    switch first.key {
    case "about", "how", "why", "who": return true
    // "Where our plan comes from"; "Where we are going this year: School Development Plan" names one.
    case "where", "what", "when": return ["thi", "this", "our", "the"].contains(second.key)
    case "using", "reading", "understanding": return ["thi", "this", "our"].contains(second.key)
    case "in": return ["the", "thi", "this", "our"].contains(second.key)
    default: return false
    }
  }

  /// "Students with an EHC plan are in lessons": a plan of a pupil's or a lesson's, and no document's title.
  private static func isOfPupil(_ words: WrittenWords) -> Bool {
    guard let plan = words.tokens.firstIndex(where: { $0.key == "plan" }), plan > 0 else { return false }
    return ["ehc", "ehcp", "care", "lesson", "seating", "support", "health", "pathway", "passport"].contains(
      words.tokens[plan - 1].key)
  }

  /// Whether a title without the school's name says "action plan", its year and nothing more.
  func isBare(_ title: String) -> Bool {
    let words = WrittenWords(title)
    let plan = headings.planTitles.any.matches(in: words).map(\.tokens)
    return words.tokens.enumerated().allSatisfy { place, token in
      !token.isWord || token.number != nil || plan.contains { $0.contains(place) }
        || ["for", "the", "our", "of", "to", "and", "year", "academic", "school", "final", "draft"].contains(token.key)
    }
  }

  /// Those that a line might hold of what parts a school's name from its plan's: most lines hold none, and to split each
  /// by all of them takes longer than to read it.
  private static func dividers(in text: String) -> [String] {
    var found = (dash: false, hyphen: false, long: false, colon: false, bar: false)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "–": found.dash = true
      case "-": found.hyphen = true
      case "—": found.long = true
      case ":": found.colon = true
      case "|": found.bar = true
      default: break
      }
    }
    let all = [
      (found.dash, " – "), (found.hyphen, " - "), (found.long, " — "), (found.colon, ": "), (found.bar, " | "),
    ]
    return all.compactMap { isThere, divider in isThere ? divider : nil }
  }

  /// The school that a line names, up to the word that says what kind of school it is.
  func school(in text: String) -> String? {
    guard text.utf8.count <= 160 else { return nil }
    for divider in FactWords.dividers(in: text) {
      let parts = text.split(separator: divider).map(String.init)
      guard parts.count > 1, isPlanTitle(parts[0]), !isPlanTitle(parts[parts.count - 1]) else { continue }
      return school(in: parts[parts.count - 1])
    }
    let whole = cutAtPlan(text)
    // "Hawthorn Academy, Academy Development Plan": the second says what kind of plan it is.
    if let comma = whole.firstIndex(of: ","), let name = school(in: String(whole[..<comma])),
      name.hasSuffix(whole[..<comma]),
      whole != text
    {
      return name
    }
    let words = WrittenWords(whole)
    guard let last = words.tokens.lastIndex(where: { FactWords.kinds.contains($0.key) }), last > 0 else { return nil }
    let name = words.text(of: 0..<last + 1)
    let lead = ["our", "the", "whole", "a", "this", "your", "for"]
    let first = words.tokens[0].key
    guard !(last == 1 && lead.contains(first) && words.tokens[1].key == "school"), name.first?.isUppercase == true,
      !words.tokens[0..<last].contains(where: { [".", "?", "%"].contains($0.key) && $0.start > 6 }),
      isName(words.tokens[0...last], in: words), !isOfService(words.tokens[(last + 1)...])
    else { return nil }
    return name
  }

  /// "Northmoor Council School Effectiveness Service": what follows the name says that it is an authority's. "Larch Hill School
  /// Leadership Team" is the school's own.
  private func isOfService(_ rest: ArraySlice<WrittenWords.Token>) -> Bool {
    let follows = rest.prefix(3).prefix { $0.isWord && $0.isCapitalised }
    guard !follows.contains(where: { ["leadership", "senior", "governing", "governor"].contains($0.key) }) else {
      return false
    }
    return follows.contains { ["service", "team", "board", "partner", "partnership", "hub"].contains($0.key) }
  }

  /// A name's words begin with capitals, but for small ones: "This statement details our school" is a sentence.
  private func isName(_ tokens: ArraySlice<WrittenWords.Token>, in words: WrittenWords) -> Bool {
    let small: Set<String> = [
      "of", "the", "and", "for", "at", "in", "with", "on", "by", "upon", "le", "la", "de", "next",
    ]
    return tokens.count { $0.isWord && words.scalars[$0.start].properties.isLowercase && !small.contains($0.key) } == 0
  }

  /// The plan's title without the school's name, where a divider parts the two.
  func title(in text: String) -> String {
    let text = Line.folded(page(in: withoutURN(text)).drop { " –—-|:".contains($0) }.unicodeScalars)
    for divider in FactWords.dividers(in: text) {
      let parts = text.split(separator: divider).map(String.init)
      guard parts.count >= 2, let index = parts.firstIndex(where: { isPlanTitle($0) }), index > 0,
        school(in: parts[0]) != nil
      else { continue }
      return parts[index...].joined(separator: divider)
    }
    for divider in FactWords.dividers(in: text) where divider != ": " {
      let parts = text.split(separator: divider).map(String.init)
      if parts.count == 2, isPlanTitle(parts[0]), school(in: parts[1]) != nil { return parts[0] }
    }
    guard let name = school(in: text), text.hasPrefix(name) else { return text }
    // "Hawthorn Academy, Academy Development Plan".
    let rest = Line.folded(text.dropFirst(name.count).drop { ", –—-|:".contains($0) }.unicodeScalars)
    let first = WrittenWords(rest).tokens.first?.key
    return isPlanTitle(rest) && first != "development" && first != "improvement" ? rest : text
  }

  /// "Home » About us » Our improvement plan" above a web page: the page by itself.
  private func page(in text: String) -> String {
    for divider: Character in ["»", "›"] where text.contains(divider) {
      return text.split(separator: divider).map(String.init).last(where: isPlanTitle) ?? text
    }
    return text
  }

  /// "School Improvement Plan 2026/27 (URN 900012)" without its number.
  private func withoutURN(_ text: String) -> String {
    let words = WrittenWords(text)
    guard let place = words.tokens.firstIndex(where: { $0.key == "urn" }),
      let number = words.tokens[place...].prefix(4).firstIndex(where: { $0.number != nil })
    else { return text }
    var first = place
    while first > 0, ["(", "[", "-", "|", ",", ":", "/", "."].contains(words.tokens[first - 1].key) { first -= 1 }
    var end = number + 1
    while end < words.tokens.count, [")", "]", "-", "|", ",", ":"].contains(words.tokens[end].key) { end += 1 }
    let before = first > 0 ? words.text(of: 0..<first) : ""
    let after = end < words.tokens.count ? words.text(of: end..<words.tokens.count) : ""
    return before.isEmpty || after.isEmpty ? before + after : before + " – " + after
  }

  /// The text up to "improvement plan", "action plan" and the like.
  private func cutAtPlan(_ text: String) -> String {
    for divider in [" – ", " - ", " — ", ": ", " | ", " ("] {
      if let cut = text.range(of: divider) { return String(text[..<cut.lowerBound]) }
    }
    let words = WrittenWords(text)
    guard let match = headings.planTitles.any.matches(in: words).first, match.tokens.lowerBound > 0 else { return text }
    return words.text(of: 0..<match.tokens.lowerBound)
  }

  private static let kinds: Set<String> = [
    "school", "academy", "college", "nursery", "primary", "infant", "junior", "centre", "federation", "pru", "high",
    "grammar", "secondary", "preschool",
  ]
}

extension StringProtocol {
  /// The first place of a piece of text; FoundationEssentials has this for collections alone.
  func range(of piece: String) -> Range<String.Index>? {
    // Most texts hold none, which their bytes tell at once.
    guard !piece.isEmpty, holdsBytes(of: piece) else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(piece) { return start..<index(start, offsetBy: piece.count) }
      start = index(after: start)
    }
    return nil
  }
}
