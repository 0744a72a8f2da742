import HTTPTypes
import Hummingbird

/// The fields of a form without a file, as a browser sends them.
struct FormFields: Sendable {
  /// Bytes of a whole form: what a long answer may come to where every letter is written with nine.
  static let limit = 64 << 10

  private let fields: [(name: String, value: String)]

  /// - Throws: `Problem` where it is too large, too slow, or no form.
  static func of(_ request: Request, within seconds: Int) async throws -> FormFields {
    guard let type = request.headers[.contentType]?.lowercased(), type.hasPrefix("application/x-www-form-urlencoded")
    else { throw Problem(.unsupportedMediaType) }
    let body = request.body
    let bytes = try await Deadline.within(seconds: seconds, else: .formTooSlow) {
      try await body.collect(upTo: limit)
    }
    return FormFields(encoded: String(buffer: bytes))
  }

  init(encoded text: String) {
    fields = text.utf8.split(separator: UInt8(ascii: "&")).map { field in
      let equals = field.firstIndex(of: UInt8(ascii: "=")) ?? field.endIndex
      return (Self.decoded(field[..<equals]), Self.decoded(field[equals...].dropFirst()))
    }
  }

  /// The first field of a name, without white space around it; nil where it is left out or blank.
  func text(_ name: String) -> String? { texts(name).first }

  /// Every field of a name that is not blank, in the form's order.
  func texts(_ name: String) -> [String] {
    fields.filter { $0.name == name }.compactMap { field in
      let start = field.value.drop(while: \.isWhitespace)
      return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) }
    }
  }

  /// `+` is a space and `%41` a byte; what is neither stays as it is.
  private static func decoded(_ text: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = Hex.bytes(String(decoding: rest.prefix(2), as: UTF8.self))
      {
        bytes += code
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
