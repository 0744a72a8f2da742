import Foundation
import Plans

/// Every text of a plan.
enum PlanTexts {
  static func texts(_ plan: Plan) throws -> [String] {
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(plan))
    return texts(of: json, key: "")
  }

  /// Keys, locations and what is resolved from the text are no text of the plan.
  private static let ours: Set<String> = [
    "location", "key", "forAction", "code", "kind", "rag", "format", "measure", "group", "cohort", "unit", "bound",
    "to",
    "due", "start", "end", "by", "date", "status", "notes", "scope",
  ]

  private static func texts(of value: Any, key: String) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap { texts(of: $0, key: key) }
    case let fields as [String: Any]:
      fields.filter { !ours.contains($0.key) }.flatMap { texts(of: $0.value, key: $0.key) }
    default: []
    }
  }
}
