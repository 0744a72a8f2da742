import Plans
import Vocabularies

/// Puts what a label says where it belongs.
extension PlanDraft {
  /// Puts one line that stands under a label or in a labelled cell.
  ///
  /// - Returns: whether the field took it; a line that is not taken is the caller's to keep.
  mutating func put(_ line: Line, under field: HeadingField, at location: SourceLocation) -> Bool {
    if field == .action {
      listAction(line, at: location)
      return true
    }
    isListingActions = false
    let isBelowRating = awaitsWhatIsRated
    awaitsWhatIsRated = false
    if putOfActions(line, under: field, at: location) { return true }
    if field == .resource || field == .cost || field == .monitoring { dropBandOverLabels() }
    switch field {
    case .school, .urn, .laestab, .planTitle, .academicYear, .evidence, .keyIssues, .people, .legend:
      return putFact(line, under: field, at: location)
    case .priority, .area, .rationale, .baseline, .gradeDescriptor, .addresses, .priorityLead, .lead, .governor:
      return putOfPriority(line, under: field, at: location)
    case .objective:
      if phrases.targets.targets(in: line.text).isEmpty || !line.text.contains("%") {
        let (ref, text) = phrases.references.split(line)
        beginObjective(text, ref: ref, at: location)
      } else {
        addOutcome(line, at: location)
      }
    case .outcome:
      if isStep(line) { addMilestone(line, at: location) } else { addOutcome(line, at: location) }
    case .action: listAction(line, at: location)
    case .resource, .cost:
      guard !phrases.resources.isNothing(line.text) else { return false }
      // "£990 for three extra days; £450 for boards": each with its own sum.
      let parts = line.text.split(separator: ";").map { Line.folded($0.unicodeScalars) }
      let areSums = parts.count > 1 && parts.allSatisfy { phrases.resources.amount(in: $0) != nil }
      for part in areSums ? parts : [line.text] { addResource(part, at: location) }
    case .milestone, .milestoneDate: addMilestone(line, at: location)
    case .monitoring, .monitoringWho: addMonitoring(line.text, at: location)
    case .progress:
      guard line.text.contains(where: { $0.isLetter || $0.isNumber }) else { return false }
      if isBelowRating, isRated(by: line, at: location) { return true }
      if !ratesAction(line, at: location) { addProgress(line, at: location) }
    case .rag:
      guard priority != nil, let rating = phrases.ratings.rag(word: line.text) else { return false }
      if ratesProgress(rating, at: location) { return true }
      addProgress(line, at: location, rag: rating.text)
      awaitsWhatIsRated = true
    case .date, .start, .end, .leadAndDate, .monitoringWhen, .progressDate, .priorityReference, .actionReference,
      .reference, .structure, .aside:
      return false
    }
    return true
  }

  /// "R / A / G" below "How it is going": the rating of what was said right above it.
  mutating func ratesProgress(_ rating: (rag: RAG?, text: String), at location: SourceLocation) -> Bool {
    guard let priority, let objective = plan.priorities[priority].objectives.indices.last,
      let last = plan.priorities[priority].objectives[objective].progress.indices.last,
      plan.priorities[priority].objectives[objective].progress[last].ragText == nil
    else { return false }
    plan.priorities[priority].objectives[objective].progress[last].rag = rating.rag
    plan.priorities[priority].objectives[objective].progress[last].ragText = rating.text
    explain(rating.text, at: location, as: "progress.rag", because: "a rating below what was seen")
    return true
  }

  /// "RAG: Amber" above "Progress: the first visit went well": what the rating right above it rates.
  private mutating func isRated(by line: Line, at location: SourceLocation) -> Bool {
    guard let priority, let objective = plan.priorities[priority].objectives.indices.last,
      let rating = plan.priorities[priority].objectives[objective].progress.last, rating.text == rating.ragText
    else { return false }
    plan.priorities[priority].objectives[objective].progress.removeLast()
    addProgress(line, at: location, rag: rating.ragText)
    return true
  }

