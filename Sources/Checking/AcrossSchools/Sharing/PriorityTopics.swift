import Plans
import Vocabularies

/// What schools have a priority about, in names by which one school's priority and another's are the same: subjects,
/// attendance, behaviour and the like, and groups of pupils.
struct PriorityTopics: Sendable {
  private let vocabularies: Vocabularies
  /// A basic of teaching by the name that measures have for it: mathematics is maths.
  private let namesOfBasics: [String: String]

  init(_ vocabularies: Vocabularies) {
    self.vocabularies = vocabularies
    var names: [String: String] = [:]
    for entry in vocabularies.teaching.entries where entry.means.sort == .basics {
      names[entry.means.name] = vocabularies.measures.measures(in: entry.means.name).first?.name
    }
    namesOfBasics = names
  }

  /// The topics that a text names, in its order, each once.
  func topics(in text: String) -> [String] {
    let measures = vocabularies.measures.measures(in: text).filter { measure in
      switch measure.kind {
      case .subject: measure.name != "other subject"
      case .attendance, .behaviour: true
      case .attainment: measure.cohort != nil
      case .standard, .progress, .other: false
      }
    }
    let basics = vocabularies.teaching.basics(in: text).map { namesOfBasics[$0] ?? $0 }
    return (measures.map(\.name) + basics + vocabularies.groups.groups(in: text)).withoutRepeats
  }

  /// The topics of a priority: of its title, else of its objectives, since a title may be no more than a heading.
  func topics(of priority: Priority) -> [String] {
    let own = topics(in: priority.title)
    return own.isEmpty ? priority.objectives.flatMap { topics(in: $0.text) }.withoutRepeats : own
  }

  /// The subject that a published measure is a result in; nil for all subjects together.
  func topic(ofPublished measure: String) -> String? {
    vocabularies.measures.measures(in: measure).first { $0.kind == .subject }?.name
  }
}
