import Plans

/// What an office program's ZIP archive holds, told by its parts.
enum PackageContent {
  /// A workbook, and the name of its main part.
  case workbook(String)
  /// A text or a spreadsheet of OpenDocument, or another of its kinds.
  case openDocument
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
    if let workbook = main ?? (names.contains("xl/workbook.xml") ? "xl/workbook.xml" : nil), archive.has(workbook),
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
    } else {
      self = .refused(try PackageContent.wordRefusal(archive, main: main ?? "word/document.xml"))
    }
  }

  /// A Word file is looked at so far that what is wrong with a broken one is said rightly.
  private static func wordRefusal(_ archive: ZipArchive, main: String) throws(Refusal) -> Refusal {
    guard archive.has(main) else {
      return Refusal(
        code: "file.damaged",
        reason: "The file is damaged: it looks like a Word file, but its part \(main) is missing.",
        instead: "Open it, save it again under a new name and send that.")
    }
    _ = try XMLPartSource(try archive.part(main))
    return .notRead("Word documents (.docx)", code: "kind.docx")
  }
}