  /// "By Christmas: 60% at age related" in a list of outcomes: a step, where the date is before the summer.
  private func isStep(_ line: Line) -> Bool {
    if stepOfTerm(line) != nil { return true }
    guard let colon = line.text.firstIndex(of: ":"), colon != line.text.startIndex,
      let reading = phrases.dates.read(String(line.text[..<colon])), let end = reading.end,
      !phrases.targets.targets(in: String(line.text[colon...])).isEmpty
    else { return false }
    // Key stage 2 tests are in May; what is aimed at for a later year is no step of this one.
    let isOfYear = plan.academicYear.map { end.year == $0.calendarYear(ofMonth: end.month) } ?? true
    return !(5...8).contains(end.month) && isOfYear
  }

  /// "Short term (by Christmas): 65% form letters correctly", as the EEF's implementation plans have their steps: the label and
  /// what it says by when; nil for any other line.
  func stepOfTerm(_ line: Line) -> (label: String, due: Day, rest: String)? {
    guard let colon = line.text.firstIndex(of: ":") else { return nil }
    let label = String(line.text[..<colon])
    guard let open = label.firstIndex(of: "("), label.hasSuffix(")"),
      ["short term", "medium term", "mid term", "long term"].contains(PlanIdentity.folded(String(label[..<open]))),
      let due = phrases.dates.read(String(label[label.index(after: open)...].dropLast()))?.end
    else { return nil }
    let rest = Line.folded(line.text[line.text.index(after: colon)...].unicodeScalars)
    return rest.isEmpty ? nil : (label, due, rest)
  }

  private mutating func putFact(_ line: Line, under field: HeadingField, at location: SourceLocation) -> Bool {
    switch field {
    case .school where plan.school.name == nil: plan.school.name = line.text
    case .urn:
      guard let urn = URN(String(line.text.prefix(6))) else { return false }
      if plan.school.urn == nil { plan.school.urn = urn }
      explain(line.text, at: location, as: "school.urn", because: "six digits beside “URN”")
    case .laestab where plan.school.laestab == nil: plan.school.laestab = line.text
    case .planTitle where plan.title.isEmpty && line.text.utf8.count <= 160: plan.title = line.text
    case .academicYear:
      guard AcademicYearWords.year(in: line.text) != nil else { return false }
      explain(line.text, at: location, as: "academicYear", because: "a label says that it is the year")
    case .evidence:
      // "SEF 2025-26; MAT peer review (Feb 2026)": sources in one line.
      let slashed = line.text.split(separator: " / ").map { Line.folded($0.unicodeScalars) }
      // "GCSE analysis, Aug 2026 / Review by the Maths Hub / Dept SEF".
      let divider: Character =
        slashed.count >= 2 && slashed.allSatisfy({ $0.contains(" ") })
          && slashed.count(where: { phrases.evidence.kind(of: $0) != .other }) * 3 >= slashed.count * 2
          && !line.text.contains(";") ? "/" : ";"
      let parts = line.text.split(separator: divider).map { Line.folded($0.unicodeScalars) }.filter { !$0.isEmpty }
      // "Survey (parents; pupils) 2026" is one.
      let isWhole =
        parts.contains { part in part.count { $0 == "(" } != part.count { $0 == ")" } }
        // "EEF guidance reports: Improving Literacy; Preparing for Literacy" lists what one kind of source holds; in "SEF: July
        // 2026; Ofsted report: May 2024" each is of its own.
        || parts.first?.contains(": ") == true && !parts.dropFirst().contains(where: namesSource)
      for text in isWhole ? [line.text] : parts {
        addEvidence(text, at: location)
      }
    case .keyIssues:
      var (ref, text) = phrases.references.split(line)
      if line.marker == nil, let coded = phrases.references.issueCode(line.text) { (ref, text) = coded }
      if ref == nil, let marker = line.marker, !line.automatic {
        let letters = marker.filter(\.isLetter)
        // "(ii)" and "iii" count in Roman numerals.
        if (1...4).contains(letters.count), letters.allSatisfy({ "ivx".contains($0) }),
          letters.count > 1 || letters == "i"
        {
          ref = letters
        }
        // "A." and "(a)" letter the issues; "o" is a bullet.
        let isLetter = letters == letters.uppercased() || marker.hasPrefix("(")
        if ref == nil, letters.count == 1, isLetter, marker.count > 1 { ref = letters.uppercased() }
      }
      if ref == nil, let lettered = PlanDraft.lettered(text) { (ref, text) = lettered }
      if text.isEmpty { text = line.text }
      plan.keyIssues.append(KeyIssue(ref: ref, text: text, location: location))
    case .people:
      // "SB = Sian Bevan, Communication lead; DH = Rob Pike, Deputy head".
      var areKnown = true
      for person in line.text.split(separator: ";") {
        areKnown = putPerson(Line.folded(person.unicodeScalars)) && areKnown
      }
      return areKnown
    case .legend:
      guard legendPlaces.contains(location) else { return false }
      explain(line.text, at: location, as: "ragLegend", because: "it says what a colour means")
    default: return false
    }
    return true
  }

