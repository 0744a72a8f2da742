import Checking
import Foundation
import Plans
import Storing

/// Finds the rule sets that plans were judged by, by their hash or its beginning.
struct KeptRules {
  let store: Store

  /// Fewer digits of a hash name none: too many might begin so.
  static let leastDigits = 8

  /// The rule set that a person names.
  ///
  /// - Throws: `CommandProblem` where none or several are meant, or its content is not on file.
  func named(_ name: String) async throws -> RuleSetContent {
    let digits = name.lowercased()
    guard digits.count >= KeptRules.leastDigits, digits.allSatisfy(\.isHexDigit) else {
      throw CommandProblem(
        "“\(name)” names no rules: give at least \(KeptRules.leastDigits) digits of their hash. \(try await onFile())")
    }
    let found = try await store.ruleSetHashes(beginningWith: digits)
    guard let hash = found.first else {
      throw CommandProblem("No rules on file have a hash that begins with \(name). \(try await onFile())")
    }
    guard found.count == 1 else {
      throw CommandProblem(
        "Several rules on file have a hash that begins with \(name): \(list(found)). Give more digits.")
    }
    return try await content(of: hash)
  }

  /// The content of a rule set by its whole hash.
  ///
  /// - Throws: `CommandProblem` where it is not on file, or of a version of Caseload that had other rules.
  func content(of hash: String) async throws -> RuleSetContent {
    guard let json = try await store.ruleSetContent(hash) else {
      throw CommandProblem(
        "The rules \(hash.prefix(12)) judged plans before rules were kept, and are not on file. \(try await onFile())")
    }
    do {
      let content = try RuleSetContent(json: json)
      guard content.hash == hash else {
        throw CommandProblem("The rules \(hash.prefix(12)) on file are damaged: their hash is \(content.hash).")
      }
      return content
    } catch let error as DecodingError {
      throw CommandProblem(
        "The rules \(hash.prefix(12)) were kept by a version of Caseload that had other rules than this one: at \(error.place), \(error.reason). Judge by them with that version."
      )
    }
  }

  private func onFile() async throws -> String {
    let kept = try await store.ruleSets().filter(\.isKept).map(\.hash)
    return kept.isEmpty ? "None are on file yet." : "On file: \(list(kept)); caseload rules list has more of them."
  }

  private func list(_ hashes: [String]) -> String {
    hashes.prefix(10).map { String($0.prefix(12)) }.joined(separator: ", ") + (hashes.count > 10 ? ", …" : "")
  }
}
