import Plans
import Vocabularies

/// Joins key issues of the last inspection and the priorities that answer them.
extension PlanDraft {
  /// "Key issue 1: Raise attainment …" as the title of a section: the priority is that key issue, which the plan's list holds
  /// too.
  mutating func takeKeyIssue(_ label: LabelledText, ref: String?, text: String, at location: SourceLocation) {
    let words = Set(WrittenWords(label.label).tokens.map(\.key))
    let isIssue = words.isSuperset(of: ["key", "issue"]) || !words.isDisjoint(with: ["ofsted", "inspection"])
    guard isIssue, let ref else { return }
    let key = PlanIdentity.folded(text)
    if !plan.keyIssues.contains(where: { $0.ref == ref || PlanIdentity.folded($0.text) == key }) {
      plan.keyIssues.append(KeyIssue(ref: ref, text: text, location: location))
    }
    addressesOfNext.append(Addressed(to: .keyIssue, ref: ref))
  }

  /// Once all is read: "A. Teachers do not …", "B. In some subjects …" are key issues A and B, and a priority that links
  /// to "A", or to "1" where the list has "AFI 1", answers the one that the list calls so.
  mutating func nameKeyIssues() {
    let issues = plan.keyIssues
    if issues.count >= 2, issues.allSatisfy({ $0.ref == nil }) {
      let parts = issues.enumerated().compactMap { lettered($1.text, number: $0) }
      if parts.count == issues.count {
        for (index, part) in parts.enumerated() {
          plan.keyIssues[index].ref = part.ref
          plan.keyIssues[index].text = part.text
        }
      }
    }
    let refs = plan.keyIssues.compactMap(\.ref)
    guard !refs.isEmpty else { return }
    for priority in plan.priorities.indices {
      for index in plan.priorities[priority].addresses.indices {
        let addressed = plan.priorities[priority].addresses[index]
        let spaced = refs.first { PlanDraft.isSame($0, addressed.ref) }
        switch addressed.to {
        case .other where refs.contains(addressed.ref): plan.priorities[priority].addresses[index].to = .keyIssue
        case .keyIssue where !refs.contains(addressed.ref):
          if let spaced { plan.priorities[priority].addresses[index].ref = spaced }
        default: break
        }
      }
    }
  }

  /// Whether "1" or "KI1" says the same as "KI 1": the same number or letter, and no other letters before it.
  private static func isSame(_ ref: String, _ written: String) -> Bool {
    func parts(_ text: String) -> (letters: String, number: String) {
      let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
      let number = plain.drop { !$0.isNumber }
      return (String(plain.dropLast(number.count)), String(number))
    }
    if ref.hasSuffix(" \(written)") { return true }
    let (own, other) = (parts(ref), parts(written))
    guard !own.number.isEmpty, own.number == other.number else { return false }
    return own.letters == other.letters || own.letters.isEmpty || other.letters.isEmpty
  }

  /// "(A) see priority 1" in a list of its own: the mark is the key issue's, and the line says which priority answers it.
  mutating func linkMarkedIssues(in blocks: [Block]) {
    let refs = Set(plan.keyIssues.compactMap(\.ref))
    guard !refs.isEmpty else { return }
    for line in PlanDraft.lines(of: blocks) {
      // A list's own numbers mark no issue: "1. Priority 1: Reading" in a list of contents.
      guard let mark = line.marker, line.text.utf8.count <= 60, mark.contains(where: \.isLetter) else { continue }
      let words = WrittenWords(line.text)
      guard let place = words.tokens.prefix(3).firstIndex(where: { $0.key == "priority" }),
        place + 1 < words.tokens.count, words.tokens.count <= place + 4,
        words.tokens[0].key == "see" || place == 0
      else { continue }
      let issue = mark.filter { $0.isLetter || $0.isNumber }.uppercased()
      guard refs.contains(issue) else { continue }
      let number = words.text(of: place + 1..<place + 2)
      guard let index = plan.priorities.firstIndex(where: { $0.ref == number }) else { continue }
      let addressed = Addressed(to: .keyIssue, ref: issue)
      if !plan.priorities[index].addresses.contains(addressed) { plan.priorities[index].addresses.append(addressed) }
    }
  }

  private static func lines(of blocks: [Block]) -> [Line] {
    blocks.flatMap { block -> [Line] in
      switch block {
      case .heading(_, let line, _), .paragraph(let line, _), .listItem(_, let line, _), .pageFurniture(let line, _):
        [line]
      case .table(let table): table.rows.joined().flatMap(\.lines)
      }
    }
  }

