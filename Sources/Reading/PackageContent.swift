import Plans

/// What an office program's ZIP archive holds, told by its parts.
enum PackageContent {
  /// A workbook, and the name of its main part.
  case workbook(String)
  /// A text or a spreadsheet of OpenDocument, or another of its kinds.
  case openDocument
  /// A Word document, and the name of its main part.
  case document(String)
  case refused(Refusal)

  init(_ archive: ZipArchive) throws(Refusal) {
    if archive.has("[Content_Types].xml") {
      self = try PackageContent(officeOpenXML: archive)
    } else if archive.has("content.xml") || archive.has("encrypted-package") {
      self = .openDocument
    } else if archive.names.contains(where: { $0.hasSuffix(".iwa") }) {
      self = .refused(.notAPlanFile("an Apple Pages or Numbers file", code: "kind.iWork"))
    } else {
      self = .refused(.notAPlanFile("a ZIP archive of other files", code: "kind.archive"))
    }
  }

  private init(officeOpenXML archive: ZipArchive) throws(Refusal) {
    let main = try Relationships(of: archive, from: "").first(ofKind: "officeDocument")
    let names = Set(archive.names)
    if let main, main.hasPrefix("word/"), archive.has(main) {
      // A document may hold parts of a workbook beside: a chart's data, or what a careless tool left behind.
      self = .document(main)
    } else if let workbook = main ?? (names.contains("xl/workbook.xml") ? "xl/workbook.xml" : nil),
      archive.has(workbook),
      workbook.hasPrefix("xl/"), workbook.hasSuffix(".xml")
    {
      self = .workbook(workbook)
    } else if names.contains(where: { $0.hasPrefix("xl/") && $0.hasSuffix(".bin") }) {
      self = .refused(
        Refusal(
          code: "kind.xlsb", reason: "This is a binary Excel workbook (.xlsb), which is not supported.",
          instead: "Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that."))
    } else if names.contains(where: { $0.hasPrefix("ppt/") }) {
      self = .refused(.notRead("PowerPoint presentations", code: "kind.pptx"))
    } else if main?.hasPrefix("xl/") == true || names.contains(where: { $0.hasPrefix("xl/") }) {
      self = .refused(.damaged("its part xl/workbook.xml is missing"))
    } else if let document = main ?? (names.contains("word/document.xml") ? "word/document.xml" : nil),
      archive.has(document)
    {
      self = .document(document)
    } else if names.contains(where: { $0.hasSuffix("vbaproject.bin") }) {
      self = .refused(.onlyMacros)
    } else {
      self = .refused(.damaged("it looks like a Word file, but its part \(main ?? "word/document.xml") is missing"))
    }
  }
}
