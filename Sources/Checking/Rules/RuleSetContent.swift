import Crypto
import FoundationEssentials
import Plans
public import Vocabularies

/// All that an authority sets by which plans are judged: the content that a rule set's hash names, and that is kept
/// whole so that a verdict can be had again.
///
/// The same content gives the same JSON and the same hash in any process. Examples of the criteria are no part of it:
/// one more of them changes no verdict.
public struct RuleSetContent: Hashable, Sendable {
  public let rules: RuleSet
  public let checks: CheckRules
  public let vocabularies: Vocabularies
  public let weights: WordWeights
  /// The year of the inspection framework that the authority judges by; nil for whichever a plan follows best.
  public let framework: Int?
  /// The content as JSON with sorted keys.
  public let json: String
  /// The content hash by which a verdict names the rules that it was made with: SHA-256 of `json`, in hexadecimal.
  public let hash: String

  public init(
    rules: RuleSet, checks: CheckRules, vocabularies: Vocabularies, weights: WordWeights = .none, framework: Int? = nil
  ) {
    let stored = Stored(
      rules: rules, checks: checks, vocabularies: vocabularies, weights: weights, framework: framework)
    self.init(stored, json: stored.json)
  }

  /// The content that a JSON text of `json` holds.
  ///
  /// - Throws: `DecodingError` where it was written by a version of Caseload that had other rules.
  public init(json: String) throws {
    self.init(try JSONDecoder().decode(Stored.self, from: Data(json.utf8)), json: json)
  }

  private init(_ stored: Stored, json: String) {
    var rules = stored.rules
    rules.keyIssues.weigh(by: stored.weights)
    self.rules = rules
    checks = stored.checks
    vocabularies = stored.vocabularies
    weights = stored.weights
    framework = stored.framework
    self.json = json
    hash = SHA256.hash(data: Data(json.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The same but for the framework.
  public func judging(by framework: Int?) -> RuleSetContent {
    RuleSetContent(
      rules: rules, checks: checks, vocabularies: vocabularies, weights: weights, framework: framework)
  }

  /// As it is kept.
  private struct Stored: Codable {
    var rules: RuleSet
    var checks: CheckRules
    var vocabularies: Vocabularies
    var weights: WordWeights
    var framework: Int?

    var json: String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      guard let bytes = try? encoder.encode(self) else {
        // JSON lacks nothing but infinite numbers, which no decoder of ours lets in.
        preconditionFailure("rules and vocabularies must have a JSON form")
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
