import Plans

struct PlanJSONFormat {
  var limits: ReadingLimits
  func read(_ bytes: [UInt8]) throws(Refusal) -> [Plan] { throw .empty }
}
