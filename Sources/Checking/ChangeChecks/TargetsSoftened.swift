import Plans

/// A target aims at less than it did in the last version, by the way in which its measure is better.
///
/// Compared are numbers of the same measure, group and cohort, first those of one day and then what is left. Where there are
/// several, those that both versions have are put aside, and one must remain in either. Less absence is better and less attendance is not; of a measure that no vocabulary knows
/// the check is silent. Last year's target was for other children, so that a lower one this year is worth a note and no
/// more.
struct TargetsSoftened: ChangeCheck {
  static let id = "targetsSoftened"

  func findings(in change: PlanChange, _ context: CheckingContext) -> Findings {
    var before = PlannedTarget.all(of: change.earlier, in: context)
    var found: [(order: Int, finding: Finding)] = []
    var now = PlannedTarget.all(of: change.plan, in: context)
    let steps: [(PlannedTarget) -> PlannedTarget.Key] = [{ $0.key }, { $0.key.whateverTheDay }]
    for step in steps {
      let old = Dictionary(grouping: before, by: step)
      let new = Dictionary(grouping: now, by: step)
      var compared: Set<PlannedTarget.Key> = []
      for (key, targets) in new {
        guard let earlier = old[key] else { continue }
        let values = (now: Set(targets.map(\.value)), before: Set(earlier.map(\.value)))
        guard let target = PlannedTarget.one(of: targets, without: values.before),
          let was = PlannedTarget.one(of: earlier, without: values.now)
        else {
          if values.now == values.before { compared.insert(key) }
          continue
        }
        compared.insert(key)
        guard target.isSofter(than: was) else { continue }
        found.append((target.order, finding(target, was, isSameYear: change.isSameYear)))
      }
      before.removeAll { compared.contains(step($0)) }
      now.removeAll { compared.contains(step($0)) }
    }
    return Findings(found.sorted { $0.order < $1.order }.map(\.finding))
  }

  private func finding(_ target: PlannedTarget, _ was: PlannedTarget, isSameYear: Bool) -> Finding {
    let version = isSameYear ? "The last version" : "Last year’s plan"
    return Finding(
      check: Self.id, severity: isSameYear ? .shouldFix : .note, location: target.location, text: target.text,
      message:
        "\(version) aimed at \(was.words), and this one aims at \(target.words). Say why less is aimed at, or set the"
        + " target back.")
  }
}
