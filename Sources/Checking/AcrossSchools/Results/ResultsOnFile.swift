public import Plans

/// The latest published result of each school, measure and group of pupils.
public struct ResultsOnFile: Sendable {
  private let bySchool: [URN: [PublishedResult]]

  /// - Parameter results: of any years and in any order; those that were withheld are left out.
  public init(_ results: [PublishedResult]) {
    var bySchool: [URN: [PublishedResult]] = [:]
    for result in results where result.value != nil {
      let place = bySchool[result.urn]?.firstIndex { $0.measure == result.measure && $0.group == result.group }
      guard let place else {
        bySchool[result.urn, default: []].append(result)
        continue
      }
      if let last = bySchool[result.urn]?[place], last.academicYear < result.academicYear {
        bySchool[result.urn]?[place] = result
      }
    }
    self.bySchool = bySchool
  }

  /// All that is on file of one school.
  func all(of urn: URN) -> [PublishedResult] { bySchool[urn] ?? [] }

  /// The result of a school, or of the nearest school that it followed.
  func latest(of urn: URN, _ measure: String, group: String?, in register: SchoolRegister) -> PublishedResult? {
    let family = [urn] + (register.predecessors[urn] ?? [])
    for urn in family {
      if let result = bySchool[urn]?.first(where: { $0.measure == measure && $0.group == group }) { return result }
    }
    return nil
  }
}

extension PublishedResult {
  /// Whether it is still worth comparing with: at most so many years older than a day's academic year.
  func isRecent(on day: Day, within years: Int) -> Bool {
    guard let year = AcademicYear(containing: day) else { return false }
    return academicYear <= year && year.start - academicYear.start <= years
  }
}
