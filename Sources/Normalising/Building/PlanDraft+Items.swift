import Plans
import Vocabularies

/// How each kind of item is made of its words.
extension PlanDraft {
  /// Adds an action and gives its key. Where no column says who, an aside in brackets or the sentence itself may, and when too
  /// where none says that.
  mutating func addAction(
    _ line: Line, ref given: String? = nil, lead: [String]? = nil, date: String? = nil, at location: SourceLocation
  ) -> String {
    let (written, text) = phrases.references.split(line)
    var action = Action(ref: given ?? written, text: text, lead: lead ?? [], location: location)
    if let date { setDate(date, of: &action, at: location) }
    if lead == nil { readAside(of: &action, at: location) }
    let key = keys.next(for: action)
    action.key = key
    if lead == nil, !action.lead.isEmpty { leadsOfWords.insert(key) }
    withObjective(at: location) { $0.actions.append(action) }
    return key
  }

  /// Reads the words for when into an action, and notes what does not resolve.
  mutating func setDate(_ text: String, of action: inout Action, at location: SourceLocation) {
    action.dateText = text
    guard let reading = phrases.dates.read(text) else {
      if let found = phrases.dates.found(in: text) {
        (action.start, action.end) = (found.reading.start, found.reading.end)
      }
      return
    }
    (action.start, action.end) = (reading.start, reading.end)
    if let note = reading.problem?.note(location: location, text: text) { plan.notes.append(note) }
  }

  /// "Ring home by 9.15 (all staff, ongoing)": an aside names who and when, and stays in the text.
  private func readAside(of action: inout Action, at location: SourceLocation) {
    guard let (open, close) = PlanDraft.lastBrackets(in: action.text) else {
      readSubject(of: &action)
      return
    }
    let pieces = action.text[action.text.index(after: open)..<close].split { $0 == "," || $0 == ";" }
      .map { Line.folded($0.unicodeScalars) }
    // What stands before a date is who, though no list knows the post: "(minibus driver, ongoing)".
    let isDated = pieces.count == 2 && pieces.last.map { phrases.dates.read($0) != nil } ?? false
    for words in pieces {
      if let reading = phrases.dates.read(words) {
        guard action.dateText == nil else { continue }
        (action.dateText, action.start, action.end) = (words, reading.start, reading.end)
      } else {
        let people = phrases.people.people(in: words)
        let named = people.allSatisfy { phrases.people.isPerson($0) || isDated && PlanDraft.mayName($0) }
        if !people.isEmpty, named { action.lead += people }
      }
    }
    // "Train all in de-escalation (AH / trainer) 2 Sept 2026".
    let rest = Line.folded(action.text[action.text.index(after: close)...].unicodeScalars)
    if action.dateText == nil, !action.lead.isEmpty, !rest.isEmpty, let reading = phrases.dates.read(rest) {
      (action.dateText, action.start, action.end) = (rest, reading.start, reading.end)
    }
  }

  /// The last round brackets of a text, or the square ones that end it: "Plan the calendar [DHT, Jan]".
  static func lastBrackets(in text: String) -> (open: String.Index, close: String.Index)? {
    // "(SENCO, Dec 2026) [3]": a footnote's mark holds nothing.
    let isSquare =
      text.hasSuffix("]")
      && text.lastIndex(of: "[").map { text[$0...].dropLast().contains(where: \.isLetter) } ?? false
    guard let close = text.lastIndex(of: isSquare ? "]" : ")") else { return nil }
    // "(Deputy Head (Academic); Autumn term)": the brackets of a post stand within.
    var depth = 0
    for place in text[...close].indices.reversed() {
      if text[place] == (isSquare ? "]" : ")") { depth += 1 }
      if text[place] == (isSquare ? "[" : "(") { depth -= 1 }
      if depth == 0 { return (place, close) }
    }
    return nil
  }

