public import Plans
public import Vocabularies

/// The cross-walk: a plan's priorities under the sections of any known inspection framework, whichever it was written by.
///
/// The sections that the plan's own headings name become those of November 2025 as the files of `Config/frameworks` have
/// it; a section of an older framework takes in all that became part of what it did. The plan itself is left as it is.
public struct FrameworkViews: Sendable {
  /// A framework that a plan can be viewed by.
  public struct Framework: Hashable, Sendable, Identifiable {
    /// The year in which it began.
    public let id: Int
    public let name: String
  }

  /// One section, with the priorities that stand under it by their positions from 0.
  public struct Section: Hashable, Sendable {
    /// As the framework names it; nil for priorities that stand under none of its sections.
    public let name: String?
    public let priorities: [Int]
  }

  /// The oldest first.
  public let frameworks: [Framework]
  /// The one that the authority judges by, else the newest; nil where there is none.
  public let first: Int?
  private let known: [InspectionFramework]
  private let grades: GradeVocabulary

  /// - Parameters:
  ///   - known: the frameworks, the oldest first.
  ///   - grades: the words for their sections.
  ///   - first: the framework that the authority judges by.
  public init(_ known: [InspectionFramework], grades: GradeVocabulary, first: Int? = nil) {
    self.known = known
    self.grades = grades
    frameworks = known.map { Framework(id: $0.id, name: $0.name) }
    self.first = first ?? known.last?.id
  }

  /// A plan's priorities by a framework's sections, in the framework's order, those under none of them last; a section
  /// without a priority is there too. A priority may stand under several.
  ///
  /// - Returns: nil where the framework is not known.
  public func sections(of plan: Plan, by id: Int) -> [Section]? {
    guard let framework = known.first(where: { $0.id == id }) else { return nil }
    let found = plan.priorities.map { priority in
      places(of: FrameworkSections(of: priority, grades: grades).names, in: framework)
    }
    var sections = framework.sections.map { section in
      Section(name: section.name, priorities: found.indices.filter { found[$0].contains(section.name) })
    }
    let loose = found.indices.filter { found[$0].isEmpty }
    if !loose.isEmpty { sections.append(Section(name: nil, priorities: loose)) }
    return sections
  }

  /// The sections of a framework in which the work of these is looked at.
  private func places(of names: [String], in framework: InspectionFramework) -> Set<String> {
    var places: Set<String> = []
    for name in names {
      // Named alike in both, it needs no cross-walk.
      guard !framework.sections.contains(where: { $0.name == name }) else {
        places.insert(name)
        continue
      }
      let now = known.flatMap(\.sections).filter { $0.name == name }.flatMap { $0.now }
      places.formUnion(framework.sections.filter { !$0.now.isDisjoint(with: now) }.map(\.name))
    }
    return places
  }
}

extension InspectionFramework.Section {
  /// The sections of the newest framework in which its work is looked at; its own name where it is one of those.
  fileprivate var now: Set<String> { becomes.isEmpty ? [name] : Set(becomes) }
}
