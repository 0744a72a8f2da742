import Foundation
import Plans
import Subprocess
import SystemPackage
import Testing

@testable import caseload

/// PDFs from the file to the report: poppler's programs, confined, and the reader behind them.
@Suite struct PDFTakingTests {
  private static func configuration() throws -> caseload.Configuration {
    try caseload.Configuration(folder: ConfigurationFolder(named: BuiltProgram.checkout + "/Config"))
  }

  private static func report(_ bytes: [UInt8], limits: ReadingLimits = PatientReading.limits()) async throws
    -> ReadingReport
  {
    let configuration = try configuration()
    let reader = try ReaderProcess(
      executable: BuiltProgram.folder + "/caseload-reader", limits: limits, vocabularies: configuration.vocabulariesJSON
    )
    return try await BuiltProgram.withFile("plan.pdf", bytes) { path in
      try await reader.read(path, academicYear: AcademicYear("2026/27"), termDates: configuration.termDates.authority)
    }
  }

  private static func refusal(_ bytes: [UInt8], limits: ReadingLimits = PatientReading.limits()) async throws
    -> Refusal?
  {
    if case .refused(let refusal) = try await report(bytes, limits: limits) { refusal } else { nil }
  }

  @Test(arguments: ["--pdf-words", "--pdf-drawing"])
  func whatPopplerRunsInCanNeitherOpenTheSystemsFilesNorConnectNorStartAnything(_ program: String) async throws {
    let configuration = try Self.configuration()
    let settings = ReaderSettings(
      limits: ReadingLimits(), termDates: configuration.termDates.authority,
      vocabularies: configuration.vocabulariesJSON)
    try await BuiltProgram.withFile("settings.json", JSONEncoder().encode(settings)) { path in
      let result = try await Subprocess.run(
        .path(FilePath(BuiltProgram.folder + "/caseload-reader")),
        arguments: ["--settings", path, program, "--prove-confinement"], input: .none, output: .string(limit: 4096),
        error: .string(limit: 4096))
      let lines = result.standardOutput.split(separator: "\n")
      #expect(lines.count == 11)
      for line in lines { #expect(line.hasSuffix(" refused"), "\(line)") }
      #expect(result.terminationStatus == .exited(0))
    }
  }

  @Test func aPDFIsReadWithItsRulesAndFills() async throws {
    guard
      case .read(let kind, let plans, _, _) = try await Self.report(
        WrittenPDF.plan(["School Improvement Plan 2026-27", "Priority 1: Reading", "URN 900001"]))
    else {
      Issue.record("the PDF was refused")
      return
    }
    #expect(kind == .pdf)
    #expect(plans.first?.notes.contains { $0.code == "pdf.drawingLeftOut" } == false)
  }

  @Test func aPDFIsToldByASignThatNeedNotStandAtItsBeginning() async throws {
    let bytes = Array(repeating: UInt8(ascii: "\n"), count: 900) + WrittenPDF.plan(["Priority 1: Reading"])
    #expect(try await Self.refusal(bytes) == nil)
  }

  @Test func aPDFOfPicturesAloneIsRefusedAsAScan() async throws {
    let refusal = try await Self.refusal(WrittenPDF.picture)
    #expect(refusal?.code == "pdf.scan")
    #expect(refusal?.sentence.contains("scan") == true)
  }

  @Test func anEncryptedPDFIsRefusedForItsPassword() async throws {
    #expect(try await Self.refusal(WrittenPDF.encrypted)?.code == "file.password")
  }

  @Test func aPDFWithoutPagesIsRefusedAsDamaged() async throws {
    #expect(try await Self.refusal(Array("%PDF-1.4\nnothing else".utf8))?.code == "file.damaged")
    #expect(try await Self.refusal(Array(WrittenPDF.plan(["Priority 1"]).prefix(60)))?.code == "file.damaged")
  }

  @Test func aPDFOverTheLimitOfBytesIsRefusedBeforePopplerSeesIt() async throws {
    let bytes = WrittenPDF.plan(["Priority 1: Reading"])
    #expect(try await Self.refusal(bytes, limits: PatientReading.limits(bytes: bytes.count)) == nil)
    #expect(
      try await Self.refusal(bytes, limits: PatientReading.limits(bytes: bytes.count - 1))?.code == "file.tooLarge")
  }

  @Test func wordsThatUnpackToMoreThanTheLimitAreRefused() async throws {
    let bytes = WrittenPDF.plan(Array(repeating: "Every pupil reads each day", count: 30))
    #expect(
      try await Self.refusal(bytes, limits: PatientReading.limits(inflatedBytes: 3000))?.code == "file.inflatesTooMuch")
  }

  @Test func aDrawingThatUnpacksToMoreThanTheLimitIsDoneWithout() async throws {
    // The words take 2 KB, the outlines of their letters more than ten times that.
    let limits = PatientReading.limits(inflatedBytes: 3000)
    let lines = ["Priority 1: quick foxes jump", "over lazy dogs and ABC DEF"]
    guard case .read(_, let plans, _, _) = try await Self.report(WrittenPDF.plan(lines), limits: limits) else {
      Issue.record("the PDF was refused")
      return
    }
    #expect(plans.first?.notes.contains { $0.code == "pdf.drawingLeftOut" } == true)
  }
}
