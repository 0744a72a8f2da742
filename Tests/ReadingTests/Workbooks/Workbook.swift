import Plans
import Testing

@testable import Reading

/// A workbook that a test makes: its XML written out, so that oddities of real writers can be too.
struct Workbook {
  struct Sheet {
    var name: String
    /// What stands inside `sheetData`.
    var rows: String
    /// What stands behind it: merged cells, headers and footers.
    var after = ""
    /// What stands before it: columns.
    var before = ""
    var state = "visible"
  }

  var sheets: [Sheet]
  var strings: [String] = []
  /// Number formats of the cell styles, in order: style 0 is General. A number is built in, anything else a code.
  var formats: [String] = []
  /// Fills of the styles behind those: RRGGBB.
  var fills: [String] = []
  var counts1904 = false
  var extra: [(String, String)] = []

  init(_ sheets: Sheet...) { self.sheets = sheets }

  /// One sheet with one row of cells for each line of text, `|` between cells.
  init(grid: String) {
    let rows = grid.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { row, line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { column, text in
        text.isEmpty
          ? ""
          : "<c r=\"\(CellReference.letters(ofColumn: column))\(row + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
    }
    self.init(Sheet(name: "Plan", rows: rows.joined()))
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var parts: [(String, String)] {
    let numbered = Array(sheets.enumerated())
    let kinds = "\(Workbook.relations)/"
    var parts = [
      ("[Content_Types].xml", "\(Workbook.declaration)<Types xmlns=\"t\"/>"),
      (
        "_rels/.rels",
        "\(Workbook.declaration)<Relationships><Relationship Id=\"r1\" Type=\"\(kinds)officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "\(Workbook.declaration)<workbook xmlns=\"\(Workbook.main)\" xmlns:r=\"\(Workbook.relations)\"><workbookPr date1904=\"\(counts1904)\"/><sheets>"
          + numbered.map {
            "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"s\($0 + 1)\"/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "\(Workbook.declaration)<Relationships>"
          + numbered.map {
            "<Relationship Id=\"s\($0.offset + 1)\" Type=\"\(kinds)worksheet\" Target=\"worksheets/sheet\($0.offset + 1).xml\"/>"
          }.joined()
          + "<Relationship Id=\"st\" Type=\"\(kinds)styles\" Target=\"styles.xml\"/><Relationship Id=\"ss\" Type=\"\(kinds)sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
      ),
      ("xl/styles.xml", Workbook.declaration + styles),
      (
        "xl/sharedStrings.xml",
        "\(Workbook.declaration)<sst xmlns=\"\(Workbook.main)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>"
      ),
    ]
    for (index, sheet) in numbered {
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "\(Workbook.declaration)<worksheet xmlns=\"\(Workbook.main)\">\(sheet.before)<sheetData>\(sheet.rows)</sheetData>\(sheet.after)</worksheet>"
        ))
    }
    return parts + extra
  }

  private var styles: String {
    var codes = ""
    var cells = "<xf numFmtId=\"0\" fillId=\"0\"/>"
    for (index, format) in formats.enumerated() {
      if let id = Int(format) {
        cells += "<xf numFmtId=\"\(id)\" fillId=\"0\"/>"
      } else {
        let code = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        codes += "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(code)\"/>"
        cells += "<xf numFmtId=\"\(200 + index)\" fillId=\"0\"/>"
      }
    }
    var patterns = "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
    for (index, fill) in fills.enumerated() {
      patterns += "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(fill)\"/></patternFill></fill>"
      cells += "<xf numFmtId=\"0\" fillId=\"\(index + 2)\"/>"
    }
    return
      "<styleSheet xmlns=\"\(Workbook.main)\"><numFmts>\(codes)</numFmts><fonts><font/></fonts><fills>\(patterns)</fills><cellXfs>\(cells)</cellXfs></styleSheet>"
  }

  func bytes() throws -> [UInt8] { try ZipFile.bytes(parts) }

  func document(limits: ReadingLimits = ReadingLimits()) throws -> Document {
    guard case .document(let document) = try Reader(limits: limits).read(try bytes()) else {
      throw NotADocument()
    }
    return document
  }

  /// The first table of the workbook.
  func table(limits: ReadingLimits = ReadingLimits()) throws -> Table {
    try #require(try document(limits: limits).tables.first)
  }

  struct NotADocument: Error {}
}

extension Document {
  var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }

  var headings: [String] { blocks.compactMap { if case .heading(_, let line, _) = $0 { line.text } else { nil } } }
}

extension Table {
  /// The text of every place, as one string a row.
  var texts: [[String]] { rows.map { $0.map(\.text) } }
}

/// The refusal that reading ends in, or nil where it does not.
func whyRefused(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> Refusal? {
  do throws(Refusal) {
    _ = try Reader(limits: limits).read(bytes)
    return nil
  } catch {
    return error
  }
}
