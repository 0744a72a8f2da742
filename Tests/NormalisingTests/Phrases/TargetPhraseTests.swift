import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Every way in which a plan writes a number that it aims at, and the numbers that are none.
@Suite struct TargetPhraseTests {
  let phrase: TargetPhrase

  init() throws { phrase = try ShippedVocabularies.targets() }

  @Test func anArrowHasABaselineBeforeIt() throws {
    let target = try #require(only("PP 58% → 72% RWM"))
    #expect(target == Target(measure: "RWM", group: "disadvantaged", baseline: 58, value: 72, unit: .percent))
    #expect(only("58% -> 72%")?.baseline == 58)
    #expect(only("Attendance from 58% to 72%")?.value == 72)
    #expect(only("P8 -0.31 to -0.05") == Target(measure: "Progress 8", baseline: -0.31, value: -0.05, unit: .score))
    #expect(only("Staff absence falls from 11 days each to 7.")?.baseline == 11)
    #expect(only("Lates to lesson cut from 140 to 60 a week")?.value == 60)
  }

  @Test func howManyPupilsAPerCentIsMakesNoAimOfItsOwn() {
    let targets = phrase.targets(in: "Pupils at the benchmark rise from 41% (12/29) to 62% (18/29)")
    #expect(targets.map(\.value) == [62])
    #expect(targets.map(\.baseline) == [41])
    #expect(phrase.targets(in: "86% (77/90) of Year 1 reach it (2025: 78%)").map(\.value) == [86])
    #expect(phrase.targets(in: "86% (77/90) of Year 1 reach it (2025: 78%)").map(\.baseline) == [78])
  }

  @Test func aLevelBesideTheNationalOneIsTheAim() throws {
    let target = try #require(only("GLD in line with national (68%)"))
    #expect(target.measure == "GLD")
    #expect(target.cohort == "EYFS")
    #expect(target.value == 68)
    #expect(target.baseline == nil)
    #expect(only("72% (national 68%)")?.baseline == nil)
  }

  @Test func aShareOfPupilsIsARatio() throws {
    let target = try #require(only("9/12 SEND pupils"))
    #expect(target.value == 0.75)
    #expect(target.unit == .ratio)
    #expect(target.group == "SEND")
    #expect(only("8 out of 10 pupils can recall it")?.value == 0.8)
    #expect(only("Half of catch-up students gain six months")?.value == 50)
    #expect(only("Half of catch-up students gain six months")?.unit == .percent)
    #expect(only("three quarters of boys")?.value == 75)
  }

  @Test(
    arguments: [
      ("8/11 in Year 1 on track", 8, 11), ("10 out of 11 pupils", 10, 11), ("nine in ten pupils agree", 9, 10),
      ("3 in 4 families come", 3, 4), ("28 of 34 students", 28, 34), ("at least 20 of the 28 children", 20, 28),
      ("Looked after pupils: 7 of 9 gain 10 months", 7, 9), ("7 of our 10 Year 2 children write well", 7, 10),
    ] as [(String, Double, Double)])
  func howManyOfHowManyIsARatio(_ text: String, _ part: Double, _ whole: Double) {
    #expect(only(text)?.value == part / whole, "\(text)")
    #expect(only(text)?.unit == .ratio, "\(text)")
  }

  @Test(
    arguments: [
      ("8 of 11 in Year 1 on track", 8),
      ("Six of nine leaders have written a summary", 6), ("Boards in use in 10 of our 12 classes", 10),
    ] as [(String, Double)])
  func soManyOfThoseThatAreKnownAreCounted(_ text: String, _ part: Double) {
    #expect(only(text)?.value == part, "\(text)")
    #expect(only(text)?.unit == .count, "\(text)")
  }

  @Test func whatOnlyLooksLikeAShareIsNone() {
    #expect(only("12 in 2026")?.unit != .ratio)
    #expect(only("Four of eight schemes rewritten")?.unit == .count)
    #expect(only("Attainment 8 of 45.5")?.value == 45.5)
    #expect(only("21/28 (75%) pass")?.unit == .percent)
  }

  @Test func whatStandsInBracketsWithAGroupIsAnAimOfItsOwn() {
    let both = phrase.targets(in: "from 64 to 75% of Y6 EXS+ in maths (PP 60%)")
    #expect(both.map(\.value) == [75, 60])
    #expect(both.map(\.group) == [nil, "disadvantaged"])
    #expect(both.map(\.baseline) == [64, nil])
    #expect(only("75% EXS+ (boys in 2025: 60%)")?.baseline == 60)
  }

  @Test func theWordsOfAGroupAreNoMeasure() {
    let target = only("85% of children learning English as an additional language join in")
    #expect(target?.group == "EAL")
    #expect(target?.measure != "English")
  }

