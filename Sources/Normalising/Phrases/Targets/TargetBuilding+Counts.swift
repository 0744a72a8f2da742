import Plans
import Vocabularies

/// Whole numbers of people, classes and hours, and none or all of them.
extension TargetBuilding {
  /// "10 girls start A level physics", "no more than 9 disadvantaged pupils", "28 persistent absentees", "girls taking physics
  /// up from 3 to 9": people are counted, though the measure by itself is a share of them.
  func countsPeople(_ quantity: Quantity) -> Bool {
    if let first = words.tokens.first, TargetBuilding.persons.contains(first.key), words.tokens.count > 1,
      words.tokens[1].key.hasSuffix("ing"), quantities.allSatisfy({ $0.form == .plain })
    {
      return true
    }
    // "From 14 students to 5".
    let start = quantity.tokens.lowerBound
    if start > 0, words.tokens[start - 1].key == "to",
      let from = quantities.last(where: { $0.tokens.upperBound < start }), from.form == .plain,
      TargetBuilding.persons.contains(key(from.tokens.upperBound)), start - from.tokens.upperBound <= 2
    {
      return true
    }
    var place = quantity.tokens.upperBound
    // "15 Year Fours".
    if place + 1 < words.tokens.count, words.tokens[place].key == "year",
      words.scalars[words.tokens[place + 1].end - 1] == "s"
    {
      return true
    }
    for _ in 0..<3 where place < words.tokens.count {
      if TargetBuilding.persons.contains(words.tokens[place].key) { return true }
      guard words.tokens[place].isWord, subjects.named.contains(place) else { return false }
      place += 1
    }
    return false
  }

  private static let persons: Set<String> = [
    "pupil", "student", "girl", "boy", "child", "children", "learner", "familie", "family", "parent", "leaver",
    "absentee", "chn",
  ]

  /// "7 of our 10 Year 2 children", "Looked after pupils: 7 of 9 gain 10 months", "SEND pupils in Y1: 3 of 7 pass".
  func isShareOfPupils(_ quantity: Quantity) -> Bool {
    let behind = quantity.tokens.upperBound..<min(words.tokens.count, quantity.tokens.upperBound + 4)
    let pupils: Set<String> = ["pupil", "student", "child", "children", "learner", "boy", "girl", "leaver"]
    if behind.contains(where: { pupils.contains(words.tokens[$0].key) }) { return true }
    // "SEND: 8 of 12 lessons" counts lessons.
    if let thing = behind.first, isNoun(thing), words.endsInS(thing) { return false }
    return subjects.groups.contains { $0.tokens.upperBound <= quantity.tokens.lowerBound }
  }

  /// "Mean of 16 on the practice check", "Year 4 average 18", "Mock 1 indicates 43": a mark, of what the outcome measures.
  func saysMark(_ quantity: Quantity) -> Bool {
    words.tokens[..<quantity.tokens.lowerBound].suffix(2)
      .contains { ["mean", "average", "indicate", "predict", "predicted"].contains($0.key) }
  }

  /// Whether a plain number is a mark by the words before it, or a gap in what has marks.
  func isScore(_ quantity: Quantity, of measure: Measure?) -> Bool {
    guard !isNoun(quantity.tokens.upperBound), !quantities.contains(where: { $0.form == .percent }) else {
      return false
    }
    if measure?.name == "gap" {
      return quantity.value.rounded() != quantity.value && subjects.measures.contains { $0.meaning.unit == .score }
    }
    guard measure == nil || measure?.unit == .percent && measure?.kind != .attendance else { return false }
    let before = words.tokens[..<quantity.tokens.lowerBound].suffix(9).map(\.key)
    let marks: Set<String> = ["mark", "sa", "sas", "score", "point", "gl"]
    return before.contains { TargetBuilding.averages.contains($0) }
      && (measure != nil && !before.contains("grade") || before.contains(where: marks.contains))
  }

