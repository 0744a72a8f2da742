/// `key=value` on one line: values with anything but plain characters in them are quoted and escaped.
enum Logfmt {
  /// journald cuts a line at 48 KB and goes on with the rest as a line of its own.
  static let longestValue = 4096

  /// A key of letters, digits, `.`, `-` and `_`; anything else becomes `_`.
  static func key(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(100).map { isPlain($0) ? $0 : "_" }
    return scalars.isEmpty ? "_" : String(String.UnicodeScalarView(scalars))
  }

  /// Bare where every character is a plain one, else quoted.
  static func value(_ text: String) -> String {
    let punctuation: Set<Unicode.Scalar> = ["/", ":", "+", ",", "@", "{", "}"]
    let isBare = text.unicodeScalars.allSatisfy { isPlain($0) || punctuation.contains($0) }
    return isBare && !text.isEmpty && text.unicodeScalars.count <= longestValue ? text : quoted(text)
  }

  static func quoted(_ text: String) -> String {
    var line = "\""
    for (position, scalar) in text.unicodeScalars.enumerated() {
      guard position < longestValue else {
        line += "…"
        break
      }
      switch scalar {
      case "\"": line += "\\\""
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      case "\t": line += "\\t"
      default:
        if changesTheLine(scalar) {
          line += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          line.unicodeScalars.append(scalar)
        }
      }
    }
    return line + "\""
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
    default: false
    }
  }

  /// Controls, line separators, and the marks that turn the direction of what follows.
  private static func changesTheLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
