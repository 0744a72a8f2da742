import Plans
import Vocabularies

/// The sizes of small groups that are told without a word for pupils.
extension SmallCohort {
  /// "2/4 SEND", "SEND (2/4)": a share of a small group, with no word for pupils.
  func shareOfGroup(in words: WrittenWords, _ groups: [Range<Int>], _ context: CheckingContext) -> Cohort? {
    let tokens = words.tokens
    for group in groups {
      let after = group.upperBound < tokens.count && tokens[group.upperBound].key == "(" ? group.upperBound + 1 : nil
      for start in [group.lowerBound - 3, after].compactMap({ $0 }) where start >= 0 && start + 2 < tokens.count {
        guard tokens[start].number != nil, tokens[start + 1].key == "/", let all = tokens[start + 2].number,
          (1...context.checkRules.items.smallCohort).contains(all), start == 0 || tokens[start - 1].key != "/"
        else { continue }
        return Cohort(
          words: words.text(of: min(start, group.lowerBound)..<max(start + 3, group.upperBound)), isKnown: true)
      }
    }
    return nil
  }

  /// "PP (n=4)", "Year 6 SEND, n = 3": the size of a group as a table tells it.
  func sizeOfGroup(in words: WrittenWords, _ groups: [Range<Int>], _ context: CheckingContext) -> Cohort? {
    let tokens = words.tokens
    for place in tokens.indices where tokens[place].key == "n" && place + 2 < tokens.count {
      guard tokens[place + 1].key == "=", let size = tokens[place + 2].number,
        (1...context.checkRules.items.smallCohort).contains(size)
      else { continue }
      let near = max(0, place - 6)..<min(tokens.count, place + 9)
      let group = groups.first { near.overlaps($0) }
      let year = near.first { PupilWords.isYear(at: $0, in: words) }
      let start = min(place, group?.lowerBound ?? place, year ?? place)
      let end = max(place + 3, group?.upperBound ?? 0)
      return Cohort(words: words.text(of: start..<end), isKnown: group != nil || year != nil)
    }
    return nil
  }
}