  /// "Ofsted report: May 2024": what kind of source, and which.
  private func namesSource(_ text: String) -> Bool {
    guard let colon = text.range(of: ": ") else { return false }
    return phrases.evidence.kind(of: String(text[..<colon.lowerBound])) != .other
  }

  mutating func addEvidence(_ text: String, at location: SourceLocation) {
    plan.evidence.append(Evidence(kind: phrases.evidence.kind(of: text), text: text, location: location))
  }

  /// "JB – Jo Bright, English lead", "JB: Jo Bright".
  private mutating func putPerson(_ text: String) -> Bool {
    for divider in [" – ", " - ", " = ", ": "] {
      let parts = text.split(separator: divider, maxSplits: 1).map(String.init)
      guard parts.count == 2, parts[0].count <= 12 else { continue }
      let rest = parts[1].split(separator: ", ", maxSplits: 1).map(String.init)
      plan.people.append(
        NamedPerson(writtenAs: parts[0], name: rest[0], role: rest.count > 1 ? rest[1] : nil))
      return true
    }
    return false
  }

  private mutating func putOfPriority(_ line: Line, under field: HeadingField, at location: SourceLocation) -> Bool {
    if field == .priority {
      let (ref, text) = phrases.references.split(line)
      beginPriority(text, ref: ref, at: location)
      return true
    }
    if field == .area {
      // "Area | Achievement" below a title says more than the section that the title was found under.
      if pending.isEmpty, let priority,
        plan.priorities[priority].area == nil
          || plan.priorities[priority].area == areaInForce && plan.priorities[priority].objectives.isEmpty
      {
        plan.priorities[priority].area = line.text
      } else {
        areaInForce = line.text
        explain(line.text, at: location, as: "priority.area", because: "the section that the priorities below stand in")
      }
      return true
    }
    // Beside a heading that is not understood yet, they belong to the priority that it may name.
    if !pending.isEmpty, [.lead, .priorityLead, .governor].contains(field) {
      let people = phrases.people.people(in: line.text)
      if field == .governor { governorOfPending = people } else { leadOfPending = people }
      headingOfLead = pending.last?.location
      explain(line.text, at: location, as: "priority.lead", because: "beside the heading of what follows")
      return true
    }
    // What stands above the first heading of a priority is said of all that it covers.
    if priority == nil, pending.isEmpty {
      let named = PlanDraft.firstSentence(of: line.text)
      switch field {
      case .lead, .priorityLead:
        leadInForce = phrases.people.people(in: named)
        namedOnce.lead = UnmappedText(location: location, text: named)
      case .governor:
        governorInForce = phrases.people.people(in: named)
        namedOnce.governor = UnmappedText(location: location, text: named)
      default: return false
      }
      explain(named, at: location, as: "priority.lead", because: "named once for all that follows")
      let rest = Line.folded(line.text.dropFirst(named.count).drop { $0 == "." || $0 == " " }.unicodeScalars)
      unmap(rest, at: location)
      return true
    }
    // "Last year: whole school 93.6%" at the head of a plan is of no priority yet.
    if field == .baseline, priority == nil, plan.priorities.isEmpty { return false }
    let index = priorityNow(at: location)
    switch field {
    case .rationale, .baseline:
      plan.priorities[index].rationale = [plan.priorities[index].rationale, line.text].compactMap { $0 }
        .joined(separator: " ")
    case .gradeDescriptor:
      plan.priorities[index].gradeDescriptor = [plan.priorities[index].gradeDescriptor, line.text].compactMap { $0 }
        .joined(separator: " ")
    case .addresses: putAddresses(line.text, of: index, at: location)
    case .lead, .priorityLead:
      // An overview and the priority's own sheet may both say who leads it; who leads the whole plan gives way to its own.
      let known = inheritedLeads.remove(index) == nil ? plan.priorities[index].lead : []
      plan.priorities[index].lead = known + phrases.people.people(in: line.text).filter { !known.contains($0) }
    case .governor:
      let known = inheritedGovernors.remove(index) == nil ? plan.priorities[index].governor : []
      plan.priorities[index].governor = known + phrases.people.people(in: line.text).filter { !known.contains($0) }
    default: return false
    }
    return true
  }

