/// Whether a text file is a web page, told by how it begins.
enum HTMLSniffing {
  /// Tells it by the beginning of the file in small letters, without a byte order mark and NULs.
  static func isPage(_ text: String) -> Bool {
    // An XML declaration or Office's `<html xmlns:…` may stand behind a mark, a comment and other declarations.
    if text.hasPrefix("<!doctype html") || text.prefix(512).contains("<html") { return true }
    guard let rest = behindCommentsAndDeclarations(text[...]) else { return true }
    guard rest.first == "<" else { return false }
    let name = rest.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let end = rest.dropFirst(1 + name.count).first
    return firstElements.contains(String(name)) && (end.map { $0 == ">" || $0 == "/" || $0.isWhitespace } ?? true)
  }

  /// nil where a comment goes on to the end.
  private static func behindCommentsAndDeclarations(_ text: Substring) -> Substring? {
    var rest = text.trimmed
    while true {
      let close: String
      if rest.hasPrefix("<!--") {
        close = "-->"
      } else if rest.hasPrefix("<?") {
        close = "?>"
      } else {
        return rest
      }
      guard let end = rest.firstRange(of: close) else { return close == "-->" ? nil : rest }
      rest = rest[end.upperBound...].trimmed
    }
  }

  /// What management systems' “Excel” exports, pieces of pages and mails begin with.
  private static let firstElements: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "base", "style", "script", "table", "thead", "tbody", "tr", "div",
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "section", "article", "main", "header", "nav", "form",
    "center", "font", "span", "b", "strong", "br", "hr", "blockquote", "details", "fieldset",
  ]
}