  /// "HT to meet parents by Nov": whoever a sentence says is to do it, and the day that it ends with.
  private func readSubject(of action: inout Action) {
    guard let cut = action.text.range(of: " to "),
      action.text.distance(from: action.text.startIndex, to: cut.lowerBound) <= 60
    else { return }
    let who = String(action.text[..<cut.lowerBound])
    guard phrases.people.namesAlone(who), !phrases.people.found(in: who).isEmpty else { return }
    action.lead = phrases.people.people(in: who)
    guard action.dateText == nil, let by = action.text.ranges(of: " by ").last else { return }
    let when = "by" + action.text[action.text.index(before: by.upperBound)...]
    guard let reading = phrases.dates.read(when) else { return }
    (action.dateText, action.start, action.end) = (when, reading.start, reading.end)
  }

  /// Whether a few words can be a post: "see the appendix" and "with 12 pupils" are none.
  private static func mayName(_ text: String) -> Bool {
    let words = WrittenWords(text).tokens.map(\.key)
    let openers: Set<String> = [
      "see", "with", "for", "including", "from", "in", "at", "using", "by", "to", "if", "as", "on", "after", "before",
      "about", "once", "one", "two", "three", "all", "each", "every",
    ]
    return (1...5).contains(words.count) && !openers.contains(words[0])
      && !text.contains { $0.isNumber || $0 == "£" || $0 == "%" }
  }

  mutating func addOutcome(_ line: Line, at location: SourceLocation, forAction: String? = nil) {
    let (ref, text) = phrases.references.split(line)
    let outcome = Outcome(
      ref: ref, text: text, location: location, forAction: forAction)
    withObjective(at: location) { $0.outcomes.append(outcome) }
  }

  /// Whether the objective has an outcome in these words: exports write it again in the row of each action, and then it is no
  /// one action's.
  mutating func namesOutcomeAgain(_ line: Line, at location: SourceLocation) -> Bool {
    let (_, text) = phrases.references.split(line)
    let key = PlanIdentity.folded(text)
    guard key.split(separator: " ").count >= 3 else { return false }
    var next = 0
    withObjective(at: location) { next = $0.outcomes.count }
    let name = OutcomeName(priority: priority, objective: objective, words: key)
    guard let known = namedOutcomes[name] else {
      namedOutcomes[name] = next
      return false
    }
    withObjective(at: location) { if $0.outcomes.indices.contains(known) { $0.outcomes[known].forAction = nil } }
    explain(line.text, at: location, as: "outcome", because: "the same outcome is named again")
    return true
  }

  /// "Nov – 65%; Feb – 70%; May – 75%": steps in one line, each behind its date.
  private func datedSteps(_ line: Line) -> [Line]? {
    let parts = line.text.split(separator: ";").map { Line.folded($0.unicodeScalars) }
    guard (2...12).contains(parts.count),
      parts.allSatisfy({ phrases.dates.leading($0).map { $0.reading.end != nil && !$0.rest.isEmpty } ?? false })
    else { return nil }
    return parts.map { Line($0) }
  }

  /// `due` is the words of a column or label for when; where nil, the text may begin with them. `rating` is a word or a
  /// letter that rates it elsewhere than in its own cell.
  mutating func addMilestone(
    _ line: Line, due: String? = nil, at location: SourceLocation, forAction: String? = nil, fill: String? = nil,
    rating: String? = nil
  ) {
    if due == nil, let steps = datedSteps(line) {
      for step in steps { addMilestone(step, at: location, forAction: forAction, fill: fill, rating: rating) }
      return
    }
    var milestone = Milestone(text: line.text, location: location, forAction: forAction)
    if due == nil, let step = stepOfTerm(line) {
      (milestone.text, milestone.dueText) = (step.rest, step.label)
      milestone.due = step.due
    } else if let due, !due.isEmpty {
      milestone.dueText = due
      let reading = phrases.dates.read(due) ?? phrases.dates.found(in: due)?.reading
      milestone.due = reading?.end
      if let note = reading?.problem?.note(location: location, text: due) { plan.notes.append(note) }
    } else if let leading = phrases.dates.leading(line.text), !leading.rest.isEmpty {
      milestone.text = leading.rest
      milestone.dueText = leading.label
      milestone.due = leading.reading.end
    } else if let found = phrases.dates.found(in: line.text), found.reading.isSpecificWording {
      milestone.due = found.reading.end
      if milestone.due != nil { milestone.dueText = found.words }
    }
    if let rating, let rag = phrases.ratings.rag(word: rating)?.rag {
      milestone.rag = rag
      milestone.ragText = rating
    } else if let fill, let rag = phrases.ratings.rag(fill: fill) {
      milestone.rag = rag
      milestone.ragText = fill
    }
    withObjective(at: location) { $0.milestones.append(milestone) }
  }