  static let averages: Set<String> = ["mean", "average", "avg", "median"]

  /// "No student is without a place", "No unit is taught twice": what holds for each is no number; "no permanent exclusions" is.
  private func isSaidOfEach(_ place: Int) -> Bool {
    var place = place
    if words.tokens[place].key == "young" { place += 1 }
    guard place + 1 < words.tokens.count, words.scalars[words.tokens[place].end - 1] != "s" else { return false }
    // "No part-time timetable runs on without a review".
    if isWithout(place) { return true }
    let behind = words.tokens[(place + 1)...].prefix(5)
    return behind.contains { ["is", "are", "misse", "leave", "goe", "wait", "ha"].contains($0.key) }
  }

  /// "No child leaves Nursery without a referral", and not "No NEET leaver without a destination": each does something first.
  private func isWithout(_ place: Int) -> Bool {
    guard let without = words.tokens.firstIndex(where: { $0.key == "without" }), without > place + 1 else {
      return false
    }
    // The verb of one pupil ends in an "s".
    return (place + 1..<without).contains {
      words.endsInS($0) || ["will", "can", "may"].contains(words.tokens[$0].key)
    }
  }

  /// "Every pupil takes part (2025/26: 61%)" aims at 100%; "No leaver without a destination (7 in 2026)" at none.
  func wholeOrNone() -> Target? {
    guard let opening = words.tokens.first?.key,
      quantities.allSatisfy({ $0.isAside || $0.tokens.lowerBound == 0 && $0.value == 0 })
    else { return nil }
    let all = 0..<words.tokens.count
    let baseline = quantities.first(where: \.isAside)
    let opened = TargetBuilding.none(at: 0, in: words)
    let known = subjects.measure(in: all)
    let measure = known?.name ?? run(from: opened ?? 1, to: words.tokens.count)
    if ["every", "all"].contains(opening), let baseline, baseline.form == .percent {
      return Target(
        measure: measure, group: subjects.group(in: all), cohort: subjects.cohort(in: all), baseline: baseline.value,
        value: 100, unit: .percent, by: subjects.day(in: all))
    }
    guard opening == "0" && words.tokens.count > 1 || opened != nil else { return nil }
    if baseline == nil, opening == "no", let opened, isSaidOfEach(opened),
      known?.measure.better != .lower || isWithout(opened)
    {
      return nil
    }
    return Target(
      measure: measure, group: subjects.group(in: all), cohort: subjects.cohort(in: all), baseline: baseline?.value,
      value: 0, unit: .count, by: subjects.day(in: all), bound: .exactly)
  }

  /// "Dictation average 16 out of 20" is a mark; "this will mean 27 out of 30 pupils" is a share of them.
  func isMark(_ quantity: Quantity) -> Bool {
    let before = words.tokens[..<quantity.tokens.lowerBound].suffix(3).map(\.key)
    return !isOfPupils(quantity)
      && (before.contains("average") || before.contains("mean") && !before.contains("will"))
  }

  /// "12/16 pupils show improved scores" are pupils, whatever they show.
  func isOfPupils(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    return next < words.tokens.count
      && ["pupil", "child", "children", "student", "learner"].contains(words.tokens[next].key)
  }

  func isOfPeople(before quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    guard start >= 2, words.tokens[start - 1].key == ":", quantity.value.rounded() == quantity.value,
      // "Attendance of PP pupils: 95" is a share of them.
      !words.tokens[..<(start - 1)].contains(where: { ["of", "for", ",", "rate"].contains($0.key) })
    else { return false }
    return ["pupil", "student", "child", "children", "learner"].contains(words.tokens[start - 2].key)
  }

  func saysNumberOf(before quantity: Quantity) -> Bool {
    (0..<max(0, quantity.tokens.lowerBound - 1)).contains {
      ["number", "no", "count"].contains(words.tokens[$0].key) && words.tokens[$0 + 1].key == "of"
    }
  }
}