  /// The letter that is due at the head of a text, with a sign or a capital behind it, and the rest.
  private func lettered(_ text: String, number: Int) -> (ref: String, text: String)? {
    guard number < 26, let letter = UnicodeScalar(65 + number).map(Character.init), text.first == letter else {
      return nil
    }
    let rest = text.dropFirst()
    guard let next = rest.first, ".):- ".contains(next) else { return nil }
    let body = rest.drop { ".):- ".contains($0) }
    return body.first?.isUppercase == true ? (String(letter), String(body)) : nil
  }

  /// A priority's title without the brackets at its end that only say what it answers: "Early reading (SEF 1.2)". "(Year 1)"
  /// and "(KS2)" are part of the title.
  mutating func withoutAnswers(_ title: String, at location: SourceLocation) -> String {
    guard let last = title.last, last == ")" || last == "]",
      let open = title.lastIndex(of: last == ")" ? "(" : "["), open > title.startIndex
    else { return title }
    let inside = String(title[title.index(after: open)...].dropLast())
    if let labelled = labelledAnswers(inside) {
      addressesOfNext += labelled
      explain(inside, at: location, as: "priority.addresses", because: "a label in brackets says what it answers")
      return Line.folded(title[..<open].unicodeScalars)
    }
    let answers = phrases.references.addresses(in: inside)
    guard !answers.isEmpty, answers.allSatisfy({ $0.to != .other }), inside.split(separator: " ").count <= 6 else {
      return title
    }
    addressesOfNext += answers
    explain(inside, at: location, as: "priority.addresses", because: "brackets behind the title say what it answers")
    return Line.folded(title[..<open].unicodeScalars)
  }

  /// "Link to Academy Improvement Plan: AIP2": what a label and its value say that is answered; nil for other words.
  private func labelledAnswers(_ text: String) -> [Addressed]? {
    guard let label = LabelReading(phrases).label(of: Line(text), isHeading: false), label.field == .addresses,
      // "Links to: Year 6 SATs" names nothing that is answered.
      let value = label.line?.text, !value.contains(" "), value.contains(where: \.isNumber)
    else { return nil }
    let kind = bareKind(label.label)
    guard kind != .other else { return nil }
    let answers = phrases.references.addresses(in: value, bare: kind)
    return answers.isEmpty ? [Addressed(to: kind, ref: value)] : answers
  }

  /// The key issues that a text names by their letters or numbers and says nothing more of: "A", "KI1 and KI3".
  func namedKeyIssues(_ text: String) -> [String] {
    let known = plan.keyIssues.compactMap(\.ref)
    guard !known.isEmpty, text.utf8.count <= 40 else { return [] }
    let parts = text.split { ",;&/ ()".contains($0) }.map(String.init).filter { $0.lowercased() != "and" }
    let named = parts.map { part in
      known.contains(part) ? part : known.first { $0.lowercased() == part.lowercased() }
    }
    return !named.isEmpty && named.allSatisfy { $0 != nil } ? named.compactMap(\.self) : []
  }

  /// "Key issue 1" where the plan's own list has "KI-1": the issue by the plan's own code; nil where none or several have the number.
  func issueNumbered(_ addressed: Addressed) -> String? {
    guard addressed.to != .priority, !addressed.ref.isEmpty, addressed.ref.allSatisfy(\.isNumber) else { return nil }
    let known = plan.keyIssues.compactMap(\.ref)
    guard !known.contains(addressed.ref) else { return nil }
    let own = known.filter { $0.contains(where: \.isLetter) && $0.filter(\.isNumber) == addressed.ref }
    return own.count == 1 ? own[0] : nil
  }

  /// "B Leaders' checks lack precision": a capital by itself numbers an issue where another word with a capital follows.
  static func lettered(_ text: String) -> (ref: String?, text: String)? {
    let words = text.split(separator: " ", maxSplits: 1)
    // "A Pupils do not …" and "A. Pupils do not …".
    let mark = words.first.map { $0.hasSuffix(".") || $0.hasSuffix(")") ? $0.dropLast() : $0 } ?? ""
    guard words.count == 2, mark.count == 1, let letter = mark.first, ("A"..."H").contains(letter),
      let first = words[1].first, first.isUppercase, !words[1].lowercased().hasPrefix("level"),
      words[1].dropFirst().first?.isLowercase == true
    else { return nil }
    return (String(letter), String(words[1]))
  }
}
