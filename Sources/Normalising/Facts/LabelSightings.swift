import Plans
import Vocabularies

/// Where a text stands as a label in a document, and what it stands over or beside.
struct LabelSighting: Hashable, Sendable {
  /// What the label looks like.
  enum Form: Hashable, Sendable {
    /// The first of two cells of a row, or each cell that the next answers in a row of such pairs.
    case beside
    /// A heading, a bold line or a cell of its own, above lines or lists.
    case above
    /// The words before a colon.
    case within
  }

  var form: Form
  var values: [Line]
  /// The label as it stands here, with its date.
  var text: String
  /// The date that the label names beside its own words.
  var date: String?
  /// Whether no table of several columns stands before it.
  var isAtHead = false
  /// Whether a table follows at once.
  var isAboveTable = false
  /// Whether it is a heading with nothing but a table below it.
  var isBareAboveTable: Bool { form == .above && isAboveTable && values.isEmpty }
  /// Whether the next table of several columns is nearer than the last one.
  var isBeforeTable = false
}

/// Finds the texts of a document that stand as labels do.
struct LabelSightings {
  private(set) var sightings: [String: [LabelSighting]] = [:]
  /// The labels as they are written, by their folded words.
  private(set) var written: [String: String] = [:]
  /// The numbers that stand behind a word, before a title.
  private(set) var numbered: [String: Set<Int>] = [:]
  private var order: [(key: String, number: Int, place: Int)] = []
  private var tables: [Int] = []
  private var place = 0
  /// The label that the next lines stand under.
  var open: (key: String, number: Int)?

  private let headings: HeadingVocabulary
  let dates: DatePhrase
  private let people: PeopleList

  init(of blocks: [Block], phrases: PhraseBook) {
    (headings, dates, people) = (phrases.headings, phrases.dates, phrases.people)
    let again = LabelSightings.repeated(in: blocks)
    for block in blocks {
      place += 1
      switch block {
      case .heading(_, let line, _): begin(line, .above)
      // "How we shall measure success" between the paragraphs of each priority, in the letters that they have too.
      case .paragraph(let line, _)
      where line.marker == nil && again.contains(line.text) && LabelSightings.isLabelLike(line.text)
        && asksOrIsKnown(line.text):
        begin(line, .above)
      case .paragraph(let line, _) where line.bold && line.marker == nil: begin(line, .above)
      case .paragraph(let line, _) where line.text.hasSuffix(":") && LabelSightings.isLabelLike(line.text):
        begin(Line(String(line.text.dropLast())), .above)
      case .paragraph(let line, _), .listItem(_, let line, _):
        if !takeWithin(line) { add([line]) }
      case .table(let table):
        if let open { sightings[open.key]?[open.number].isAboveTable = true }
        read(table)
      case .pageFurniture: continue
      }
    }
    // Both go up from the document's head, so one walk serves all labels.
    var passed = 0
    for (key, number, place) in order {
      while passed < tables.count, tables[passed] < place { passed += 1 }
      let last = passed > 0 ? tables[passed - 1] : nil
      var after = passed
      while after < tables.count, tables[after] <= place { after += 1 }
      let next = after < tables.count ? tables[after] : nil
      sightings[key]?[number].isAtHead = last == nil
      sightings[key]?[number].isBeforeTable =
        next.map { next in last.map { next - place < place - $0 } ?? true } ?? false
    }
  }

  /// "Lessons are good or better" below each priority's criteria is one of them, and no label.
  private func asksOrIsKnown(_ text: String) -> Bool {
    let first = text.prefix { $0.isLetter }.lowercased()
    return ["how", "what", "who", "why", "where", "when"].contains(first) && !text.hasSuffix(".")
      || headings.match(text).map { $0.confidence >= 0.8 } ?? false
  }

  /// Short paragraphs that stand several times in a document, word for word.
  private static func repeated(in blocks: [Block]) -> Set<String> {
    var counts: [String: Int] = [:]
    for case .paragraph(let line, _) in blocks where line.marker == nil && !line.bold && line.text.utf8.count <= 60 {
      counts[line.text, default: 0] += 1
    }
    return Set(counts.filter { $1 >= 2 }.keys)
  }

