import Plans
import Vocabularies

/// Reads the entries of a legend from a line: "Green = complete", "Done = finished, Motoring = on track".
struct LegendLines {
  let ratings: RAGPhrase

  /// Longer lines are prose.
  private static let longest = 600
  private static let longestMark = 30

  /// - Parameters:
  ///   - line: a paragraph, a list item or a cell's line.
  ///   - isNamed: whether a label says that a legend stands here, so that "Stuck: off track" is an entry too.
  /// - Returns: what the line says of each mark, from left to right; none where it is no line of a legend.
  func entries(in line: String, isNamed: Bool) -> [PlanLegend.Entry] {
    guard (3...LegendLines.longest).contains(line.utf8.count), mayHoldEntries(line) else { return [] }
    let coloured = LegendScanner().meanings(in: line).map { rag, mark, means in
      PlanLegend.Entry(mark: mark, means: means, colour: rag, meant: ratings.rating(ofMeaning: means))
    }
    let signs = signEntries(in: line)
    if signs.count > coloured.count { return signs }
    let own = ownEntries(in: line, isNamed: isNamed)
    return own.count > coloured.count ? own : coloured
  }

  /// Every legend joins a mark and its meaning with a sign, or its marks are signs themselves.
  private func mayHoldEntries(_ line: String) -> Bool {
    line.unicodeScalars.contains {
      switch $0 {
      case "=", ":", "-", "(", "–", "→", "~": true
      default: !$0.isASCII && LegendLines.signs.contains($0)
      }
    }
  }

  /// Signs that rate by themselves, and that no sentence holds.
  private static let signs: Set<Unicode.Scalar> = Set("✓✔✗✘×~●○◐◑◒◓★☆☑☒☐▲▼■□◆◇➔↑↓→".unicodeScalars)

  /// "Key: ✓ done  ~ started but late  ✗ not started": no divider stands between a sign and what it means.
  private func signEntries(in line: String) -> [PlanLegend.Entry] {
    // Two signs, or there is nothing to part.
    guard line.unicodeScalars.count(where: LegendLines.signs.contains) >= 2 else { return [] }
    var found: [(mark: String, means: [Substring])] = []
    var before = 0
    for word in line.split(separator: " ") {
      if let first = word.unicodeScalars.first, word.count == 1, LegendLines.signs.contains(first) {
        found.append((String(word), []))
      } else if found.isEmpty {
        before += 1
      } else if !(found[found.count - 1].means.isEmpty && ["=", ":", "-", "–"].contains(word)) {
        found[found.count - 1].means.append(word)
      }
    }
    guard found.count >= 2, before <= 4, Set(found.map(\.mark)).count == found.count,
      found.allSatisfy({ (1...8).contains($0.means.count) })
    else { return [] }
    let entries = found.map { mark, means in
      var text = Substring(means.joined(separator: " "))
      while let last = text.last, ",;.|".contains(last) { text.removeLast() }
      var entry = entry(mark: mark, fill: nil, means: String(text))
      // A sign has the colour of what it means.
      if entry.meant?.rag != nil { entry.colour = nil }
      return entry
    }
    return entries.count { $0.meant != nil } * 2 > entries.count ? entries : []
  }

  /// Marks of the plan's own, each told by what it means.
  private func ownEntries(in line: String, isNamed: Bool) -> [PlanLegend.Entry] {
    let dividers = isNamed ? ["=", " – ", " - ", ": ", "→"] : ["="]
    guard let divider = dividers.first(where: { line.holdsBytes(of: $0) }) else { return [] }
    var entries: [PlanLegend.Entry] = []
    for piece in line.split(whereSeparator: { ",;|".contains($0) }) {
      guard let cut = piece.range(of: divider) else {
        // "Yellow – slipping, action needed": the meaning goes on.
        guard !entries.isEmpty else { return [] }
        entries[entries.count - 1].means += ", " + Line.folded(piece.unicodeScalars)
        continue
      }
      var mark = Line.folded(piece[..<cut.lowerBound].unicodeScalars)
      // "Key for the last column: Done = finished".
      if entries.isEmpty, let colon = mark.lastIndex(of: ":") {
        mark = Line.folded(mark[mark.index(after: colon)...].unicodeScalars)
      }
      let means = Line.folded(piece[cut.upperBound...].unicodeScalars)
      guard !mark.isEmpty, mark.utf8.count <= LegendLines.longestMark, !means.isEmpty else { return [] }
      entries.append(entry(mark: mark, fill: nil, means: means))
    }
    return entries.count(where: \.isRating) * 2 > entries.count ? entries.filter(\.isRating) : []
  }

  /// "Under way and to time (green)".
  private static func colourInBrackets(_ means: String) -> RAG? {
    guard means.hasSuffix(")"), let open = means.lastIndex(of: "(") else { return nil }
    return LegendScanner.colour(String(means[means.index(after: open)...].dropLast()))
  }

  /// "Going to plan – green", "blue: finished": a colour at a meaning's end, behind a dash, or at its beginning, before a colon.
  private static func colourNamed(in means: String) -> RAG? {
    for divider in [" – ", " - "] {
      if let cut = means.range(of: divider), let colour = LegendScanner.colour(String(means[cut.upperBound...])) {
        return colour
      }
    }
    guard let colon = means.firstIndex(of: ":") else { return nil }
    return LegendScanner.colour(String(means[..<colon]))
  }

  /// "Behind: late but recoverable" in a filled cell of a list that is known to be a legend.
  func entry(in line: String, fill: String) -> PlanLegend.Entry? {
    guard let cut = [": ", " – ", " - ", " = "].compactMap({ line.range(of: $0) }).first else { return nil }
    let (mark, means) = (String(line[..<cut.lowerBound]), String(line[cut.upperBound...]))
    guard mark.utf8.count <= LegendLines.longestMark, !mark.isEmpty, !means.isEmpty else { return nil }
    let entry = entry(mark: mark, fill: fill, means: means)
    return entry.isRating ? entry : nil
  }

  /// One entry of a mark or a fill, or both, and its meaning.
  func entry(mark: String, fill: String?, means: String) -> PlanLegend.Entry {
    // "Not due | No colour: not started, and need not have".
    let isUncoloured = ["no colour", "no fill", "no rating", "blank"].contains { means.lowercased().hasPrefix($0) }
    // "Wobbling (amber)" is the word that the plan's cells say, and its colour.
    let own = mark.isEmpty && LegendLines.colourInBrackets(means) != nil ? means.lastIndex(of: "(") : nil
    let mark = own.map { Line.folded(means[..<$0].unicodeScalars) } ?? mark
    if LegendScanner.colour(mark) == nil, let named = LegendLines.colourNamed(in: means) {
      // "Under way | Going to plan – green": the plan says the colour itself.
      return PlanLegend.Entry(
        mark: mark, fill: fill, means: means, colour: named, meant: ratings.rating(ofMeaning: named.rawValue))
    }
    return PlanLegend.Entry(
      mark: mark, fill: fill, means: means,
      colour: LegendScanner.colour(mark) ?? fill.flatMap(FillColour.rag) ?? LegendLines.colourInBrackets(means),
      meant: isUncoloured ? RAGWord.none : ratings.rating(ofMeaning: means))
  }
}
