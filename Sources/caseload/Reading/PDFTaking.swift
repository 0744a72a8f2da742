import Foundation
import Plans
import Subprocess
import SystemPackage

/// Has a PDF taken apart by poppler's programs, which `caseload-reader` becomes once it has confined itself.
///
/// What they write goes to files that the reader then opens: neither the words nor the drawing, which may be a hundred
/// times as large as the PDF, is ever whole in this process.
struct PDFTaking {
  let executable: String
  let settingsFile: String
  /// A folder of this process's own.
  let folder: String
  let deadline: ContinuousClock.Instant
  let seconds: Int

  /// Whether a file is a PDF: its sign stands among its first bytes, though not always at its beginning.
  static func isPDF(_ file: FileDescriptor) -> Bool {
    var beginning = [UInt8](repeating: 0, count: 1024)
    let count = (try? beginning.withUnsafeMutableBytes { try file.read(fromAbsoluteOffset: 0, into: $0) }) ?? 0
    let bytes = Data(beginning[..<count])
    // An office file that has a PDF in it is an office file.
    guard !bytes.starts(with: Data("PK".utf8)), !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return false }
    return bytes.range(of: Data("%PDF-".utf8)) != nil
  }

  /// Takes a PDF apart, hands over to the reader, and removes the files again.
  ///
  /// - Parameters:
  ///   - path: the PDF.
  ///   - reading: reads with the arguments that it is given.
  /// - Returns: the reader's report, or a refusal where the PDF gives no words up.
  /// - Throws: `Fault` where there is neither.
  func take(
    _ path: String, reading: ([String]) async throws(ReaderProcess.Fault) -> ReadingReport
  ) async throws(ReaderProcess.Fault) -> ReadingReport {
    let words = folder + "/\(UUID().uuidString).words"
    let drawing = folder + "/\(UUID().uuidString).drawing"
    defer {
      unlink(words)
      unlink(drawing)
    }
    if let refusal = try await write(wordsOf: path, to: words) { return .refused(refusal) }
    let isDrawn = await write(drawingOf: path, wordsIn: words, to: drawing)
    return try await reading(["--pdf", words, isDrawn ? drawing : "-"])
  }

  /// - Returns: why there are no words, where that is the file's fault.
  private func write(wordsOf path: String, to file: String) async throws(ReaderProcess.Fault) -> Refusal? {
    switch try await run("--pdf-words", on: path, to: file, until: deadline) {
    case .exited("0", _, _): return nil
    case .exited(let status, _, let words):
      if let code = Int(status), (64...78).contains(code) { throw .couldNotBegin(words: words) }
      if words.contains("Incorrect password") { return .encryptedPDF }
      if status == "3" { return .copyProtectedPDF }
      if status == "signal \(SIGXFSZ)" { return .outsizePDF }
      if status == "signal \(SIGXCPU)" || status == "signal \(SIGKILL)" { throw .tookTooLong(seconds: seconds) }
      guard Int(status) != nil else { throw .died(status: status, words: words) }
      return .damagedPDF
    case .tookTooLong: throw .tookTooLong(seconds: seconds)
    case .notStarted(let words): throw .died(status: "not started", words: words)
    }
  }

  /// Rules and fills are worth half of the time that is left, and no more: the words can be read without them.
  private func write(drawingOf path: String, wordsIn words: String, to file: String) async -> Bool {
    guard
      let found = try? Data(contentsOf: URL(filePath: words), options: .mappedIfSafe).range(of: Data("<word ".utf8)),
      !found.isEmpty
    else { return false }
    let now = ContinuousClock.now
    let outcome = try? await run("--pdf-drawing", on: path, to: file, until: now + (deadline - now) / 2)
    if case .exited("0", _, _)? = outcome { return true }
    return false
  }

  private func run(
    _ program: String, on path: String, to file: String, until deadline: ContinuousClock.Instant
  ) async throws(ReaderProcess.Fault) -> ReaderRun.Outcome {
    guard let export = try? FileDescriptor.open(FilePath(path), .readOnly) else { throw .exportUnreadable(path: path) }
    guard
      let output = try? FileDescriptor.open(
        FilePath(file), .writeOnly, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
    else {
      try? export.close()
      throw .died(status: "not started", words: "there is no room for what poppler writes")
    }
    let run = ReaderRun(
      executable: executable, arguments: ["--settings", settingsFile, program], deadline: deadline)
    return await run.outcome(
      of: .fileDescriptor(export, closeAfterSpawningProcess: true), to: .file(output))
  }
}

extension Refusal {
  static let encryptedPDF = Refusal(
    code: "file.password", reason: "The PDF is protected with a password, so it cannot be read.",
    instead: "Save it without a password (it is encrypted now) and send that, or the file that it was made from.")

  static let copyProtectedPDF = Refusal(
    code: "pdf.copyProtected", reason: "The PDF is protected: it does not allow its text to be copied.",
    instead: "Send the file that it was made from (.docx, .xlsx or .odt), or save the PDF without that protection.")

  static let damagedPDF = Refusal(
    code: "file.damaged", reason: "The PDF is damaged or incomplete: its pages cannot be found.",
    instead: "Open it, save it again under a new name and send that; if it does not open, it was cut off on its way.")

  static let outsizePDF = Refusal(
    code: "file.inflatesTooMuch", reason: "The PDF is too large: what it holds unpacks to more than the limit.",
    instead: "Send a file that holds the plan alone.")
}