  @Test func othersThanAGroupAreNotTheGroup() {
    #expect(phrase.targets(in: "Maths: PP 65%, non-PP 82%").map(\.group) == ["disadvantaged", nil])
  }

  @Test func aRangeIsAimedAtFromItsLowerEnd() {
    #expect(only("65-70% of Y5 at ARE")?.value == 65)
    #expect(only("between 70% and 75% EXS")?.value == 70)
    #expect(only("58% - 72%")?.baseline == 58)
  }

  @Test func aChangeIsNoLevel() {
    #expect(
      only("Attendance +5pp") == Target(measure: "attendance", value: 5, unit: .percentagePoints, bound: .changeBy))
    let reduced = only("Reduce persistent absence by 3 percentage points")
    #expect(reduced == Target(measure: "persistent absence", value: 3, unit: .percentagePoints, bound: .changeBy))
    #expect(only("Removals from lessons down 40%")?.bound == .changeBy)
    #expect(only("Lunchtime incidents fall by half")?.value == 50)
    #expect(only("Lunchtime incidents fall by half")?.bound == .changeBy)
  }

  @Test func aCountInBracketsBesideAPercentageIsTheSame() {
    let target = only("72% (21/29)")
    #expect(target?.value == 72)
    #expect(target?.baseline == nil)
  }

  @Test(
    arguments: [
      ("at least 90% of Y6 pupils", .atLeast, 90), ("Persistent absence below 5%", .atMost, 5),
      ("mean of 20+ in the MTC", .atLeast, 20),
      ("Attendance 95.5% or above", .atLeast, 95.5), ("Persistent absence is 12.5% or lower", .atMost, 12.5),
      ("No more than 4 pupils", .atMost, 4), ("No more than 30", .atMost, 30),
      ("Fewer than three sessions cancelled", .atMost, 3),
      ("11 pupils or fewer are below", .atMost, 11), ("exactly 50% of staff", .exactly, 50),
      ("76% of Y6 at EXS", nil, 76),
      ("more than 60% of boys", .atLeast, 60), ("Persistent absence falls to 11%", .atMost, 11),
      ("over 95% attendance", .atLeast, 95),
    ] as [(String, TargetBound?, Double)])
  func aBoundIsReadFromItsWords(_ text: String, _ bound: TargetBound?, _ value: Double) {
    #expect(phrase.targets(in: text).first?.bound == bound, "\(text)")
    #expect(phrase.targets(in: text).first?.value == value, "\(text)")
  }

  @Test func aScoreNeedsNoSign() {
    #expect(only("Year 6 scaled score 104 in reading")?.value == 104)
    #expect(only("Year 6 scaled score 104 in reading")?.unit == .score)
    #expect(
      only("Attainment 8 of 45.5 (2026: 43.1)")
        == Target(
          measure: "Attainment 8", cohort: "Y11", baseline: 43.1, value: 45.5, unit: .score))
    #expect(only("attendance to 96.2")?.unit == .percent)
    #expect(only("Progress 8 of +0.15 (2026: -0.08)")?.baseline == -0.08)
  }

  @Test func twoAimsAreTwoTargets() {
    let both = phrase.targets(in: "85% EXS, 22% GDS in maths for Y6")
    #expect(both.map(\.value) == [85, 22])
    #expect(both.map(\.measure) == ["EXS+", "maths GDS"])
    let pair = phrase.targets(in: "72% EXS in writing Y6; disadvantaged 60%")
    #expect(pair.map(\.group) == [nil, "disadvantaged"])
    #expect(pair.map(\.measure) == ["writing EXS+", "writing EXS+"])
    #expect(pair.map(\.cohort) == ["Y6", "Y6"])
    let nursery = phrase.targets(in: "GLD 68% (2025: 57%); boys 62%")
    #expect(nursery.map(\.baseline) == [57, nil])
    #expect(nursery.map(\.group) == [nil, "boys"])
    #expect(
      phrase.targets(in: "Attendance 93.5%; persistent absence 19%").map(\.measure) == [
        "attendance", "persistent absence",
      ])
  }

  @Test(
    arguments: [
      ("76% of Y6 at EXS in maths (68% 2026)", 68), ("Girls: 40% full marks (2026: 24%)", 24),
      ("82% pass (was 76%)", 76),
      ("80% meet the phonics standard, up from 67%", 67), ("30% at greater depth in reading, from 22%", 22),
      ("75% at expected by July 27 (63% last year)", 63), ("No more than 4 pupils (Sept 2026: 19)", 19),
      ("Baseline 58%, target 72%", 58), ("75% of plans met (2025/26: 66%)", 66),
      ("Suspensions halved, from 58 to 29", 58),
    ] as [(String, Double)])
  func whereThingsStandNowIsTheBaseline(_ text: String, _ baseline: Double) {
    #expect(phrase.targets(in: text).count == 1, "\(text)")
    #expect(phrase.targets(in: text).first?.baseline == baseline, "\(text)")
  }

  @Test func allAndNoneAreNumbersToo() {
    let every = only("Every disadvantaged pupil takes part in a club (2025/26: 61%)")
    #expect(every?.value == 100)
    #expect(every?.baseline == 61)
    #expect(only("No permanent exclusions")?.value == 0)
    #expect(phrase.targets(in: "No pupil has attendance below 40% without a plan").isEmpty)
    #expect(phrase.targets(in: "Every class uses the new scheme").isEmpty)
  }

  @Test func theDayByWhichIsRead() {
    #expect(only("Attendance is 78% by July, up from 66%")?.by == Day("2027-07-31"))
    #expect(only("80% at expected in June 2027")?.by == nil)
  }

  @Test(arguments: [
    "Years 3 and 4", "Train staff on 23/10/26", "Priority 1 is reading", "£1,250 for books", "Y6 and KS2 leaders",
    "1:1 support",
    "in the first 100 days", "SEF 1.2", "three times a week", "Meet in 2026/27", "Key Stage 2", "FSM6", "Progress 8",
    "Half-term reviews", "Autumn 2", "20 minutes a day", "Children love books", "", "one page plans",
    "Lessons in all nine classes",
    "3 x 20 minutes", "the lowest 20% read daily",
  ])
  func otherNumbersAreNoTargets(_ text: String) {
    #expect(phrase.targets(in: text).isEmpty, "\(text): \(phrase.targets(in: text))")
  }

  @Test func cohortsAreNoGroups() {
    #expect(only("60% of Year 6 on track")?.cohort == "Y6")
    #expect(only("60% of Year 6 on track")?.group == nil)
    #expect(only("60% of Years 3 and 4 on track")?.cohort == "Y3 and Y4")
    #expect(only("60% of Y3/4 on track")?.cohort == "Y3 and Y4")
    #expect(only("73% EXS in writing at Key Stage 2")?.cohort == "KS2")
  }

  @Test func aBareNumberLeansOnItsOutcome() {
    let outcome = only("Persistent absence 12% or lower (17.2% last year)")
    let milestone = phrase.targets(in: "15%", context: outcome).first
    #expect(milestone?.measure == "persistent absence")
    #expect(milestone?.value == 15)
    #expect(milestone?.baseline == nil)
    #expect(phrase.targets(in: "GLD 70%", context: outcome).first?.measure == "GLD")
  }

  @Test func wordsOfItsOwnLeanOnNothing() {
    let retention = only("Retention from Year 12 to 13: 92%")
    #expect(phrase.targets(in: "90% attend", context: retention).first?.measure == "attendance")
    let help = only("Use of early help up from 40% to 60% of disadvantaged families")
    let knows = phrase.targets(in: "80% know whom to ask", context: help).first
    #expect(knows?.measure == "know whom to ask")
    #expect(knows?.group == nil)
    let mapped = phrase.targets(in: "Two subjects mapped", context: retention).first
    #expect(mapped?.measure == "subjects mapped")
    #expect(phrase.targets(in: "60%", context: help).first?.group == "disadvantaged")
  }

  @Test func hostileTextsAreReadOnce() {
    #expect(phrase.targets(in: String(repeating: "9", count: 7000)).isEmpty)
    #expect(phrase.targets(in: String(repeating: "from 5% to ", count: 700)).count <= 700)
    #expect(phrase.targets(in: String(repeating: "a", count: 100_000)).isEmpty)
    #expect(phrase.targets(in: "٣٪ ½ ²% ").isEmpty)
    #expect(phrase.score(["60% of boys", "Books", ""]) == 0.5)
  }

  private func only(_ text: String) -> Target? {
    let targets = phrase.targets(in: text)
    return targets.count == 1 ? targets[0] : nil
  }

  @Test func aShareOfPupilsWithoutItsSignIsNoNumberOfThem() {
    #expect(only("Attendance of PP pupils: 95")?.unit == .percent)
    #expect(only("GLD for Reception children: 71")?.unit == .percent)
    #expect(only("Attendance of disadvantaged students: 92.1")?.unit == .percent)
    #expect(only("Severely absent students: 15 or fewer")?.unit == .count)
  }

  @Test func moreForEveryPupilIsAnAim() {
    #expect(only("Every pupil: 20% more reading")?.value == 20)
    #expect(phrase.targets(in: "65% (13 of 20 pupils, each child 5%)").map(\.value) == [65])
  }
}
