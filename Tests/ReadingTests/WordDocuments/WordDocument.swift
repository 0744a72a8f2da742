import Plans
import Testing

@testable import Reading

/// A Word document that a test makes: its XML written out, so that oddities of real writers can be too.
struct WordDocument {
  /// What stands inside `w:body`.
  var body: String
  /// What stands inside `w:styles`; Word's own headings are always there.
  var styles = ""
  /// What stands inside `w:numbering`.
  var numbering = ""
  /// Parts beside: kind of relationship, name under `word/`, and content.
  var beside: [(kind: String, name: String, content: String)] = []
  var isStrict = false

  init(_ body: String) { self.body = body }

  static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

  private var namespaces: String {
    """
    xmlns:w="\(isStrict ? WordDocument.strict : WordDocument.transitional)" xmlns:r="relations" xmlns:mc="compatibility" \
    xmlns:wps="shapes" xmlns:v="vml" xmlns:w14="2010" xmlns:wp="drawing" xmlns:a="art"
    """
  }

  var parts: [(String, String)] {
    let relations =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let all = [("styles", "styles.xml", stylesPart), ("numbering", "numbering.xml", numberingPart)] + beside
    let links = all.enumerated().map {
      "<Relationship Id=\"r\($0.offset)\" Type=\"\(relations)/\($0.element.0)\" Target=\"\($0.element.1)\"/>"
    }
    return [
      ("[Content_Types].xml", "\(WordDocument.declaration)<Types xmlns=\"t\"/>"),
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"m\" Type=\"\(relations)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
      ),
      (
        "word/document.xml",
        "\(WordDocument.declaration)<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"
      ),
      ("word/_rels/document.xml.rels", "<Relationships>\(links.joined())</Relationships>"),
    ] + all.map { ("word/\($0.1)", $0.2) }
  }

  /// The id of the relationship to the part beside of this number.
  static func relation(toBeside index: Int) -> String { "r\(index + 2)" }

  private var stylesPart: String {
    let headings = (1...9).map {
      "<w:style w:type=\"paragraph\" w:styleId=\"Heading\($0)\"><w:name w:val=\"heading \($0)\"/><w:pPr><w:outlineLvl w:val=\"\($0 - 1)\"/></w:pPr></w:style>"
    }
    return "<w:styles \(namespaces)>\(headings.joined())\(styles)</w:styles>"
  }

  private var numberingPart: String { "<w:numbering \(namespaces)>\(numbering)</w:numbering>" }

  /// Adds a part such as `footnotes`, its content inside an element of that name.
  mutating func add(_ kind: String, named name: String? = nil, element: String? = nil, _ content: String) {
    let element = element ?? kind
    beside.append((kind, name ?? "\(kind).xml", "<w:\(element) \(namespaces)>\(content)</w:\(element)>"))
  }

  func bytes() throws -> [UInt8] { try ZipFile.bytes(parts) }

  func document(limits: ReadingLimits = ReadingLimits()) throws -> Document {
    guard case .document(let document) = try Reader(limits: limits).read(try bytes()) else {
      throw Workbook.NotADocument()
    }
    return document
  }

  /// The first table of the document.
  func table() throws -> Table { try #require(try document().tables.first) }
}

/// Pieces of WordprocessingML.
enum WordXML {
  static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(run(text))</w:p>"
  }

  static func styled(_ style: String, _ text: String) -> String {
    paragraph(text, "<w:pStyle w:val=\"\(style)\"/>")
  }

  static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  static func item(_ text: String, list: Int = 1, level: Int = 0) -> String {
    paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  /// A table, its cells as text or as XML that begins with `<`.
  static func table(_ rows: [[String]], _ properties: String = "") -> String {
    "<w:tbl><w:tblPr>\(properties)</w:tblPr>\(rows.map { row($0) }.joined())</w:tbl>"
  }

  static func row(_ cells: [String], _ properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.map { $0.hasPrefix("<w:tc>") ? $0 : cell($0) }.joined())</w:tr>"
  }

  static func cell(_ content: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content.hasPrefix("<") ? content : paragraph(content))</w:tc>"
  }

  static func field(_ instruction: String, result: String) -> String {
    """
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(result)<w:r><w:fldChar w:fldCharType="end"/></w:r>
    """
  }
}

extension Document {
  /// Each block that is no table as its text, markers before it.
  var written: [String] {
    blocks.compactMap { block in
      switch block {
      case .heading(let level, let line, _): "h\(level) \(line.written)"
      case .paragraph(let line, _): line.written
      case .listItem(let depth, let line, _): String(repeating: "  ", count: depth) + line.written
      case .pageFurniture(let line, _): "page: \(line.written)"
      case .table: nil
      }
    }
  }
}

extension Line {
  fileprivate var written: String { marker.map { "\($0) \(text)" } ?? text }
}