  /// "Leanne Todd (LT). Shared with governors, 14 September": who, without what is said besides. The full stop of "Mrs." and
  /// of an initial ends nothing.
  private static func firstSentence(of text: String) -> String {
    for stop in text.prefix(400).ranges(of: ". ") {
      let before = text[..<stop.lowerBound]
      let last = before.lastIndex(of: " ").map { before[before.index(after: $0)...] } ?? before
      guard last.hasSuffix(")") || last.count > 4 && last.last?.isLowercase == true else { continue }
      // "Mr. Patel. Mrs. Khan" are two.
      let next = text[stop.upperBound...].prefix { $0.isLetter }
      return ["Mr", "Mrs", "Ms", "Miss", "Dr", "Rev"].contains(next) ? text : String(before)
    }
    return text
  }

  /// `label` is the heading, which may say what a bare number points to.
  mutating func putAddresses(_ text: String, of index: Int, label: String = "", at location: SourceLocation) {
    var known = plan.priorities[index].addresses
    let issues = Set(plan.keyIssues.compactMap(\.ref))
    for var addressed in phrases.references.addresses(in: text, bare: bareKind(label)) where !known.contains(addressed)
    {
      if let own = issueNumbered(addressed) { addressed = Addressed(to: .keyIssue, ref: own) }
      if issues.contains(addressed.ref), addressed.to != .priority { addressed.to = .keyIssue }
      if !known.contains(addressed) { known.append(addressed) }
    }
    for ref in namedKeyIssues(text) where !known.contains(where: { $0.ref == ref }) {
      known.append(Addressed(to: .keyIssue, ref: ref))
    }
    plan.priorities[index].addresses = known
    explain(text, at: location, as: "priority.addresses", because: "it says what the priority answers")
  }

  /// What a number by itself points to, by the heading that it stands under.
  func bareKind(_ label: String) -> AddressedKind {
    let words = Set(PlanIdentity.folded(label).split(separator: " ").map(String.init))
    if !words.isDisjoint(with: ["sdp", "sip", "priority", "plan", "adp"]) { return .priority }
    if !words.isDisjoint(with: ["issue", "issues", "ofsted", "afi"]) { return .keyIssue }
    if words.contains("sef") { return .selfEvaluation }
    return .other
  }
}
