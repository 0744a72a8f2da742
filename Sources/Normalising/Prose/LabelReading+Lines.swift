import Plans
import Vocabularies

/// Labels that no colon and no heading map tells: a whole line that says what its priority answers, or who governs it.
extension LabelReading {
  /// "Links to SIP Priority 2", "Supports KI1": how a priority says in a line of its own what it answers.
  func linking(_ words: WrittenWords) -> LabelledText? {
    guard words.tokens.count <= 12 else { return nil }
    let keys = words.tokens.prefix(3).map(\.key)
    guard let opener = LabelReading.openers.first(where: { keys.starts(with: $0) }), opener.count < words.tokens.count
    else { return nil }
    let rest = words.text(of: opener.count..<words.tokens.count)
    guard rest.contains(where: \.isNumber), !references.addresses(in: rest).isEmpty,
      words.tokens[opener.count...].allSatisfy({ LabelReading.isOfReference($0) })
    else { return nil }
    return LabelledText(
      field: .addresses, label: words.text(of: 0..<opener.count), line: Line(rest), confidence: 0.95,
      because: "a line that only says what the priority answers")
  }

  /// "Led by Mrs Tidy", "Led by the SENDCo and KT": a line that says who leads, and nothing else.
  func ledBy(_ words: WrittenWords) -> LabelledText? {
    guard words.tokens.count <= 24, words.tokens.count > 2, words.tokens[1].key == "by",
      words.tokens[0].key == "led"
        || headings.exact(words.text(of: 0..<2)).map({ $0 == .lead || $0 == .priorityLead }) ?? false
          && words.tokens[2].isCapitalised
    else { return nil }
    let start = words.tokens[2].key == "the" && words.tokens.count > 3 ? 3 : 2
    let rest = words.text(from: words.tokens[start].start, to: words.scalars.count)
    // "Steered by Jess Arkwright   Governor alongside: Mr Dunmore" goes on with labels of its own.
    let parts = FurtherLabels(headings: headings).split(.lead, Line(rest))
    guard let first = parts.first, first.label == nil, people.isList(first.line.text),
      parts.count > 1 || words.tokens.count <= 10
    else { return nil }
    return LabelledText(
      field: .lead, label: words.text(of: 0..<2), line: Line(rest), confidence: 0.95,
      because: "a line that only says who leads")
  }

  private static let openers: [[String]] = [
    ["link", "to"], ["linked", "to"], ["support"], ["address"], ["addresse"], ["addresses"], ["answer"], ["feed"],
    ["contribute", "to"], ["contributes", "to"], ["supports"], ["answers"], ["feeds", "into"], ["feed", "into"],
    ["links", "to"], ["respond", "to"], ["responds", "to"],
  ]

  /// Whether a word may stand in a list of references: "SIP", "Priority", "2", "and".
  private static func isOfReference(_ token: WrittenWords.Token) -> Bool {
    let joints: Set<String> = [
      "and", ",", "/", "the", "our", "number", "no", "whole", "school", "of", "plan", "(", ")",
    ]
    return token.key.contains(where: \.isNumber) || token.isCapitals || joints.contains(token.key)
      || ["priority", "issue", "key", "strategic", "improvement", "development", "area", "for"].contains(token.key)
  }

  /// "The report card of February 2026 names these next steps:" over a list: what an inspection asks for.
  func asking(_ line: Line, _ words: WrittenWords) -> LabelledText? {
    guard line.text.hasSuffix(":"), (4...18).contains(words.tokens.count) else { return nil }
    let keys = Set(words.tokens.map(\.key))
    let isOfInspection =
      !keys.isDisjoint(with: ["inspection", "inspector", "ofsted"]) || keys.isSuperset(of: ["report", "card"])
    let asks =
      !keys.isDisjoint(with: ["asked", "ask", "should", "must", "recommend", "recommended", "improve", "improvement"])
      || keys.isSuperset(of: ["next", "step"])
    guard isOfInspection, asks else { return nil }
    return LabelledText(
      field: .keyIssues, label: line.text, line: nil, confidence: 0.9, because: "what an inspection asks for")
  }

  /// "English governor: Mrs N Yusuf", "PP link governor: Mr Oduya": a governor by what they are linked to.
  func governorOf(_ words: WrittenWords) -> LabelledText? {
    guard let colon = words.tokens.prefix(6).firstIndex(where: { $0.key == ":" }), colon >= 2,
      colon + 1 < words.tokens.count, words.tokens.count - colon <= 10,
      ["governor", "trustee"].contains(words.tokens[colon - 1].key),
      words.scalars[words.tokens[colon - 1].end - 1] != "s", words.tokens[..<colon].allSatisfy(\.isWord),
      !words.tokens[..<colon].contains(where: { ["of", "chair", "parent", "staff"].contains($0.key) })
    else { return nil }
    let rest = words.text(from: words.tokens[colon].end, to: words.scalars.count)
    guard PersonName.isName(WrittenWords(rest)) || PersonName.name(at: colon + 1, in: words) != nil else { return nil }
    return LabelledText(
      field: .governor, label: words.text(of: 0..<colon), line: Line(rest), confidence: 0.9,
      because: "a governor’s post, and a name")
  }
}
