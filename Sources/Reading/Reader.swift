public import Plans

/// What an export turned out to hold.
public enum ReadExport: Hashable, Sendable {
  /// A school's own document, for the normaliser to find the plan in.
  case document(Document)
  /// Plans in the native format, one or more, each item located by its JSON path.
  case plans([Plan])
}

/// Reads an export of any kind: tells what it is by its content and hands it to that format.
public struct Reader: Sendable {
  /// The limits that it reads under.
  public var limits: ReadingLimits

  public init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

  /// Reads one export.
  ///
  /// - Parameter bytes: the whole file.
  /// - Returns: the document, or the plans where they are in the native format.
  /// - Throws: `Refusal` where the file is empty, damaged, over a limit, or of a kind that is not read.
  public func read(_ bytes: [UInt8]) throws(Refusal) -> ReadExport {
    guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    switch FileContent(bytes) {
    case .empty: throw .empty
    case .json: return .plans(try PlanJSONFormat(limits: limits).read(bytes))
    case .delimited: return .document(try CSVFormat(limits: limits).read(bytes))
    case .html: return .document(try HTMLFormat(limits: limits).read(bytes))
    case .zip: return try readPackage(bytes)
    case .oldOffice(let holds): throw .oldOffice(holds)
    case .refused(let refusal): throw refusal
    }
  }

  /// Reads a PDF by what poppler's programs wrote of it.
  ///
  /// - Parameters:
  ///   - words: the output of `pdftotext -bbox-layout`.
  ///   - drawing: the output of `pdftocairo -svg`; without it rules and fills are not read, which a note says.
  /// - Returns: the document.
  /// - Throws: `Refusal` where a limit is passed or the file holds no word at all.
  public func readPDF(words: ByteStream, drawing: ByteStream?) throws(Refusal) -> Document {
    try PDFFormat(limits: limits).read(words: words, drawing: drawing)
  }

  /// Reads what office programs keep in a ZIP archive.
  private func readPackage(_ bytes: [UInt8]) throws(Refusal) -> ReadExport {
    try ZipArchive.withArchive(of: bytes, limits: limits) { archive throws(Refusal) in
      switch try PackageContent(archive) {
      case .workbook(let part): .document(try XLSXFormat(limits: limits).read(archive, workbook: part))
      case .openDocument: .document(try readOpenDocument(archive))
      case .document(let part): .document(try DOCXFormat(limits: limits).read(archive, document: part))
      case .refused(let refusal): throw refusal
      }
    }
  }

  private func readOpenDocument(_ archive: ZipArchive) throws(Refusal) -> Document {
    let package = try ODFPackage(archive, depth: limits.depth)
    return switch package.body {
    case .spreadsheet: try ODSFormat(limits: limits).read(package)
    case .text: try ODTFormat(limits: limits).read(package)
    }
  }
}
