import Plans
import Testing

@testable import caseload

@Suite struct ConfigurationFileTests {
  private func whyNot(_ text: String) -> ConfigurationFault? {
    do throws(ConfigurationFault) {
      _ = try ConfigurationFile(name: "caseload.yaml", text: text).decode(Settings.self)
      return nil
    } catch {
      return error
    }
  }

  @Test func aKeyThatIsLeftOutHasItsDefault() throws {
    let settings = try ConfigurationFile(name: "caseload.yaml", text: "authority: { name: Wexshire }")
      .decode(Settings.self)
    #expect(settings.authority.name == "Wexshire")
    #expect(settings.reading.limits == ReadingLimits())
    #expect(settings.collecting.everyHours == 24)
  }

  @Test func anUnknownKeyNamesFileLineKeyAndWhatIsAllowed() throws {
    let fault = try #require(whyNot("authority:\n  name: Wexshire\n  contct: it@example.org\n"))
    #expect(fault.line == 3)
    #expect(fault.key == "authority.contct")
    #expect(fault.description.contains("caseload.yaml, line 3"))
    #expect(fault.problem.contains("allowed: name, contact"))
  }

  @Test func aNumberOutsideItsRangeNamesTheRange() throws {
    let fault = try #require(whyNot("collecting:\n  everyHours: 0\n"))
    #expect(fault.line == 2)
    #expect(fault.problem == "0 is not allowed; give a whole number from 1 to 720")
  }

  @Test func aNumberAtTheEdgeOfItsRangeIsTaken() {
    #expect(whyNot("collecting:\n  everyHours: 1\n") == nil)
    #expect(whyNot("collecting:\n  everyHours: 720\n") == nil)
    #expect(whyNot("collecting:\n  everyHours: 721\n") != nil)
  }

  @Test func aWordWhereANumberBelongsIsRefused() throws {
    let fault = try #require(whyNot("uploads:\n  bytes: plenty\n"))
    #expect(fault.line == 2)
    #expect(fault.problem == "expected a whole number")
  }

  @Test func aKeyThatStandsTwiceIsRefused() throws {
    let fault = try #require(whyNot("data: /a\ndata: /b\n"))
    #expect(fault.problem == "the key stands here twice")
  }

  @Test func textThatIsNotYAMLNamesItsLine() throws {
    let fault = try #require(whyNot("data: /a\nweb: [\n"))
    #expect(fault.line != nil)
    #expect(fault.problem.hasPrefix("not YAML"))
  }

  @Test func anEmptyFileIsRefused() {
    #expect(whyNot("")?.problem == "the file is empty")
  }

  @Test func termDatesThatOverlapNameTheHalfTerm() throws {
    let halves = """
      years:
        2026/27:
          - { half: Autumn 1, start: 2026-09-01, end: 2026-10-23 }
          - { half: Autumn 2, start: 2026-10-20, end: 2026-12-18 }
          - { half: Spring 1, start: 2027-01-04, end: 2027-02-12 }
          - { half: Spring 2, start: 2027-02-22, end: 2027-03-25 }
          - { half: Summer 1, start: 2027-04-12, end: 2027-05-28 }
          - { half: Summer 2, start: 2027-06-07, end: 2027-07-21 }
      """
    do throws(ConfigurationFault) {
      _ = try ConfigurationFile(name: "term-dates.yaml", text: halves).decode(TermDates.self)
      Issue.record("overlapping half-terms were taken")
    } catch {
      #expect(error.problem == "Autumn 2 of 2026/27 overlaps the half-term before it or leaves the year")
    }
  }
}
