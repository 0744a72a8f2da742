import Checking
import Foundation
import Plans
import Vocabularies

/// The examples that the rule files of a folder carry, tried by what this program makes of them.
struct RuleExamples {
  /// What came of one file.
  struct Tried {
    let file: String
    let count: Int
    /// Each as a place, with what was expected and got.
    let failures: [String]
  }

  let folder: ConfigurationFolder
  let configuration: Configuration

  /// Tries those that this process can answer: all but what is understood in `caseload-reader`.
  func tried() throws(ConfigurationFault) -> [Tried] {
    let (words, rules) = (configuration.vocabularies, configuration.rules)
    var tried = [try file("headings.yaml") { words.headings.run(&$0) }]
    tried += [
      try file("vocabularies/groups.yaml") { words.groups.run(&$0) },
      try file("vocabularies/measures.yaml") { words.measures.run(&$0) },
      try file("vocabularies/roles.yaml") { words.roles.run(&$0) },
      try file("vocabularies/date-words.yaml") { words.dateWords.run(&$0) },
      try file("vocabularies/resources.yaml") { words.resources.run(&$0) },
      try file("vocabularies/rag.yaml") { words.ragWords.run(&$0) },
      try file("vocabularies/evidence.yaml") { words.evidence.run(&$0) },
      try file("vocabularies/grades.yaml") { words.grades.run(&$0) },
      try file("vocabularies/teaching.yaml") { words.teaching.run(&$0) },
    ]
    for (name, framework) in try folder.frameworkFiles() {
      tried.append(
        try file(name) { framework.run(&$0, grades: words.grades, newest: words.frameworks.last) })
    }
    for (name, layout) in try folder.layoutFiles() {
      tried.append(try file(name) { layout.run(&$0, headings: words.headings) })
    }
    tried.append(try file("criteria.yaml") { rules.run(&$0, vocabularies: words) })
    tried.append(try file("checks.yaml") { configuration.checkRules.run(&$0, rules: rules, vocabularies: words) })
    return tried
  }

  func file(_ name: String, _ body: (inout ExampleRun) -> Void) throws(ConfigurationFault) -> Tried {
    var run = ExampleRun()
    body(&run)
    let file = try folder.file(name)
    return Tried(
      file: name, count: run.count,
      failures: run.failures.map { failure in
        ConfigurationFault(
          file: file.name, line: file.line(of: failure.path), key: file.words(failure.path),
          problem: "“\(failure.text)”: expected: \(failure.expected); got: \(failure.got)"
        ).description
      })
  }
}