  mutating func addMonitoring(
    _ text: String, who: String? = nil, when: String? = nil, at location: SourceLocation, forAction: String? = nil
  ) {
    var monitoring = phrases.monitoring.monitoring(
      in: text, whoColumn: who, whenColumn: when, location: location, forAction: forAction)
    if namesGovernor([who, text].compactMap(\.self).joined(separator: "; ")) { monitoring.governors = true }
    withObjective(at: location) { $0.monitoring.append(monitoring) }
  }

  /// Whether a text names the current priority's governor, or begins with their first name: "Joan hears readers in May".
  private func namesGovernor(_ text: String) -> Bool {
    guard let priority else { return false }
    return plan.priorities[priority].governor.contains { name in
      let words = name.split(separator: " ")
      guard words.count >= 2, words.allSatisfy({ $0.first?.isUppercase == true }) else { return false }
      guard phrases.people.roles.roles(in: name).isEmpty else { return false }
      let titles: Set<Substring> = ["Miss", "Prof", "Canon", "Father", "Reverend", "Councillor"]
      let isFirstName = words[0].count >= 4 && !words[0].contains(".") && !titles.contains(words[0])
      return text.contains(name) || isFirstName && text.hasPrefix(words[0] + " ")
    }
  }

  /// Takes back the last entry of progress, where it has these words: it was the head of the next.
  ///
  /// - Returns: false where the last entry is another, or there is none here.
  mutating func takeBackProgress(_ text: String) -> Bool {
    guard let priority, let objective,
      plan.priorities[priority].objectives.indices.contains(objective),
      plan.priorities[priority].objectives[objective].progress.last?.text == text
    else { return false }
    plan.priorities[priority].objectives[objective].progress.removeLast()
    return true
  }

  /// `date` is the words of a column or label for when it was written.
  mutating func addProgress(
    _ line: Line, date: String? = nil, at location: SourceLocation, forAction: String? = nil, rag: String? = nil
  ) {
    var progress = Progress(text: line.text, dateText: date, location: location, forAction: forAction)
    if date == nil, let entry = phrases.entry(line.text) {
      (progress.text, progress.dateText, progress.date) = (entry.text, entry.date, entry.day)
    } else if let date {
      progress.date = phrases.dates.read(date).flatMap { $0.start == nil ? $0.end : nil }
    } else if let found = phrases.dates.found(in: line.text), line.text.hasPrefix(found.words),
      found.reading.start == nil, let day = found.reading.end
    {
      (progress.date, progress.dateText) = (day, found.words)
    }
    if let rag {
      progress.ragText = rag
      progress.rag = phrases.ratings.rag(word: rag)?.rag ?? phrases.ratings.rag(fill: rag)
    }
    withObjective(at: location) { $0.progress.append(progress) }
  }

  /// A resource of the objective; those of one action go to the action itself.
  mutating func addResource(_ text: String, cost: String? = nil, at location: SourceLocation) {
    let resource = phrases.resources.resource(in: text, cost: cost, location: location)
    withObjective(at: location) { $0.resources.append(resource) }
  }

  /// Changes an action that was added to the current objective.
  mutating func changeAction(_ key: String, at location: SourceLocation, _ change: (inout Action) -> Void) {
    withObjective(at: location) { objective in
      guard let index = objective.actions.lastIndex(where: { $0.key == key }) else { return }
      change(&objective.actions[index])
    }
  }
}
