import Plans
import Vocabularies

/// An action that a label listed, to which labels of people and dates below it belong.
struct LabelledAction: Hashable, Sendable {
  var key: String
  /// The number that it is marked with, by which other lists name it.
  var number: String?
}

/// What labels say of the actions that the last label listed: who, when, what they cost, how they stand.
extension PlanDraft {
  static let ofActions: Set<HeadingField> = [.lead, .leadAndDate, .date, .start, .end, .resource, .cost, .rag]

  mutating func listAction(_ line: Line, at location: SourceLocation) {
    if takesLabelled(line, at: location) { return }
    if !isListingActions { labelledActions = [] }
    let (own, lead, date, cost) = withoutTail(line)
    let key = addAction(own, lead: lead, date: date, at: location)
    if let rating = ratingOfNext {
      changeAction(key, at: location) { ($0.rag, $0.ragText) = (rating.rag, rating.text) }
      ratingOfNext = nil
    }
    if let cost {
      let resource = phrases.resources.resource(in: cost, cost: nil, location: location)
      changeAction(key, at: location) { $0.resources.append(resource) }
    }
    labelledActions.append(LabelledAction(key: key, number: CellItems.number(of: line)))
    isListingActions = true
  }

  /// "Move Year 11 to six periods Lead: VP Curriculum When: Autumn 1": what is done, and labels of the rest behind it.
  private mutating func takesLabelled(_ line: Line, at location: SourceLocation) -> Bool {
    guard line.text.contains(": ") else { return false }
    let parts = FurtherLabels(headings: phrases.headings).split(.action, line)
    guard parts.count > 1, parts[0].label == nil, parts.dropFirst().allSatisfy({ isOfAction($0) }),
      // "Appoint a new Phonics Lead: interviews in May" is all one.
      parts.count > 2 || parts[0].line.text.split(separator: " ").last?.first?.isUppercase == false
    else { return false }
    listAction(parts[0].line, at: location)
    for part in parts.dropFirst() where !putOfLastAction(part.line, under: part.field, at: location) {
      unmap(part.line.text, at: location)
    }
    return true
  }

  /// Whether a label's value says what its label asks for.
  private func isOfAction(_ part: FurtherLabels.Pair) -> Bool {
    switch part.field {
    case .lead: phrases.people.isList(part.line.text)
    case .date, .start, .end:
      // "half-termly" is when, and no day.
      phrases.dates.read(part.line.text) != nil || part.line.text.lowercased().hasSuffix("ly")
    case .cost, .resource: phrases.resources.amount(in: part.line.text) != nil
    default: false
    }
  }

  /// "Audit devices – SENDCo – by 16 October": what is done, and who, when and at what cost behind dashes.
  private func withoutTail(_ line: Line) -> (line: Line, lead: [String]?, date: String?, cost: String?) {
    guard !line.text.hasSuffix(")") else { return (line, nil, nil, nil) }
    func own(_ text: String) -> Line {
      Line(text, marker: line.marker, automatic: line.automatic, bold: line.bold)
    }
    if let (text, parts) = WhoAndWhen(phrases: phrases).tail(of: line.text, behind: [" – ", " - "]) {
      return (own(text), parts.who.map(phrases.people.people), parts.when, nil)
    }
    guard let tail = DashedTail(line.text, phrases: phrases) else { return (line, nil, nil, nil) }
    return (own(tail.text), tail.who.map(phrases.people.people), tail.when, tail.cost)
  }

  /// An action that stands alone: the labels below it are its own.
  mutating func listOnly(_ line: Line, at location: SourceLocation) {
    isListingActions = false
    listAction(line, at: location)
    isListingActions = false
  }

  /// Lines that say one thing of each listed action: "By whom | 1. HT // 2. SENDCo", by number, or as many as there are.
  ///
  /// - Returns: false where the lines do not go with the actions one by one, so that each is read by itself.
  mutating func putOfEachAction(_ lines: [Line], under field: HeadingField, at location: SourceLocation) -> Bool {
    guard PlanDraft.ofActions.contains(field), lines.count > 1, lines.count == labelledActions.count, pending.isEmpty
    else {
      return false
    }
    let numbers = labelledActions.map(\.number)
    let areNumbered = lines.allSatisfy { CellItems.number(of: $0) != nil } && numbers.allSatisfy { $0 != nil }
    for (index, line) in lines.enumerated() {
      let place = areNumbered ? numbers.firstIndex { $0 == CellItems.number(of: line) } ?? index : index
      if !say(line.text, of: [labelledActions[place].key], under: field, at: location) {
        unmap(line.text, at: location)
      }
    }
    isListingActions = false
    return true
  }

