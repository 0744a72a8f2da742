import Crypto
import FoundationEssentials
import Plans
public import Vocabularies

extension RuleSet {
  /// The content hash by which a verdict names the rules that it was made with: SHA-256, in hexadecimal, of these
  /// rules, those of the checks and the vocabularies as JSON with sorted keys. The same content gives the same hash in any process.
  public func hash(with vocabularies: Vocabularies, _ checks: CheckRules) -> String {
    struct Content: Encodable {
      var rules: RuleSet
      var checks: CheckRules
      var vocabularies: Vocabularies
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(Content(rules: self, checks: checks, vocabularies: vocabularies)) else {
      // JSON lacks nothing but infinite numbers, which no decoder of ours lets in.
      preconditionFailure("rules and vocabularies must have a JSON form")
    }
    return SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
