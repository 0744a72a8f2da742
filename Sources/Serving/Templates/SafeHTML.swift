import Mustache

/// Escapes text for HTML by Unicode scalar.
///
/// swift-mustache 2.1.1 escapes by Character, and a quote with a combining mark behind it (`"` U+0301) is one
/// Character that its table lacks: it comes out raw, and text of any school's plan could leave its attribute.
/// So every template begins with `pragma`, which selects this in its place.
struct SafeHTML: MustacheContentType {
  static let name = "SAFE"
  /// The first line of every template, layout and partial: swift-mustache resets the content type at each partial.
  static let pragma = "{{% CONTENT_TYPE: \(name)}}\n"

  func escapeText(_ text: String) -> String { SafeHTML.escaped(text) }

  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 24)
    // The five characters are ASCII, and no byte of a longer UTF-8 sequence is: bytes and scalars come to the same.
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
