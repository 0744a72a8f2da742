import Plans
import Vocabularies

/// Reads what the first lines of a document say of the plan as a whole.
extension LineReading {
  /// The school, the URN, the title and the year stand in lines of their own at the head of a document.
  func readFact(
    _ line: Line, isHeading: Bool, at location: SourceLocation, into draft: inout PlanDraft
  ) -> Bool {
    if let urn = facts.urn(in: line.text) {
      if draft.plan.school.urn == nil { draft.plan.school.urn = urn }
      let isTitle = isAtHead && facts.isPlanTitle(line.text)
      if isTitle || facts.school(in: line.text) != nil, isAtHead { takeTitle(line.text, into: &draft) }
      draft.explain(line.text, at: location, as: "school.urn", because: "six digits beside “URN”")
      if WrittenWords(line.text).tokens.count > 4 { readBesideURN(line, at: location, into: &draft) }
      return true
    }
    guard isAtHead, under == nil || isHeading, labels.label(of: line, isHeading: isHeading) == nil else { return false }
    let names = facts.school(in: line.text)
    let isShort = line.text.utf8.count <= 100
    guard facts.isPlanTitle(line.text) && (isShort || isHeading) || (names != nil && isShort && isName(line.text))
    else {
      return false
    }
    // A sheet is named in short, and its first rows say the title in full.
    if !LineReading.isSheetName(line, location) { takeTitle(line.text, into: &draft) }
    draft.explain(line.text, at: location, as: "title", because: "it names the plan or the school", confidence: 0.9)
    return true
  }

  /// "URN 136288   Lead for this plan: Dr N Ferrars   SLT link: Mr P Akande": cells of a sheet's row that a PDF file shows as
  /// one line. Whoever is linked to the plan does not lead it.
  private func readLabelsBesideURN(
    _ line: Line, at location: SourceLocation, into draft: inout PlanDraft
  ) -> Bool {
    let pairs = FurtherLabels(headings: labels.headings).split(.urn, line)
    func saysWhoLeads(_ pair: FurtherLabels.Pair) -> Bool {
      guard let label = pair.label else { return false }
      return pair.field == .governor
        || [.lead, .priorityLead].contains(pair.field) && !PlanIdentity.folded(label).hasSuffix("link")
    }
    guard pairs.contains(where: saysWhoLeads) else { return false }
    for pair in pairs {
      if let label = pair.label, saysWhoLeads(pair),
        draft.put(pair.line, under: pair.field == .governor ? .governor : .priorityLead, at: location)
      {
        draft.explain(label, at: location, as: "label", because: "a label beside the URN")
      } else {
        draft.unmap(
          [pair.label.map { "\($0):" }, pair.line.text].compactMap { $0 }.joined(separator: " "), at: location)
      }
    }
    return true
  }

  /// "URN 900257. Plan lead: Mrs L. Haddon (SENDCo). SEND governor: Mr R. Blythe.": who leads it all, in sentences of their own.
  private func readBesideURN(_ line: Line, at location: SourceLocation, into draft: inout PlanDraft) {
    let sentences = LineReading.labelledSentences(of: line.text)
    if sentences.count <= 1, readLabelsBesideURN(line, at: location, into: &draft) { return }
    var rest: [String] = []
    for sentence in sentences {
      guard sentences.count > 1, let label = labels.label(of: Line(sentence), isHeading: false), let named = label.line,
        [.lead, .priorityLead, .governor].contains(label.field), label.confidence >= 0.9,
        draft.put(named, under: label.field, at: location)
      else {
        rest.append(sentence)
        continue
      }
      draft.explain(label.label, at: location, as: "label", because: label.because, confidence: label.confidence)
    }
    draft.unmap(rest.joined(separator: " "), at: location)
  }

  /// A line's sentences, parted where the next begins with a label: "URN 900257. Plan lead: Mrs L. Haddon."
  private static func labelledSentences(of text: String) -> [String] {
    guard text.utf8.count <= 400 else { return [text] }
    var sentences: [String] = []
    var start = text.startIndex
    for stop in text.ranges(of: ". ") where stop.lowerBound >= start {
      let next = text[stop.upperBound...]
      guard let colon = next.firstIndex(of: ":"), next[..<colon].split(separator: " ").count <= 4,
        next.first?.isUppercase == true, !next[..<colon].contains(".")
      else { continue }
      sentences.append(String(text[start..<stop.lowerBound]))
      start = stop.upperBound
    }
    let last = text[start...]
    return sentences + [String(last.hasSuffix(".") ? last.dropLast() : last)]
  }

  /// "Our plan for 2026-27" is the title itself, and what stands below it is said of the school.
  func takesForTitle(_ line: Line, _ label: LabelledText, into draft: inout PlanDraft) -> Bool {
    guard label.field == .planTitle, AcademicYearWords.year(in: line.text) != nil else { return false }
    if draft.plan.title.isEmpty { draft.plan.title = line.text }
    return true
  }

  static func isSheetName(_ line: Line, _ location: SourceLocation) -> Bool { location.words == "Sheet " + line.text }

  /// A school's name is no sentence.
  private func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let small = words.count {
      $0.first?.isLowercase == true && !["of", "the", "and", "for", "at", "in", "with"].contains($0)
    }
    return small == 0 && !text.hasSuffix(".")
  }

  private func takeTitle(_ text: String, into draft: inout PlanDraft) {
    if draft.plan.school.name == nil { draft.plan.school.name = facts.school(in: text) }
    let isBare = !draft.plan.title.contains(" ")
    if isBare, facts.isPlanTitle(text) { draft.plan.title = facts.title(in: text) }
  }
}
