import Plans

extension KeptDecisions {
  /// The decisions as JSON, as `StoredJSON` would write them.
  ///
  /// A file gives a decision for each heading and label, hundreds in all, and they are kept for the few that somebody asks
  /// about: written by `JSONEncoder` they took as long as everything else that is stored of a plan.
  var text: String {
    var bytes = [UInt8]()
    bytes.reserveCapacity(decisions.count * 200 + 2)
    bytes.append(UInt8(ascii: "["))
    for (place, decision) in decisions.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += #"{"because":"#.utf8
      KeptDecisions.append(decision.because, to: &bytes)
      bytes += #","confidence":"#.utf8
      bytes += KeptDecisions.number(decision.confidence).utf8
      bytes += #","field":"#.utf8
      KeptDecisions.append(decision.field, to: &bytes)
      bytes += #","location":"#.utf8
      KeptDecisions.append(decision.location.words, to: &bytes)
      bytes += #","text":"#.utf8
      KeptDecisions.append(decision.text, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// JSON knows no number that is none; a confidence is from 0 to 1.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    return value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : value.description
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: bytes += #"\b"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0C: bytes += #"\f"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0..<0x20:
        bytes += #"\u00"#.utf8
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
