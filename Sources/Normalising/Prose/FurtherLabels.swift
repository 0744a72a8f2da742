import Plans
import Vocabularies

/// Finds more labels in one line: "Mr Hale   Link governor: Mrs Lal   Review: termly".
struct FurtherLabels: Sendable {
  let headings: HeadingVocabulary

  struct Pair: Hashable, Sendable {
    var field: HeadingField
    /// The label's own words; nil for the line's first.
    var label: String?
    var line: Line
  }

  private static let within: Set<HeadingField> = [
    .lead, .priorityLead, .governor, .urn, .area, .academicYear, .addresses, .date, .aside, .rag, .monitoring,
    .cost, .resource,
  ]

  /// Labels that no heading map holds, and that begin nobody's name.
  private static let ofNobody: Set<String> = [
    "source", "review", "reviewed", "status", "version", "ref", "reference", "evidence", "impact", "updated",
  ]
  private static let ofPeople: Set<HeadingField> = [.lead, .priorityLead, .governor]

  /// The first label's value and those of further labels, each ending at a colon and known word for word.
  func split(_ field: HeadingField, _ line: Line) -> [Pair] {
    let words = WrittenWords(line.text)
    guard FurtherLabels.within.contains(field) || field == .action, words.tokens.count <= 120 else {
      return [Pair(field: field, label: nil, line: line)]
    }
    var pairs: [Pair] = []
    var current: (field: HeadingField, label: String?, start: Int, place: Int) = (field, nil, 0, 0)
    for (place, token) in words.tokens.enumerated()
    where token.key == ":" || token.key == "-" && FurtherLabels.isSpaced(token, in: words) {
      var isFound = false
      for count in stride(from: min(4, place), through: 1, by: -1) {
        let label = words.text(of: place - count..<place)
        // "Lead: Sixth form lead Governor: Ms R": a label begins with a capital.
        guard place - count > 0, words.tokens[place - count].isCapitalised, var found = headings.exact(label) else {
          continue
        }
        // "Governor: Mr Tolhurst   Ofsted area for improvement: 1" says which key issue the priority answers.
        if found == .keyIssues, FurtherLabels.isCode(behind: place, in: words) { found = .addresses }
        // "Quality of education   Driver – NK   Governor – Roy Tennant": dashes part labels of people from names alone.
        if token.key == "-" {
          if found == .priority { found = .priorityLead }
          guard FurtherLabels.ofPeople.contains(found), place + 1 < words.tokens.count,
            words.tokens[place + 1].isCapitalised, field != .action
          else { continue }
        }
        guard FurtherLabels.within.contains(found) else { continue }
        append(words, current, to: words.tokens[place - count].start, &pairs)
        current = (found, label, token.end, place)
        isFound = true
        break
      }
      if token.key == "-" { continue }
      if !isFound, FurtherLabels.ofPeople.contains(current.field),
        let first = FurtherLabels.ofGovernors(before: place, after: current.place, in: words),
        FurtherLabels.beginsWithName(behind: place, in: words)
      {
        append(words, current, to: words.tokens[first].start, &pairs)
        current = (.governor, words.text(of: first..<place), token.end, place)
        isFound = true
      }
      // "Ms Pettifer   Source: SAR 3.2" names nobody behind the label.
      if !isFound, FurtherLabels.ofPeople.contains(current.field), place > current.place + 1,
        let first = FurtherLabels.ofNobody(before: place, in: words)
      {
        let start = words.tokens[first].start
        append(words, current, to: start, &pairs)
        current = (.aside, words.text(of: first..<place), start, place)
      }
    }
    append(words, current, to: words.scalars.count, &pairs)
    if !pairs.isEmpty, pairs[0].label == nil { pairs[0].line.marker = line.marker }
    return pairs
  }

  /// "Dawn Hartley   Critical friend on the governing board: Iqbal Shah": where a label begins that no map holds, and that
  /// speaks of governors in small letters behind its first word.
  private static func ofGovernors(before place: Int, after start: Int, in words: WrittenWords) -> Int? {
    let label = max(start, place - 8)..<place
    guard let govern = label.last(where: { governing.contains(words.tokens[$0].key) }),
      let first = words.tokens[label.lowerBound..<govern].lastIndex(where: \.isCapitalised), first > start,
      words.tokens[first..<place].allSatisfy(\.isWord), !reporting.contains(words.tokens[first].key)
    else { return nil }
    return first
  }

  private static func isSpaced(_ token: WrittenWords.Token, in words: WrittenWords) -> Bool {
    token.start > 0 && token.end < words.scalars.count && words.scalars[token.start - 1].properties.isWhitespace
      && words.scalars[token.end].properties.isWhitespace
  }

  /// Whether nothing but a number or a letter stands behind a colon at the line's end.
  private static func isCode(behind place: Int, in words: WrittenWords) -> Bool {
    let rest = words.text(of: place + 1..<words.tokens.count)
    // "Key issue: KI1", "Key issue: KI-1".
    if rest.utf8.count <= 6, rest.first?.isUppercase == true, rest.last?.isNumber == true, !rest.contains(" ") {
      return true
    }
    guard words.tokens.count == place + 2 else { return false }
    let code = words.tokens[place + 1]
    return code.number != nil || code.end - code.start == 1 && code.isCapitals
  }

  /// Two words with capitals and no number, as a name has; "termly visits" and "Spring 1" are none.
  private static func beginsWithName(behind place: Int, in words: WrittenWords) -> Bool {
    let next = words.tokens[(place + 1)...].prefix(2)
    return next.count == 2 && next.allSatisfy { $0.isWord && $0.isCapitalised && $0.number == nil }
  }

  /// "Reports to the governing board: termly" names nobody.
  private static let reporting: Set<String> = [
    "report", "reported", "shared", "presented", "sent", "approved", "agreed",
  ]

  private static let governing: Set<String> = ["governor", "governing", "trustee", "councillor"]

  /// Where a label begins that ends at a colon and names nobody of those before it: "Source:", "Line manager:".
  private static func ofNobody(before place: Int, in words: WrittenWords) -> Int? {
    if ofNobody.contains(words.tokens[place - 1].key) { return place - 1 }
    let isManager = words.tokens[place - 1].key == "manager" && words.tokens[place - 2].key == "line"
    return isManager ? place - 2 : nil
  }

  private func append(
    _ words: WrittenWords, _ part: (field: HeadingField, label: String?, start: Int, place: Int), to end: Int,
    _ pairs: inout [Pair]
  ) {
    var text = words.text(from: part.start, to: end)
    guard !text.isEmpty else { return }
    // "Lead: Science lead. By when: 23/10/26." ends a label's value, and no sentence.
    if text.hasSuffix("."), part.label != nil, text.split(separator: " ").count <= 6 { text.removeLast() }
    pairs.append(Pair(field: part.field, label: part.label, line: Line(text)))
  }
}
