import Plans
import Storing

/// What a person says of how a plan was read, as a form sends it.
struct CorrectionForm: Sendable {
  let misreading: Misreading
  let note: String?

  static let noteLimit = 500
  /// Characters of the words at which a further plan begins.
  static let beginningLimit = 300
  static let beginnings = 40

  /// - Throws: `Problem` where the form says nothing that can be understood, or names what is no longer read so.
  init(_ fields: FormFields, asked: ShownVersion, layout: PlanLayout?) throws(Problem) {
    note = fields.text("note")
    guard (note ?? "").unicodeScalars.count <= Self.noteLimit else {
      throw .correction(
        "note", "A note has \(Self.noteLimit) characters at most, and this one has more.", do: "Shorten it.")
    }
    guard let kind = fields.text("kind").flatMap({ Misreading.Kind(rawValue: $0) }) else {
      throw .correction("kind", "The form does not say what is put right.", do: "Use the form of the plan's page.")
    }
    switch kind {
    case .column: misreading = try Self.column(fields, layout)
    case .notAnItem: misreading = try Self.notAnItem(fields, asked)
    case .date: misreading = .date(try DateForm(fields, asked: asked).date)
    case .identity: misreading = try Self.identity(fields)
    case .severalPlans: misreading = .severalPlans(beginningAt: try Self.beginnings(fields))
    case .noPlan: misreading = .noPlan
    }
  }

  private static func column(_ fields: FormFields, _ layout: PlanLayout?) throws(Problem) -> Misreading {
    guard let field = fields.text("field").flatMap({ ColumnField(rawValue: $0) }) else {
      throw .correction("field", "The form does not say what the column holds.", do: "Choose it from the list.")
    }
    // The heading stands in the form too: the plan may have been read anew since the page was shown.
    guard let place = fields.text("column").flatMap({ ColumnPlace($0) }), let layout,
      let column = layout.column(at: place), column.heading == fields.text("heading") ?? "",
      let misreading = layout.tables[place.table].misreading(ofColumn: place.column, field: field)
    else { throw .readOtherwise }
    return misreading
  }

  private static func notAnItem(_ fields: FormFields, _ asked: ShownVersion) throws(Problem) -> Misreading {
    guard let item = fields.text("item").flatMap({ PlanItem.named($0, in: asked.version.plan) }), let kind = item.kind
    else { throw .readOtherwise }
    return .notAnItem(kind, text: item.text)
  }

  private static func identity(_ fields: FormFields) throws(Problem) -> Misreading {
    guard let layer = fields.text("layer").flatMap({ Int($0) }).flatMap({ Layer(rawValue: $0) }),
      let kind = fields.text("scopeKind").flatMap({ ScopeKind(rawValue: $0) })
    else {
      throw .correction(
        "layer", "The form does not say which layer and scope it is.", do: "Choose both from the lists.")
    }
    guard kind != .wholeSchool else {
      return .identity(layer: layer, scope: PlanScope(kind: .wholeSchool, name: "Whole school"))
    }
    guard let name = fields.text("scope"), !PlanIdentity.folded(name).isEmpty else {
      throw .correction(
        "scope", "The form does not say which subject, aspect or key stage it is.", do: "Name it, such as Mathematics.")
    }
    guard name.unicodeScalars.count <= FixedWords.scopeLimit else {
      throw .correction(
        "scope", "A scope has \(FixedWords.scopeLimit) characters at most, and this one has more.", do: "Shorten it.")
    }
    return .identity(layer: layer, scope: PlanScope(kind: kind, name: name))
  }

  private static func beginnings(_ fields: FormFields) throws(Problem) -> [String] {
    let lines = (fields.text("others") ?? "").split(whereSeparator: \.isNewline).map(String.init)
    var seen: Set<FoldedText> = []
    let words = (fields.texts("beginning") + lines).filter { words in
      let folded = FoldedText(words)
      return !folded.isEmpty && seen.insert(folded).inserted
    }
    guard !words.isEmpty else {
      throw .correction(
        "beginning", "The form does not say where a further plan begins.",
        do: "Tick the places, or copy the words at which each begins.")
    }
    guard words.count <= beginnings, words.allSatisfy({ $0.unicodeScalars.count <= beginningLimit }) else {
      throw .correction(
        "beginning",
        "A file is split at \(beginnings) places at most, each named in at most \(beginningLimit) characters.",
        do: "Give the first words of each place only.")
    }
    return words
  }
}
