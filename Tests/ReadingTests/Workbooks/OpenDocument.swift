import Plans
import Testing

@testable import Reading

/// An OpenDocument package that a test makes: its XML written out, so that oddities of real writers can be too.
struct OpenDocument {
  enum Kind: String {
    case text, spreadsheet, presentation
  }

  var kind: Kind
  /// What stands in `office:text` or `office:spreadsheet`.
  var body: String
  /// The content's own automatic styles.
  var automatic = ""
  /// The named styles of `styles.xml`.
  var styles = ""
  /// Its page styles, with their headers and footers.
  var pages = ""
  var manifest = ""
  var mimetype: String? = ""
  var extra: [(String, String)] = []

  /// A spreadsheet of one sheet.
  static func sheet(
    _ rows: String, name: String = "Plan", automatic: String = "", styles: String = "", attributes: String = ""
  ) -> OpenDocument {
    OpenDocument(
      kind: .spreadsheet, body: table(rows, name: name, attributes: attributes), automatic: automatic, styles: styles)
  }

  static func text(
    _ body: String, automatic: String = "", styles: String = "", pages: String = ""
  ) -> OpenDocument {
    OpenDocument(kind: .text, body: body, automatic: automatic, styles: styles, pages: pages)
  }

  static func table(_ rows: String, name: String, attributes: String = "") -> String {
    "<table:table table:name=\"\(name)\" \(attributes)>\(rows)</table:table>"
  }

  /// A row of cells of text; an empty string is an empty cell.
  static func row(_ texts: String..., attributes: String = "") -> String {
    let cells = texts.map { $0.isEmpty ? "<table:table-cell/>" : cell($0) }
    return "<table:table-row \(attributes)>\(cells.joined())</table:table-row>"
  }

  static func cell(_ text: String, attributes: String = "") -> String {
    "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  private static let namespaces =
    [
      "office", "text", "table", "style", "draw", "number", "manifest", "meta", "form", "presentation",
    ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(separator: " ")
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""

  private static func part(_ root: String, _ inside: String) -> String {
    "\(declaration)<office:\(root) \(namespaces) office:version=\"1.3\">\(inside)</office:\(root)>"
  }

  var parts: [(String, String)] {
    var parts: [(String, String)] = []
    if let mimetype {
      parts.append(("mimetype", mimetype.isEmpty ? "application/vnd.oasis.opendocument.\(kind.rawValue)" : mimetype))
    }
    parts += [
      (
        "content.xml",
        OpenDocument.part(
          "document-content",
          "<office:automatic-styles>\(automatic)</office:automatic-styles><office:body><office:\(kind.rawValue)>\(body)</office:\(kind.rawValue)></office:body>"
        )
      ),
      (
        "styles.xml",
        OpenDocument.part(
          "document-styles",
          "<office:styles>\(styles)</office:styles><office:automatic-styles/><office:master-styles>\(pages)</office:master-styles>"
        )
      ),
      (
        "META-INF/manifest.xml",
        "\(OpenDocument.declaration)<manifest:manifest \(OpenDocument.namespaces)>\(manifest)</manifest:manifest>"
      ),
    ]
    return parts + extra
  }

  func bytes() throws -> [UInt8] { try ZipFile.bytes(parts) }

  func document(limits: ReadingLimits = ReadingLimits()) throws -> Document {
    guard case .document(let document) = try Reader(limits: limits).read(try bytes()) else {
      throw Workbook.NotADocument()
    }
    return document
  }

  /// The first table of the document.
  func firstTable(limits: ReadingLimits = ReadingLimits()) throws -> Table {
    try #require(try document(limits: limits).tables.first)
  }
}

extension Document {
  /// What stands in headers and footers of pages.
  var furniture: [String] {
    blocks.compactMap { if case .pageFurniture(let line, _) = $0 { line.text } else { nil } }
  }
}
