import Plans
import Vocabularies

/// A plan while it is being found: what is known so far, and the priority and objective that items belong to now.
struct PlanDraft: Sendable {
  private(set) var phrases: PhraseBook
  var plan: Plan
  var decisions: [ReadingDecision] = []
  /// The columns of the tables read so far.
  var tables: [TableLayout] = []
  /// The numbers of the corrections whose columns were found.
  var answered: Set<Int64> = []

  /// The priority and the objective that the next item belongs to.
  private(set) var priority: Int?
  private(set) var objective: Int?
  /// The level of the heading that named the priority; labels and cells are deeper than any heading.
  private(set) var priorityLevel = 0
  /// Priorities whose one objective only repeats their title.
  private var implicit: Set<Int> = []
  private var priorityByTitle: [String: Int] = [:]
  /// Headings that have not been understood yet: one may be the priority's title.
  var pending: [PendingHeading] = []
  var keys = ActionKeys()
  /// Where the plan's legend stands, which is no item.
  var legendPlaces: Set<SourceLocation> = []
  /// The actions that the last label named, to which labels of people and dates below it belong.
  var labelledActions: [LabelledAction] = []
  var isListingActions = false
  /// Whether the plan's only aims are objectives, so that each is a priority.
  var aimsAreObjectives = false
  /// What they are called: "target" of "TARGET 1".
  var aimLabel: String?
  /// Whether titles that stand beside whoever leads them, above a table's head, are priorities.
  var ledTitlesArePriorities = false
  /// The label whose aims are priorities, each under its section of a framework.
  var labelOfAims: String?
  /// The term whose heading what is done stands under, and that heading's level.
  var termInForce: String?
  var termLevel = 0
  /// Said above the priorities that it covers.
  var areaInForce: String?
  var leadInForce: [String] = []
  /// The priorities that have the plan's leader, or governor, and none of their own so far.
  var (inheritedLeads, inheritedGovernors): (Set<Int>, Set<Int>) = ([], [])
  /// The words that named them, kept where no priority has them in the end.
  var namedOnce: (lead: UnmappedText?, governor: UnmappedText?)
  var governorInForce: [String] = []
  /// Said beside a heading that is not understood yet, and of the one priority that follows.
  var leadOfPending: [String]?
  var governorOfPending: [String]?
  /// The heading that they were named under.
  var headingOfLead: SourceLocation?
  /// What the title of the priority that follows says that it answers.
  var addressesOfNext: [Addressed] = []
  /// Whether "Action Point A: …" names the priorities.
  var isOfActionPoints = false
  /// What a pupil premium statement spends on a section, above the table of its activities.
  var costOfSection: (text: String, location: SourceLocation)?
  /// The outcomes that rows of actions have named, by their place in their objective: a sheet may have thousands.
  var namedOutcomes: [OutcomeName: Int] = [:]
  /// A priority's number whose title has not been read yet.
  var refOfTitle: String?
  /// Whether the plan is laid out by intent, implementation and impact.
  var speaksOfIntent = false
  /// What the last label of milestones said beside its term, and under which priority.
  var milestonesAsk: (words: String, priority: Int?)?
  /// The titles of sections by their numbers, which the numbers of the priorities in them go on from.
  var numberedSections: [String: String] = [:]
  /// Whether a label has named a priority, by another word than "Aim": an aim below it is its objective.
  var hasNamedPriority = false
  /// Whether what was read last is a rating by itself: what is said right below it is what it rates.
  var awaitsWhatIsRated = false
  /// The actions whose leaders were read from their own words, and from no label.
  var leadsOfWords: Set<String> = []
  /// The number in the name of a sheet, "Priority 1", whose first priority has none of its own.
  var refOfSheet: String?
  /// The rating that stands above the next action on its card.
  var ratingOfNext: (rag: RAG?, text: String)?
  /// Whether cards of actions begin with their ratings.
  var ratingsComeFirst = false
  /// The heads of tables that have been read so far, by their words.
  var headsRead: [[String]: [TableColumn]] = [:]
  /// The priorities that headings named which say no field.
  var prioritiesOfHeadings: Set<Int> = []
  /// Whether the line being read stands in the document's running text, and in no table.
  var isInProse = false
  /// Outcomes and steps whose figures stand in cells of their own, by where they stand.
  var figures: [SourceLocation: MeasuredFigures] = [:]
  /// What to call the only priority of a plan that names none.
  var fallbackTitle: (text: String, location: SourceLocation?) = ("", nil)

  init(_ phrases: PhraseBook, plan: Plan) {
    self.phrases = phrases
    self.plan = plan
  }

  /// Reads something whose dates lie in another year than the plan's.
  mutating func reading(in year: AcademicYear?, _ read: (inout PlanDraft) -> Void) {
    guard let year, year != plan.academicYear else {
      read(&self)
      return
    }
    let own = phrases
    phrases = own.of(year)
    read(&self)
    phrases = own
  }

  mutating func explain(
    _ text: String, at location: SourceLocation, as field: String, because: String, confidence: Double = 1
  ) {
    decisions.append(
      ReadingDecision(location: location, text: text, field: field, because: because, confidence: confidence))
  }

  /// Notes, once for each place, what a person should look at.
  mutating func note(_ code: String, _ text: String, at location: SourceLocation) {
    let note = ReadingNote(code: code, text: text, location: location)
    if !plan.notes.contains(note) { plan.notes.append(note) }
  }

