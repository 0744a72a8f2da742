import Plans

/// The workbook's main part: its sheets in the order of their tabs, and how it counts days.
struct WorkbookPart {
  /// One sheet as the workbook lists it.
  struct Sheet {
    var name: String
    var isHidden: Bool
    var part: String
  }

  private(set) var sheets: [Sheet] = []
  /// Sheets that are no worksheets: charts on a tab of their own, and old dialogs.
  private(set) var otherSheets: [String] = []
  private(set) var dates = DateSystem.from1900

  init(_ archive: ZipArchive, part: String, relationships: Relationships, depth: Int) throws(Refusal) {
    let xml = try XMLStream(try archive.part(part), depth: depth)
    while let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "workbookPr": if xml.isTrue("date1904") { dates = .from1904 }
      case "sheet":
        let name = xml.attribute("name") ?? ""
        let state = xml.attribute("state") ?? "visible"
        guard let target = xml.prefixedAttribute("id").flatMap({ relationships[$0] }) else {
          throw .damaged("its sheet “\(name)” is missing")
        }
        if target.kind == "worksheet" {
          sheets.append(Sheet(name: name, isHidden: state != "visible", part: target.part))
        } else {
          otherSheets.append(name)
        }
        guard sheets.count + otherSheets.count <= ZipArchive.partLimit else {
          throw .tooManyParts(limit: ZipArchive.partLimit)
        }
      default: break
      }
    }
    guard !sheets.isEmpty else { throw .damaged("it has no worksheet") }
  }
}
