import Plans

@testable import Checking

extension Criterion {
  /// Judges a plan by itself.
  func judge(_ plan: Plan, in context: CheckingContext) -> Judgement {
    judge(PlanItems(plan, in: context), in: context)
  }
}
