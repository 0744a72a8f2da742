/// The head of one part of a multipart form: which field it is, and the file's name where it is a file.
struct MultipartHead: Equatable {
  var field: String
  /// Present, if perhaps empty, on a file; nil on a plain field.
  var fileName: String?

  /// Reads the lines between a delimiter and the blank line behind them.
  init(lines bytes: some Collection<UInt8>) throws(MultipartFault) {
    let text = String(decoding: bytes, as: UTF8.self)
    var disposition: Substring?
    for line in text.split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { throw .malformed }
      if line[..<colon].lowercased() == "content-disposition" {
        guard disposition == nil else { throw .malformed }
        disposition = line[line.index(after: colon)...]
      }
    }
    guard let disposition else { throw .malformed }
    let parameters = try MultipartHead.parameters(of: disposition)
    guard let field = parameters["name"] else { throw .malformed }
    self.field = field
    fileName = parameters["filename"]
  }

  /// `form-data; name="plan"; filename="School plan.xlsx"`.
  ///
  /// Browsers write a quote inside a name as `%22`, other clients as `\"`; both are read.
  private static func parameters(of disposition: Substring) throws(MultipartFault) -> [String: String] {
    var rest = disposition.unicodeScalars.drop { $0 == " " || $0 == "\t" }
    let kind = rest.prefix { $0 != ";" }
    guard String(kind).lowercased().hasPrefix("form-data") else { throw .malformed }
    rest = rest.dropFirst(kind.count)
    var parameters: [String: String] = [:]
    while let separator = rest.first {
      guard separator == ";" else { throw .malformed }
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      if rest.isEmpty { break }
      let name = String(rest.prefix { $0 != "=" && $0 != ";" }).lowercased()
      rest = rest.dropFirst(name.unicodeScalars.count)
      guard rest.first == "=" else { throw .malformed }
      rest = rest.dropFirst()
      var value = String.UnicodeScalarView()
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let scalar = rest.first, scalar != "\"" {
          rest = rest.dropFirst()
          if scalar == "\\", rest.first == "\"" {
            value.append("\"")
            rest = rest.dropFirst()
          } else {
            value.append(scalar)
          }
        }
        guard rest.first == "\"" else { throw .malformed }
        rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      } else {
        let bare = rest.prefix { $0 != ";" }
        value.append(contentsOf: bare)
        rest = rest.dropFirst(bare.count)
      }
      guard parameters[name] == nil else { throw .malformed }
      parameters[name] = decoded(String(value))
    }
    return parameters
  }

  /// Undoes the three escapes that browsers write, and those alone.
  private static func decoded(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "%")) else { return value }
    var result = String.UnicodeScalarView()
    var rest = Substring(value).unicodeScalars
    while let scalar = rest.first {
      if scalar == "%" {
        switch String(rest.prefix(3)).uppercased() {
        case "%22":
          result.append("\"")
          rest = rest.dropFirst(3)
          continue
        case "%0D", "%0A":
          result.append(" ")
          rest = rest.dropFirst(3)
          continue
        default: break
        }
      }
      result.append(scalar)
      rest = rest.dropFirst()
    }
    return String(result)
  }
}
