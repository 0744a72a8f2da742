/// Where somebody wanted to go who had to sign in first: a path on this site and nothing else, whoever wrote it.
enum ReturnPath {
  static let limit = 1000

  /// The path as it may be redirected to; the start page where it leads elsewhere or could.
  static func safe(_ text: String?) -> String {
    guard let text, text.hasPrefix("/"), text.utf8.count <= limit, text.utf8.allSatisfy(isPlain) else { return "/" }
    // Browsers read `//host` and `/\host` as another site.
    guard !text.hasPrefix("//"), text != "/sign-in", !text.hasPrefix("/sign-in?"), text != "/sign-out" else {
      return "/"
    }
    return text
  }

  /// Printable ASCII without the backslash: the rest is percent-encoded in any path that we wrote.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\") }

  /// The path as the value of a query.
  static func encoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%" + Hex.text([byte]).uppercased()
      }
    }
    return text
  }
}