  /// One line below a list of actions: of the action with its number, of the only action, or of all that lack it.
  mutating func putOfActions(_ line: Line, under field: HeadingField, at location: SourceLocation) -> Bool {
    guard PlanDraft.ofActions.contains(field), !labelledActions.isEmpty, pending.isEmpty else { return false }
    if let number = CellItems.number(of: line), let action = labelledActions.first(where: { $0.number == number }) {
      return say(line.text, of: [action.key], under: field, at: location)
    }
    if labelledActions.count == 1 { return say(line.text, of: [labelledActions[0].key], under: field, at: location) }
    // What several actions cost is the objective's; how several stand is its progress.
    guard ![.resource, .cost, .rag].contains(field) else { return false }
    return say(line.text, of: labelledActions.map(\.key), under: field, at: location)
  }

  /// What one line says of the action that was listed last, and of none before it.
  mutating func putOfLastAction(_ line: Line, under field: HeadingField, at location: SourceLocation) -> Bool {
    let (known, wasListing) = (labelledActions, isListingActions)
    labelledActions = known.suffix(1)
    defer { (labelledActions, isListingActions) = (known, wasListing) }
    return putOfActions(line, under: field, at: location)
  }

  /// "How's it going: On track" below an action is how it stands; more words are what came of it.
  mutating func ratesAction(_ line: Line, at location: SourceLocation) -> Bool {
    guard !labelledActions.isEmpty, pending.isEmpty, let rating = phrases.ratings.rag(word: line.text),
      rating.rag != nil
    else { return false }
    return say(line.text, of: labelledActions.map(\.key), under: .rag, at: location)
  }

  /// Takes a rating that stands above the action it rates, as cards have it.
  mutating func rateNext(_ rating: (rag: RAG?, text: String), saying words: String, at location: SourceLocation) {
    ratingsComeFirst = true
    ratingOfNext = rating
    explain(words, at: location, as: "action.rag", because: "a rating above what it rates")
  }

  private mutating func say(
    _ text: String, of keys: [String], under field: HeadingField, at location: SourceLocation
  ) -> Bool {
    switch field {
    case .lead: return sayWho(text, of: keys, at: location)
    case .leadAndDate:
      let parts = WhoAndWhen(phrases: phrases).parts(of: Line(text))
      let who = parts.who.map { sayWho($0, of: keys, at: location) } ?? true
      let when = parts.when.map { sayWhen($0, of: keys, under: .date, at: location) } ?? true
      return who && when
    case .resource, .cost:
      guard !phrases.resources.isNothing(text) else { return false }
      if field == .cost, keys.count == 1, costsLastResource(text, of: keys[0], at: location) { return true }
      let resource = phrases.resources.resource(in: text, cost: field == .cost ? text : nil, location: location)
      for key in keys { changeAction(key, at: location) { $0.resources.append(resource) } }
      return true
    case .rag:
      guard let rating = phrases.ratings.rag(word: text) else { return false }
      for key in keys { changeAction(key, at: location) { ($0.rag, $0.ragText) = (rating.rag, rating.text) } }
      return true
    default: return sayWhen(text, of: keys, under: field, at: location)
    }
  }

  /// "Cost: £3,150.00" below "Resources: Science capital fund": what it costs, and no resource of its own.
  private mutating func costsLastResource(_ text: String, of key: String, at location: SourceLocation) -> Bool {
    let plain = Double(text.filter { $0 != "," })
    guard let amount = phrases.resources.amount(in: text) ?? plain, text.utf8.count <= 16 else { return false }
    var isTaken = false
    changeAction(key, at: location) { action in
      guard let last = action.resources.indices.last, action.resources[last].amount == nil else { return }
      action.resources[last].amount = amount
      isTaken = true
    }
    if isTaken { explain(text, at: location, as: "resource.amount", because: "a cost below its resource") }
    return isTaken
  }

  private mutating func sayWho(_ text: String, of keys: [String], at location: SourceLocation) -> Bool {
    let people = phrases.people.people(in: text)
    guard !people.isEmpty else { return false }
    var isTaken = false
    for key in keys {
      let isOfItsWords = leadsOfWords.remove(key) != nil
      changeAction(key, at: location) { action in
        guard keys.count == 1 || action.lead.isEmpty else { return }
        // Who was read from the action's own words gives way to its label.
        if isOfItsWords { action.lead = [] }
        action.lead += people
        isTaken = true
      }
    }
    return isTaken
  }

  private mutating func sayWhen(
    _ text: String, of keys: [String], under field: HeadingField, at location: SourceLocation
  ) -> Bool {
    guard let reading = phrases.dates.read(text) else { return false }
    var isTaken = false
    for key in keys {
      changeAction(key, at: location) { action in
        // "Start date" and "Due date" in a row of an export.
        let isEnd = field == .end || field == .date && action.end == nil && action.start != nil
        if isEnd, let known = action.dateText {
          (action.dateText, action.end) = (known + " – " + text, reading.end)
        } else if action.dateText == nil {
          action.dateText = text
          action.start = field == .start ? reading.start ?? reading.end : reading.start
          action.end = field == .start ? nil : reading.end
        } else {
          return
        }
        isTaken = true
      }
    }
    return isTaken
  }
}
