import Plans

/// Why files are refused: one sentence of what is wrong, one of what to send instead.
extension Refusal {
  /// What schools are asked for where their own file cannot be read.
  static let readKinds =
    "Send the plan as a Word document (.docx), an Excel workbook (.xlsx), as CSV, or as caseload-plan/1 JSON."

  static let empty = Refusal(
    code: "file.empty", reason: "The file is empty: it has no content at all.",
    instead: "Save the plan again and check that the file is not 0 bytes long before you send it.")

  static func tooLarge(limit: Int) -> Refusal {
    Refusal(
      code: "file.tooLarge", reason: "The file is too large: it passes the limit of \(size(limit)).",
      instead: "Take pictures and embedded files out of it, save it again and send that.")
  }

  /// A number of bytes as people say it.
  private static func size(_ bytes: Int) -> String { bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes" }

  static func inflatesTooMuch(limit: Int) -> Refusal {
    Refusal(
      code: "file.inflatesTooMuch",
      reason: "The file is too large: what it holds unpacks to more than the limit of \(size(limit)).",
      instead: "Copy the plan into a new file, save that and send it.")
  }

  static func tooManyParts(limit: Int) -> Refusal {
    Refusal(
      code: "file.tooManyParts", reason: "The file is made of more than the limit of \(limit) parts.",
      instead: "Copy the plan into a new file, save that and send it.")
  }

  static func tooManyCells(limit: Int) -> Refusal {
    Refusal(
      code: "file.tooManyCells", reason: "The file is too large: its tables pass the limit of \(limit) cells.",
      instead: "Send a file that holds the plan alone, without data sheets.")
  }

  static func tooMuchText(limit: Int) -> Refusal {
    Refusal(
      code: "file.tooMuchText",
      reason: "The file is too large: it holds more than the limit of \(size(limit)) of text.",
      instead: "Send a file that holds the plan alone, without data sheets.")
  }

  static func cellTooLong(_ place: String, limit: Int) -> Refusal {
    Refusal(
      code: "file.cellTooLong", reason: "The text at \(place) is longer than the limit of \(limit) bytes.",
      instead: "Check that cell, save the file again and send it.")
  }

  static func tooDeep(limit: Int) -> Refusal {
    Refusal(
      code: "file.tooDeep", reason: "The file is nested too deep: more than the limit of \(limit) levels.",
      instead: readKinds)
  }

  static func damaged(_ what: String) -> Refusal {
    Refusal(
      code: "file.damaged", reason: "The file is damaged or incomplete: \(what).",
      instead: "Open it, save it again under a new name and send that; if it does not open, it was cut off on its way.")
  }

  static let password = Refusal(
    code: "file.password", reason: "The file is protected with a password, so it cannot be read.",
    instead: "Save it without a password (it is encrypted now) and send that.")

  static let flatOpenDocument = Refusal(
    code: "kind.flatOpenDocument",
    reason: "This is a flat OpenDocument file (.fodt, .fods), which is not supported.",
    instead: "Open it in LibreOffice, save it as .odt or .ods and send that.")

  static let doctype = Refusal(
    code: "file.doctype",
    reason:
      "The file holds a DOCTYPE with entity declarations, which is not allowed and which no office program writes.",
    instead: "Open it in Word or Excel, save it under a new name and send that.")

  /// What an Office 97–2003 file holds.
  enum OldOfficeContent { case encrypted, excel, word, powerPoint, unknown }

  static func oldOffice(_ content: OldOfficeContent) -> Refusal {
    switch content {
    case .encrypted: password
    case .excel:
      Refusal(
        code: "kind.xls", reason: "This is an old Excel workbook (.xls, Excel 97–2003), which is not supported.",
        instead: "Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that.")
    case .word:
      Refusal(
        code: "kind.doc", reason: "This is an old Word document (.doc, Word 97–2003), which is not supported.",
        instead: "Open it in Word, save it as “Word Document (.docx)” and send that.")
    case .powerPoint:
      Refusal(
        code: "kind.ppt", reason: "This is an old PowerPoint presentation (.ppt), which is not supported.",
        instead: readKinds)
    case .unknown:
      Refusal(
        code: "kind.oldOffice", reason: "This is a file of an older Office format, which is not supported.",
        instead: readKinds)
    }
  }

  static func notRead(_ kind: String, code: String) -> Refusal {
    Refusal(code: code, reason: "\(kind) cannot be read yet.", instead: readKinds)
  }

  static func notAPlanFile(_ what: String, code: String) -> Refusal {
    Refusal(
      code: code, reason: "This is \(what), whatever its name says, and not a format that plans are read from.",
      instead: readKinds)
  }
}
