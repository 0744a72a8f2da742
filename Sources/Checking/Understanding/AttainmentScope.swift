import Plans
import Vocabularies

/// Tells the plans that need no targets for attainment: Layer 2 plans about neither a subject, a key stage nor pupils'
/// attainment, such as attendance, behaviour, premises, governance or church distinctiveness.
enum AttainmentScope {
  /// The scope's name where the plan is such a plan; nil where it is asked for targets.
  ///
  /// A scope whose words tell nothing, or both, goes by what the plan does: one that gives numbers for attainment is
  /// about attainment.
  static func outside(
    _ plan: Plan, hasNumbers: Bool, rules: NumericalTargetRules, vocabularies: Vocabularies
  ) -> String? {
    guard let scope = plan.scope, scope.kind != .wholeSchool, plan.layer != .one else { return nil }
    let words = WrittenWords(scope.name)
    let isOther = !rules.otherScopeTable.matches(in: words).isEmpty
    let isAttainment =
      scope.kind == .subject || scope.kind == .keyStage || !rules.attainmentScopeTable.matches(in: words).isEmpty
      || vocabularies.measures.table.matches(in: words).contains {
        $0.meaning.kind != .attendance
          && $0.meaning.kind != .behaviour && $0.meaning.kind != .other
      }
    if isAttainment != isOther { return isOther ? scope.name : nil }
    return hasNumbers ? nil : scope.name
  }
}
