import Plans
public import Vocabularies

/// A section of a rule file that carries examples of what it rests on.
///
/// A section that rests on words has `examples`, for which it holds, and `counterexamples`, for which it does not, and
/// tries them in `run`; what its examples are depends on the section. They are no part of the rule set's content: leave
/// them out of `encode(to:)`.
protocol CarriesExamples {
  func run(_ run: inout ExampleRun, at path: [WrittenKey], _ rules: RuleSet, _ vocabularies: Vocabularies)
}

extension RuleSet {
  /// Tries the examples of `Config/criteria.yaml`.
  public func run(_ run: inout ExampleRun, vocabularies: Vocabularies) {
    let sections: [(CodingKeys, any CarriesExamples)] = [
      (.basics, basics), (.specificTeaching, specificTeaching), (.keyIssues, keyIssues),
      (.numericalTargets, numericalTargets), (.layersLinked, layersLinked), (.gradeDescriptors, gradeDescriptors),
    ]
    for (key, section) in sections {
      section.run(&run, at: [WrittenKey(stringValue: key.stringValue)], self, vocabularies)
    }
  }
}

extension CheckRules {
  /// Tries the examples of `Config/checks.yaml`: those of the sections that carry any.
  public func run(_ run: inout ExampleRun, rules: RuleSet, vocabularies: Vocabularies) {
    let sections: [(CodingKeys, Any)] = [(.items, items), (.changes, changes), (.acrossSchools, acrossSchools)]
    for case (let key, let section as any CarriesExamples) in sections {
      section.run(&run, at: [WrittenKey(stringValue: key.stringValue)], rules, vocabularies)
    }
  }
}

extension BasicsRules: CarriesExamples {
  func run(_ run: inout ExampleRun, at path: [WrittenKey], _ rules: RuleSet, _ vocabularies: Vocabularies) {
    run.take(
      examples: examples, counterexamples: counterexamples, under: path, "about one of the basics",
      isSo: { !vocabularies.teaching.basics(in: $0).isEmpty })
  }
}

extension SpecificTeachingRules: CarriesExamples {
  func run(_ run: inout ExampleRun, at path: [WrittenKey], _ rules: RuleSet, _ vocabularies: Vocabularies) {
    run.take(
      examples: examples, counterexamples: counterexamples, under: path, "names a specific aspect of teaching",
      isSo: { TeachingText($0, vocabulary: vocabularies.teaching).isSpecific })
  }
}

extension NumericalTargetRules: CarriesExamples {
  func run(_ run: inout ExampleRun, at path: [WrittenKey], _ rules: RuleSet, _ vocabularies: Vocabularies) {
    run.take(
      examples: examples, counterexamples: counterexamples, under: path, "a number for attainment or progress",
      isSo: {
        AttainmentNumbers($0, targets: [], by: AimReading(vocabularies, rules: self, texts: PlanReadings())).isNumerical
      })
  }
}

extension GradeDescriptorRules: CarriesExamples {
  func run(_ run: inout ExampleRun, at path: [WrittenKey], _ rules: RuleSet, _ vocabularies: Vocabularies) {
    run.take(
      examples: examples, counterexamples: counterexamples, under: path, "names a grade descriptor",
      isSo: { isNamed(in: WrittenWords($0), grades: vocabularies.grades) })
  }
}

extension KeyIssueRules: CarriesExamples {
  func run(_ run: inout ExampleRun, at path: [WrittenKey], _ rules: RuleSet, _ vocabularies: Vocabularies) {
    for (key, pairs, expected) in [("examples", examples, true), ("counterexamples", counterexamples, false)] {
      for (number, pair) in pairs.enumerated() {
        let plan = Plan(ofPriority: pair.priority)
        let answer = KeyIssueMatching(plan, rules: self).answer(to: pair.issue, ref: nil, position: nil)
        run.take(
          "\(pair.issue) / \(pair.priority)", at: path + [WrittenKey(stringValue: key), WrittenKey(intValue: number)],
          holds: (answer != nil) == expected, expected: expected ? "addressed" : "not addressed",
          got: answer.map { "addressed (\(($0.words ?? []).joined(separator: ", ")))" } ?? "not addressed")
      }
    }
  }
}

extension LayersLinkedRules: CarriesExamples {
  func run(_ run: inout ExampleRun, at path: [WrittenKey], _ rules: RuleSet, _ vocabularies: Vocabularies) {
    for (key, pairs, expected) in [("examples", examples, true), ("counterexamples", counterexamples, false)] {
      for (number, pair) in pairs.enumerated() {
        let link = LayerMatching(Plan(ofPriority: pair.layer1), rules: rules)
          .link(of: Priority(title: pair.layer2))
        run.take(
          "\(pair.layer2) / \(pair.layer1)", at: path + [WrittenKey(stringValue: key), WrittenKey(intValue: number)],
          holds: (link != nil) == expected, expected: expected ? "linked" : "not linked",
          got: link == nil ? "not linked" : "linked")
      }
    }
  }
}

extension Plan {
  /// A plan with one priority, and no more of it than its title.
  fileprivate init(ofPriority title: String) {
    self.init(school: PlanSchool(), title: "", priorities: [Priority(title: title)])
  }
}
