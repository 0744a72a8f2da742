import FoundationEssentials
import Plans

/// The native format, `caseload-plan/1`: one plan, a list of plans, or an object whose `plans` is such a list.
///
/// Decoding is strict, and a fault is told by its JSON path. Each item's location becomes its JSON path; the sender's
/// own notes and unmapped text are ignored.
struct PlanJSONFormat {
  /// Bytes of JSON that are decoded: eight times the largest plan that is likely, and decoding takes many times as much.
  static let byteLimit = 4 << 20

  var limits: ReadingLimits

  func read(_ bytes: [UInt8]) throws(Refusal) -> [Plan] {
    guard bytes.count <= PlanJSONFormat.byteLimit else {
      throw .tooMuchText(limit: PlanJSONFormat.byteLimit)
    }
    guard !JSONDepth.passes(limits.depth, in: bytes) else { throw .tooDeep(limit: limits.depth) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    do {
      let file = try JSONDecoder().decode(PlanFile.self, from: Data(text))
      return file.plans.enumerated().map { index, plan in
        plan.located(under: file.prefix.map { "\($0)/\(index)" } ?? "")
      }
    } catch let fault as DecodingError {
      throw refusal(for: fault)
    } catch {
      throw .damaged("it is not valid JSON")
    }
  }

  private func refusal(for fault: DecodingError) -> Refusal {
    guard case .dataCorrupted(let context) = fault else { return .wrongPlan(at: fault.place, fault.reason) }
    if context.debugDescription == PlanFile.noPlan {
      return Refusal(
        code: "json.notAPlan",
        reason: "This is JSON, but not a plan: “format” is not “caseload-plan/1”.",
        instead: "Send JSON in the format caseload-plan/1, or the plan itself as .xlsx or CSV.")
    }
    if context.underlyingError != nil || context.codingPath.isEmpty {
      let detail = (context.underlyingError as? CocoaError)?.userInfo["NSDebugDescription"] as? String
      let place =
        detail.flatMap { words in
          words.firstRange(of: "line ").map { " (at \(words[$0.lowerBound...]))" }
        } ?? ""
      return .damaged("it is not valid JSON\(place.replacing(".", with: ""))")
    }
    // The standard library's words for a value outside an enumeration name the program's types.
    let reason =
      context.debugDescription.hasPrefix("Cannot initialize")
      ? "the value is not one of those that the format allows" : fault.reason
    return .wrongPlan(at: fault.place, reason)
  }
}

extension Refusal {
  fileprivate static func wrongPlan(at place: String, _ reason: String) -> Refusal {
    Refusal(
      code: "json.wrongPlan", reason: "The plan does not keep to the format caseload-plan/1: at \(place), \(reason).",
      instead: "Put that right by the format's description and send it again.")
  }
}

/// The file's outermost value.
private struct PlanFile: Decodable {
  static let noPlan = "no plan"

  var plans: [Plan]
  /// The JSON path of the list of plans; nil where the file is one plan.
  var prefix: String?

  private enum Keys: String, CodingKey { case format, plans }
  private enum ListKeys: String, CodingKey, CaseIterable { case plans }

  init(from decoder: any Decoder) throws {
    if var list = try? decoder.unkeyedContainer() {
      prefix = ""
      plans = []
      while !list.isAtEnd { plans.append(try PlanFile.plan(from: list.superDecoder())) }
    } else {
      let container = try decoder.container(keyedBy: Keys.self)
      if container.contains(.plans), !container.contains(.format) {
        prefix = "/plans"
        plans = []
        var list = try decoder.strictContainer(keyedBy: ListKeys.self).nestedUnkeyedContainer(forKey: .plans)
        while !list.isAtEnd { plans.append(try PlanFile.plan(from: list.superDecoder())) }
      } else {
        prefix = nil
        plans = [try PlanFile.plan(from: decoder)]
      }
    }
    guard !plans.isEmpty else { throw PlanFile.fault(decoder) }
  }

  private static func plan(from decoder: any Decoder) throws -> Plan {
    let container = try decoder.container(keyedBy: Keys.self)
    let format = try? container.decode(String.self, forKey: .format)
    guard format == PlanFormat.one.rawValue else { throw fault(decoder) }
    return try Plan(from: decoder)
  }

  private static func fault(_ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: noPlan))
  }
}

/// How deep JSON is nested, told from its bytes before any decoder, which would go as deep itself, sees them.
enum JSONDepth {
  static func passes(_ limit: Int, in bytes: [UInt8]) -> Bool {
    var depth = 0
    var isString = false
    var isEscaped = false
    for byte in bytes {
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth > limit { return true }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return false
  }
}
