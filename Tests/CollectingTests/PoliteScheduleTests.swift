import Collecting
import Testing

struct PoliteScheduleTests {
  private let schedule = PoliteSchedule()
  private let day = 86_400

  private func wait(_ last: PoliteSchedule.LastAttempt, everyHours: Int = 24, jitter: Double = 0) -> Int {
    schedule.nextDue(after: 1_000_000, everyHours: everyHours, last: last, jitter: jitter) - 1_000_000
  }

  @Test func anAnswerIsFollowedByTheSourcesOwnInterval() {
    #expect(wait(.answered(maxAge: nil)) == day)
    #expect(wait(.answered(maxAge: 60)) == day)
  }

  @Test func aLongerMaxAgeLengthensTheWait() {
    #expect(wait(.answered(maxAge: day)) == day)
    #expect(wait(.answered(maxAge: day + 1)) == day + 1)
  }

  @Test func aMaxAgeOfAYearIsHeldToAWeek() {
    #expect(wait(.answered(maxAge: 365 * day)) == 7 * day)
  }

  @Test func anIntervalOfNothingIsHeldToAQuarterOfAnHour() {
    #expect(wait(.answered(maxAge: nil), everyHours: 0) == 900)
    #expect(wait(.answered(maxAge: nil), everyHours: -5) == 900)
    #expect(wait(.answered(maxAge: nil), everyHours: 1) == 3600)
  }

  @Test func anAbsurdIntervalDoesNotOverflow() {
    #expect(wait(.answered(maxAge: .max), everyHours: .max) == 7 * day)
    #expect(wait(.failed(failuresInARow: .max, retryAfter: .max), everyHours: .max) == 7 * day)
  }

  @Test func failuresBackOffByDoublingUpToTwoDays() {
    let waits = (1...8).map { wait(.failed(failuresInARow: $0, retryAfter: nil)) / 3600 }
    #expect(waits == [1, 2, 4, 8, 16, 32, 48, 48])
  }

  @Test func aSourceThatHasFailedAThousandTimesIsStillAsked() {
    #expect(wait(.failed(failuresInARow: 1000, retryAfter: nil)) == 2 * day)
  }

  @Test func aWeeklySourceThatFailsIsAskedNoMoreThanWeekly() {
    #expect(wait(.failed(failuresInARow: 50, retryAfter: nil), everyHours: 168) == 7 * day)
  }

  @Test func retryAfterIsHonouredWhereItIsLonger() {
    #expect(wait(.failed(failuresInARow: 1, retryAfter: 3600)) == 3600)
    #expect(wait(.failed(failuresInARow: 1, retryAfter: 3601)) == 3601)
    #expect(wait(.failed(failuresInARow: 1, retryAfter: 365 * day)) == 7 * day)
  }

  @Test func jitterOnlyEverLengthensTheWait() {
    #expect(wait(.answered(maxAge: nil), jitter: 0) == day)
    #expect(wait(.answered(maxAge: nil), jitter: 0.5) == day + day / 20)
    #expect(wait(.answered(maxAge: nil), jitter: 1) == day + day / 10)
    #expect(wait(.answered(maxAge: nil), jitter: 7) == day + day / 10)
    #expect(wait(.answered(maxAge: nil), jitter: -7) == day)
  }

  @Test func conditionsAreSentUntilAWeekHasPassedWithoutAWholeFile() {
    let now = 100 * day
    #expect(schedule.sendsConditions(now: now, lastWholeFile: now))
    #expect(schedule.sendsConditions(now: now, lastWholeFile: now - 7 * day + 1))
    #expect(!schedule.sendsConditions(now: now, lastWholeFile: now - 7 * day))
  }

  @Test func conditionsAreNotSentBeforeTheFirstWholeFileOrAfterTheClockWentBack() {
    #expect(!schedule.sendsConditions(now: 100 * day, lastWholeFile: nil))
    #expect(!schedule.sendsConditions(now: 100 * day, lastWholeFile: 100 * day + 1))
  }
}
