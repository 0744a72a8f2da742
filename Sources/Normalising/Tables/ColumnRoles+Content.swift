import Plans
import Vocabularies

/// What the cells of a column say of it where its heading says another thing, or half of it.
extension ColumnRoles {
  /// "Who" over "HT – by Easter" says when too, and so does "When" over "Autumn 1: SENDCo".
  func whoAndWhen(_ columns: inout [TableColumn]) {
    let parting = WhoAndWhen(phrases: phrases)
    for index in columns.indices where columns[index].field == .lead || columns[index].field == .date {
      let other: [HeadingField] = columns[index].field == .lead ? [.date, .start, .end] : [.lead]
      guard !columns.contains(where: { other.contains($0.field ?? .aside) }) else { continue }
      let both = PhraseShare.of(cells(columns[index])) { text in
        let parts = parting.parts(of: Line(text))
        return parts.when != nil && parts.who.map { phrases.people.score([$0]) == 1 } ?? false
      }
      if both >= 0.5 { set(&columns[index], .leadAndDate, "its cells say both who and when", 0.85) }
    }
  }

  /// Terms over ratings alone say how the actions stood at each term's end.
  func ratedTerms(_ columns: inout [TableColumn]) {
    for index in columns.indices where columns[index].field == .milestone && columns[index].when != nil {
      let texts = cells(columns[index]).filter { !$0.isEmpty }
      guard !texts.isEmpty, texts.allSatisfy({ $0.utf8.count <= 24 && !RowPeople.isMark($0) }),
        phrases.ratings.score(texts) == 1
      else { continue }
      set(&columns[index], .rag, "its cells are ratings at “\(columns[index].when ?? "")”", 0.85)
    }
  }

  /// "Intended outcome | Success criteria": what is wanted, and how it is measured.
  func twoOutcomes(_ columns: inout [TableColumn]) {
    let outcomes = columns.indices.filter { columns[$0].field == .outcome && columns[$0].when == nil }
    guard outcomes.count == 2, !columns.contains(where: { $0.field == .objective }) else { return }
    let (first, second) = (columns[outcomes[0]], columns[outcomes[1]])
    let measured = ["success", "measure", "criteria", "kpi", "indicator", "know"]
    guard measured.contains(where: second.heading.lowercased().contains),
      !measured.contains(where: first.heading.lowercased().contains),
      phrases.targets.score(cells(first)) < 0.5
    else { return }
    set(&columns[outcomes[0]], .objective, "what is wanted, beside how it is measured", 0.7)
  }
}