  /// What a label is known by: its words, without brackets at its end, in which a date may stand.
  static func key(_ label: String) -> String {
    let plain = label.hasSuffix(")") ? label.prefix { $0 != "(" } : Substring(label)
    return PlanIdentity.folded(String(plain.contains(where: \.isLetter) ? plain : Substring(label)))
  }

  /// Labels are short; a text with a number of its own, or that ends as a sentence does, is none.
  static func isLabelLike(_ text: String) -> Bool {
    guard (2...60).contains(text.utf8.count), !text.hasSuffix("."), !text.hasSuffix(";") else { return false }
    let words = text.split(separator: " ")
    return words.count <= 12 && key(text).contains(where: \.isLetter) && !key(text).contains(where: \.isNumber)
  }

  /// "Thread 2: KS3 science": a word, a number and a title.
  private mutating func takeNumbered(_ line: Line) {
    let words = line.text.split(separator: " ")
    guard words.count >= 3,
      let place = words.prefix(4).firstIndex(where: { LabelSightings.number($0) != nil }),
      place > 0, place + 1 < words.count, words[..<place].allSatisfy({ $0.allSatisfy(\.isLetter) }),
      words[0].first?.isUppercase == true, let number = LabelSightings.number(words[place]),
      words[place].last == ":" || words[place].last == "." || ["–", "-", ":"].contains(words[place + 1])
    else { return }
    let label = words[..<place].joined(separator: " ")
    // "Key Stage One – phonics", "Year 2: writing" are of whom.
    let ofWhom: Set<String> = [
      "stage", "year", "term", "phase", "week", "class", "group", "level", "unit", "room", "set",
    ]
    guard !ofWhom.contains(words[place - 1].lowercased()) else { return }
    let key = PlanIdentity.folded(label)
    written[key] = written[key] ?? label
    numbered[key, default: []].insert(number)
  }

  /// "2:" and "Two".
  private static func number(_ word: Substring) -> Int? {
    let plain = word.filter { !":.)–-".contains($0) }
    return Int(plain) ?? ReferenceLabel.numberWords[plain.lowercased()].flatMap(Int.init)
  }

  mutating func begin(_ line: Line, _ form: LabelSighting.Form, values: [Line] = []) {
    if form == .above { takeNumbered(line) }
    if form == .above, takeWithin(line) { return }
    var line = line
    if form == .above, let plain = LabelSightings.withoutNumber(line.text) { line.text = plain }
    let text = line.text
    let undated = undated(line.text)
    if let undated { line.text = undated.label }
    guard LabelSightings.isLabelLike(line.text) else {
      open = nil
      return
    }
    let key = LabelSightings.key(line.text)
    written[key] = written[key] ?? line.text
    sightings[key, default: []].append(LabelSighting(form: form, values: values, text: text, date: undated?.date))
    let number = (sightings[key]?.count ?? 1) - 1
    order.append((key, number, place))
    open = (key, number)
  }

  /// "We want: pupils who read": the words before a colon, behind a number where one is.
  private mutating func takeWithin(_ line: Line) -> Bool {
    guard let colon = line.text.firstIndex(of: ":"), colon > line.text.startIndex else { return false }
    let before = line.text[..<colon]
    let rest = Line.folded(line.text[line.text.index(after: colon)...].unicodeScalars)
    guard !rest.isEmpty, before.split(separator: " ").count <= 8, before.first?.isUppercase == true,
      LabelSightings.isLabelLike(String(before)),
      // "By Christmas: 70% on track" in a list says when, and is no label of its own.
      open == nil || dates.read(String(before)) == nil
    else { return false }
    // "Steered by: SENDCo   Link governor: Carol Laidler" says who governs behind a label of its own.
    let value = Line(rest)
    let own =
      rest.contains(":") ? FurtherLabels(headings: headings).split(.lead, value).first { $0.label == nil }?.line : nil
    begin(Line(String(before)), .within, values: [own ?? value])
    open = nil
    return true
  }

  /// "Marker: March" is "Marker", with a date; nil for a label without one, or that is nothing else.
  private func undated(_ text: String) -> (label: String, date: String)? {
    guard text.utf8.count <= 48, let found = dates.found(in: text), found.reading.end != nil,
      let cut = text.range(of: found.words)
    else { return nil }
    let rest = Line.folded((text[..<cut.lowerBound] + " " + text[cut.upperBound...]).unicodeScalars)
    let plain = rest.filter { !":–-()".contains($0) }
    return plain.contains(where: \.isLetter) ? (Line.folded(plain.unicodeScalars), found.words) : nil
  }