  /// Keeps a text that found no field.
  mutating func unmap(_ text: String, at location: SourceLocation) {
    guard !text.isEmpty else { return }
    plan.unmapped.append(UnmappedText(location: location, text: text))
  }

  // MARK: Priorities and objectives

  /// Makes a priority the current one: a new one, or that which has the same title already. `level` is that of the
  /// heading that names it, 0 for a label or a cell.
  mutating func beginPriority(_ title: String, ref: String? = nil, at location: SourceLocation, level: Int = 0) {
    if entersByReference(title, ref: ref, at: location, level: level) { return }
    if isNamedElsewhere(than: location) { leadTheWholePlan() }
    dropPending()
    labelledActions = []
    let (whole, area) = phrases.withoutArea(title)
    let (title, leadOfTitle) = withoutLead(withoutAnswers(whole, at: location), at: location)
    if let leadOfTitle { leadOfPending = leadOfTitle }
    let key = PlanIdentity.folded(title)
    let ref = ref ?? (priorityByTitle[key] == nil ? refOfSheet : nil)
    refOfSheet = nil
    if let known = priorityByTitle[key],
      ref == nil || plan.priorities[known].ref == nil
        || plan.priorities[known].ref == ref
    {
      if known != priority { objective = plan.priorities[known].objectives.isEmpty ? nil : 0 }
      priority = known
      if plan.priorities[known].ref == nil { plan.priorities[known].ref = ref }
      explain(
        [ref, title].compactMap(\.self).joined(separator: " "), at: location, as: "priority",
        because: "the same priority is named again")
    } else {
      plan.priorities.append(
        Priority(
          ref: ref, title: title, area: area ?? areaInForce, lead: leadOfPending ?? leadInForce,
          governor: governorOfPending ?? governorInForce, location: location))
      (priority, objective) = (plan.priorities.count - 1, nil)
      noteInherited(by: plan.priorities.count - 1)
      priorityByTitle[key] = priority
    }
    priorityLevel = level
    if let priority {
      for addressed in addressesOfNext where !plan.priorities[priority].addresses.contains(addressed) {
        plan.priorities[priority].addresses.append(addressed)
      }
    }
    addressesOfNext = []
    refOfTitle = nil
    (leadOfPending, governorOfPending) = (nil, nil)
  }

  /// Goes back to the priority that has a reference.
  mutating func enterPriority(ref: String) {
    guard let known = plan.priorities.firstIndex(where: { $0.ref == ref }) else { return }
    enterPriority(at: known)
  }

  mutating func enterPriority(at known: Int) {
    dropPending()
    priority = known
    objective = plan.priorities[known].objectives.isEmpty ? nil : 0
  }

  /// Makes the objective at a place of a priority the current one.
  mutating func enterObjective(at known: Int, ofPriorityAt place: Int) {
    if place != priority { enterPriority(at: place) }
    objective = known
  }

  /// Makes an objective of the current priority the current one: a new one, or that which has the same words already.
  mutating func beginObjective(_ text: String, ref: String? = nil, at location: SourceLocation) {
    settlePending()
    labelledActions = []
    let index = priorityNow(at: location)
    let key = PlanIdentity.folded(text)
    if let known = plan.priorities[index].objectives.firstIndex(where: { PlanIdentity.folded($0.text) == key }) {
      objective = known
      explain(
        [ref, text].compactMap(\.self).joined(separator: " "), at: location, as: "objective",
        because: "the same objective is named again")
    } else if implicit.contains(index), plan.priorities[index].objectives.count == 1,
      plan.priorities[index].objectives[0].actions.isEmpty
    {
      plan.priorities[index].objectives[0].text = text
      plan.priorities[index].objectives[0].ref = ref
      plan.priorities[index].objectives[0].location = location
      implicit.remove(index)
      objective = 0
    } else {
      plan.priorities[index].objectives.append(Objective(ref: ref, text: text, location: location))
      objective = plan.priorities[index].objectives.count - 1
    }
  }

  /// Returns to the first objective of those that a cell or a list named together.
  mutating func returnToObjective(_ index: Int) { objective = index }

  /// The current priority's place; one is made where the plan has named none.
  mutating func priorityNow(at location: SourceLocation) -> Int {
    settlePending()
    if let priority { return priority }
    let title = fallbackTitle.text.isEmpty ? plan.title : fallbackTitle.text
    beginPriority(title.isEmpty ? "Action plan" : title, at: fallbackTitle.location ?? location)
    return plan.priorities.count - 1
  }

  /// Changes the objective that items belong to now.
  mutating func withObjective(at location: SourceLocation, _ change: (inout Objective) -> Void) {
    let index = priorityNow(at: location)
    if objective == nil {
      if plan.priorities[index].objectives.isEmpty {
        let title = plan.priorities[index].title
        plan.priorities[index].objectives.append(
          Objective(text: title, location: plan.priorities[index].location))
        implicit.insert(index)
      }
      objective = 0
    }
    change(&plan.priorities[index].objectives[objective ?? 0])
  }

  /// Forgets what was current, at the beginning of a new part of the document.
  mutating func leavePriority() {
    priority = nil
    objective = nil
    priorityLevel = 0
  }
}
