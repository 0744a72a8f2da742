/// The name that a server gives its file: for people to read, and never a path to write to.
enum OfferedFileName {
  /// The header's `filename*` (RFC 8187), else its `filename`, else the last path segment of the address; nil where
  /// none of them names anything.
  static func name(contentDisposition: String?, address: String) -> String? {
    contentDisposition.flatMap(inDisposition) ?? inAddress(address)
  }

  private static func inDisposition(_ value: String) -> String? {
    let parameters = parameters(of: value)
    if let extended = parameters["filename*"] {
      let parts = extended.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
      if parts.count == 3, let name = percentDecoded(parts[2], latin: parts[0].lowercased() != "utf-8") {
        return presentable(name)
      }
    }
    return parameters["filename"].flatMap(presentable)
  }

  /// Lower-case names and unquoted values; the first of several with one name counts.
  private static func parameters(of value: String) -> [String: String] {
    var found: [String: String] = [:]
    var rest = Substring(value)
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[semicolon...].dropFirst()
      guard let equals = rest.firstIndex(where: { $0 == "=" || $0 == ";" }), rest[equals] == "=" else { continue }
      let name = rest[..<equals].filter { $0 != " " && $0 != "\t" }.lowercased()
      rest = rest[equals...].dropFirst().drop { $0 == " " || $0 == "\t" }
      var text = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let character = rest.popFirst(), character != "\"" {
          // Internet Explorer's servers wrote whole paths here: only a quote or a backslash is escaped.
          let isEscape = character == "\\" && (rest.first == "\"" || rest.first == "\\")
          if isEscape, let escaped = rest.popFirst() { text.append(escaped) } else { text.append(character) }
        }
      } else {
        let end = rest.firstIndex(of: ";") ?? rest.endIndex
        text = String(rest[..<end])
        rest = rest[end...]
      }
      if found[name] == nil { found[name] = text }
    }
    return found
  }

  private static func inAddress(_ address: String) -> String? {
    let withoutQuery = address.prefix { $0 != "?" && $0 != "#" }
    guard let schemeEnd = withoutQuery.firstRange(of: "://")?.upperBound else { return nil }
    let path = withoutQuery[schemeEnd...]
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return percentDecoded(path[slash...].dropFirst(), latin: false).flatMap(presentable)
  }

  private static func percentDecoded(_ text: Substring, latin: Bool) -> String? {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16), rest.count >= 2 {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    if latin { return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The last part of a path, with nothing in it that could change how the text around it is shown.
  private static func presentable(_ name: String) -> String? {
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    let shown = last.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
      default: true
      }
    }
    let text = String(String.UnicodeScalarView(shown.prefix(200)))
    let hasSubstance = text.contains { $0 != " " && $0 != "." }
    return hasSubstance ? text : nil
  }
}