  /// "Subject | Leader", and below it subjects: a list of two columns, whose rows are no labels.
  private func isListUnderHead(_ table: Table) -> Bool {
    guard !table.isSheet, let first = table.rows.first, first.count == 2, table.rows.count >= 3 else { return false }
    return first.allSatisfy {
      headings.exact($0.text) != nil || ["subject", "leader"].contains(PlanIdentity.folded($0.text))
    }
  }

  /// "Team leader | Mr Vane | Governor | Mrs Lund": labels and their values in turn, one of the labels on file.
  private func isOfPairs(_ cells: [Cell]) -> Bool {
    let labels = stride(from: 0, to: cells.count, by: 2).map { cells[$0] }
    let values = stride(from: 1, to: cells.count, by: 2).map { cells[$0] }
    return labels.allSatisfy { $0.lines.count == 1 && $0.value == nil && LabelSightings.isLabelLike($0.text) }
      && (labels.contains { headings.match($0.text).map { $0.confidence >= 0.6 } ?? false }
        // "Looked after by | Ann-Marie Cole | Governor friend | Denise Roper".
        || values.allSatisfy { people.namesAlone($0.text) } && !labels.contains { people.namesAlone($0.text) })
      && !values.contains { headings.exact($0.text) != nil }
  }

  private mutating func add(_ lines: [Line]) {
    guard let open else { return }
    sightings[open.key]?[open.number].values += lines
  }

  private mutating func read(_ table: Table) {
    if isListUnderHead(table) { return }
    if !table.isSheet { open = nil }
    // "Code | Success criterion" over codes and texts: rows of a list.
    var listed: [Int]?
    for (index, row) in table.rows.enumerated() {
      place += 1
      let filled = table.filled(index)
      if filled.isEmpty { listed = nil }
      if filled.count == 2, filled.allSatisfy({ headings.exact(row[$0].text) != nil }) { listed = filled }
      if let listed, listed == filled, index > 0 {
        open = nil
        continue
      }
      if takeHeadedCells(filled.map { row[$0] }) { continue }
      guard let first = filled.first, let line = row[first].lines.first else {
        // A list that has begun ends at a blank row; a label may stand above one.
        if let known = open, sightings[known.key]?[known.number].values.isEmpty == false { open = nil }
        continue
      }
      switch filled.count {
      case 1:
        let isLabel = row[first].lines.count == 1 && line.marker == nil && (line.bold || open == nil)
        if row[first].lines.count == 1 { takeNumbered(line) }
        if isLabel, LabelSightings.isLabelLike(line.text) {
          begin(line, .above)
        } else if !(row[first].lines.count == 1 && takeWithin(line)) {
          add(row[first].lines)
        }
      case 2 where row[first].lines.count == 1 && line.marker == nil && row[first].value == nil:
        // "Big aim 1 | Every child a storyteller".
        if !table.isSheet, line.text.last?.isNumber == true, dates.read(line.text) == nil {
          takeNumbered(Line(line.text + ": " + row[filled[1]].text))
        }
        begin(line, .beside, values: row[filled[1]].lines)
      case let count where count % 2 == 0 && isOfPairs(filled.map { row[$0] }):
        for index in stride(from: 0, to: count, by: 2) {
          begin(Line(row[filled[index]].text), .beside, values: row[filled[index + 1]].lines)
        }
        open = nil
      case _ where filled.allSatisfy({ row[$0].lines.count == 1 && row[$0].lines[0].text.contains(":") }):
        for index in filled { _ = takeWithin(row[index].lines[0]) }
      default:
        // "Little steps" over the head of each sheet's table.
        if table.isSheet, let known = open, sightings[known.key]?[known.number].values.isEmpty == true {
          sightings[known.key]?[known.number].isAboveTable = true
        }
        tables.append(place)
        open = nil
      }
    }
    // "Small steps" in the last row of a form, over the table that follows it.
    let isOverNext = open.map { sightings[$0.key]?[$0.number].values.isEmpty == true } ?? false
    if !table.isSheet, !(isOverNext && table.rows.last?.count(where: { !$0.isBlank }) == 1) { open = nil }
  }
}
