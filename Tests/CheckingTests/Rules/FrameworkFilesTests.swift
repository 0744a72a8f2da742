import Plans
import Testing
import Vocabularies

@testable import Checking

@Suite struct FrameworkFilesTests {
  @Test func everySectionIsOneOfTheGradeVocabularys() throws {
    let grades = try Given.vocabularies().grades
    for framework in try Given.vocabularies().frameworks {
      for section in framework.sections {
        let meanings = grades.table.matches(in: section.name).map(\.meaning)
        #expect(
          meanings.contains { $0.sort == .section && $0.name == section.name && $0.frameworks.contains(framework.id) },
          "\(framework.id): \(section.name)")
      }
    }
  }

  @Test func everySectionOfAnEarlierFrameworkBecomesOneOrMoreOf2025s() throws {
    let frameworks = try Given.vocabularies().frameworks
    let newest = try #require(frameworks.first { $0.id == 2025 })
    let names = Set(newest.sections.map(\.name))
    for framework in frameworks where framework.id != newest.id {
      for section in framework.sections {
        #expect(!section.becomes.isEmpty, "\(framework.id): \(section.name)")
        #expect(names.isSuperset(of: section.becomes), "\(framework.id): \(section.name)")
      }
    }
    #expect(newest.sections.filter { !$0.becomes.isEmpty }.isEmpty)
  }

  @Test func oneFrameworkFollowsAnotherDayByDay() throws {
    let frameworks = try Given.vocabularies().frameworks
    #expect(frameworks.map(\.id) == [2014, 2015, 2019, 2025])
    for (earlier, later) in zip(frameworks, frameworks.dropFirst()) {
      #expect(earlier.until == later.from.adding(days: -1), "\(earlier.id)")
    }
    #expect(frameworks.last?.until == nil)
  }

  @Test func sectionsStandOnceEachInAFramework() throws {
    for framework in try Given.vocabularies().frameworks {
      #expect(Set(framework.sections.map(\.name)).count == framework.sections.count, "\(framework.id)")
    }
  }
}
