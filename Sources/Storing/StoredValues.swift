import Foundation
// A conformance cannot be kept inside a module; nothing else of GRDB shows outside this one.
public import GRDB
public import Plans

/// Days are stored as `yyyy-mm-dd`: no time zone can move one, and text compares as days do.
extension Day: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { description.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    String.fromDatabaseValue(value).flatMap(Day.init)
  }
}

/// Academic years are stored as `2026/27`.
extension AcademicYear: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { description.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> AcademicYear? {
    String.fromDatabaseValue(value).flatMap(AcademicYear.init)
  }
}

extension URN: DatabaseValueConvertible {}
extension ReceiptID: DatabaseValueConvertible {}
extension Layer: DatabaseValueConvertible {}
extension ScopeKind: DatabaseValueConvertible {}
extension SchoolPhase: DatabaseValueConvertible {}
extension FileKind: DatabaseValueConvertible {}
extension RAG: DatabaseValueConvertible {}
extension MilestoneStatus: DatabaseValueConvertible {}
extension ResourceKind: DatabaseValueConvertible {}
extension EvidenceKind: DatabaseValueConvertible {}
extension CriterionID: DatabaseValueConvertible {}
extension VerdictValue: DatabaseValueConvertible {}
extension Severity: DatabaseValueConvertible {}
extension TargetUnit: DatabaseValueConvertible {}
extension Role: DatabaseValueConvertible {}
extension SourceAttempt.Outcome: DatabaseValueConvertible {}
extension DeliveryStage: DatabaseValueConvertible {}
extension DeliveryState: DatabaseValueConvertible {}
extension DeliveryOutcome: DatabaseValueConvertible {}

extension EvidenceKey: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { description.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> EvidenceKey? {
    String.fromDatabaseValue(value).flatMap { EvidenceKey($0) }
  }
}

extension SourceLocation: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { words.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> SourceLocation? {
    String.fromDatabaseValue(value).map { SourceLocation($0) }
  }
}

/// What is stored as JSON text: the same value gives the same text in every process.
enum StoredJSON {
  /// Of names, mostly one or none: written here, since an encoder costs more than all else of their row.
  static func text(_ names: [String]) -> String {
    guard !names.isEmpty else { return "[]" }
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for name in names {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      append(name, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Of what an item mostly has none of: an empty list needs no encoder.
  static func text(_ values: [some Encodable]) throws -> String {
    values.isEmpty ? "[]" : try text(of: values)
  }

  static func text(_ value: some Encodable) throws -> String { try text(of: value) }

  private static func append(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: bytes += Array("\\b".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0C: bytes += Array("\\f".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    let decoder = JSONDecoder()
    if let key = CodingUserInfoKey.writtenByCaseload { decoder.userInfo[key] = true }
    return try decoder.decode(type, from: Data(text.utf8))
  }
}
