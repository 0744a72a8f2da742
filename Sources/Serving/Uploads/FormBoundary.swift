/// The boundary that a Content-Type names: `multipart/form-data; boundary=----WebKitFormBoundary…`.
enum FormBoundary {
  static func of(_ contentType: String?) throws(MultipartFault) -> String {
    guard let contentType else { throw .notMultipart }
    let parts = contentType.split(separator: ";", omittingEmptySubsequences: false)
    guard trimmed(parts[0]).lowercased() == "multipart/form-data" else { throw .notMultipart }
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      guard trimmed(part[..<equals]).lowercased() == "boundary" else { continue }
      var value = trimmed(part[part.index(after: equals)...])
      if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") { value = value.dropFirst().dropLast() }
      guard !value.isEmpty else { throw .notMultipart }
      return String(value)
    }
    throw .notMultipart
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text.drop { $0 == " " || $0 == "\t" }
    while rest.last == " " || rest.last == "\t" { rest = rest.dropLast() }
    return rest
  }
}
