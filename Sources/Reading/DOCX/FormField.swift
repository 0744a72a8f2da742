import Plans

/// A field of an old form: a box to tick or a choice, which show without any text of their own.
struct FormField {
  private(set) var shown: String?

  /// Reads a `ffData` element.
  init(_ part: WordPart) throws(Refusal) {
    var shown: String?
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .checkBox:
        var isTicked = false
        try part.eachChild { element throws(Refusal) in
          if element == .default || element == .checked { isTicked = part.isOn }
        }
        shown = isTicked ? "☒" : "☐"
      case .ddList:
        var entries: [String] = []
        var chosen = 0
        try part.eachChild { element throws(Refusal) in
          if element == .default || element == .result { chosen = part.number() ?? chosen }
          if element == .listEntry, entries.count < 100 { entries.append(part.attribute() ?? "") }
        }
        shown = entries.indices.contains(chosen) ? entries[chosen] : nil
      default: break
      }
    }
    self.shown = shown
  }
}
