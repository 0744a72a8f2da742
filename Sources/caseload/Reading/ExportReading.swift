public import ArgumentParser
import Foundation
public import Plans

/// Reads one export for a command: what `caseload read` prints and `caseload check` judges.
struct ExportReading {
  let configuration: Configuration
  let reader: ReaderProcess
  var academicYear: AcademicYear?
  var termDates: TermDates?
  var corrections: [Correction] = []

  init(
    _ configuration: Configuration, academicYear: AcademicYear?, termDatesFile: String?, correctionsFile: String? = nil
  ) throws {
    self.configuration = configuration
    self.academicYear = academicYear
    reader = try configuration.reader()
    if let termDatesFile {
      do throws(ConfigurationFault) {
        termDates = try ConfigurationFolder.termDates(inFile: termDatesFile)
      } catch {
        throw fail("The term dates cannot be used. \(error)", Exit.configuration)
      }
    }
    if let correctionsFile {
      do throws(ConfigurationFault) {
        corrections = try CorrectionsFile(path: correctionsFile).corrections
      } catch {
        throw fail("The corrections cannot be used. \(error)", Exit.data)
      }
    }
  }

  /// What the reader makes of a file.
  ///
  /// - Throws: `ExitCode` 65 after one sentence, where the file cannot be read or is another school's.
  func read(_ file: String, for urn: URN? = nil) async throws -> (
    kind: FileKind, plans: [Plan], decisions: [ReadingDecision]
  ) {
    let name = (file as NSString).lastPathComponent
    let report: ReadingReport
    do throws(ReaderProcess.Fault) {
      report = try await reader.read(
        file, academicYear: academicYear, termDates: termDates ?? configuration.termDates.dates(for: urn),
        corrections: corrections)
    } catch {
      switch error {
      case .readerMissing, .couldNotBegin, .saidNonsense: throw fail(error.sentence, Exit.unavailable)
      case .exportUnreadable: throw fail(error.sentence, Exit.data)
      case .tookTooLong, .died: throw fail("\(name): \(error.sentence)", Exit.data)
      }
    }
    switch report {
    case .refused(let refusal): throw fail("\(name): \(refusal.sentence)", Exit.data)
    case .read(_, let plans, _, _) where plans.isEmpty:
      throw fail("\(name): The corrections say that this is no plan.", Exit.data)
    case .read(let kind, let plans, let decisions, _):
      if let urn, let other = plans.compactMap(\.school.urn).first(where: { $0 != urn }) {
        throw fail(
          "\(name): This is a plan of the school with URN \(other), not of \(urn). Check which school's file this is.",
          Exit.data)
      }
      return (kind, plans, decisions)
    }
  }
}

extension ExportReading {
  /// The version of a plan in another file: the plan of the same layer and scope, else the only one.
  ///
  /// - Throws: `ExitCode` 65 after one sentence, where the file cannot be read or holds several plans and none of these.
  func version(of plan: Plan, in file: String) async throws -> Plan {
    let plans = try await read(file).plans
    let same = plans.first {
      $0.layer == plan.layer
        && $0.scope.map { PlanIdentity.folded($0.name) } == plan.scope.map { PlanIdentity.folded($0.name) }
    }
    guard let version = same ?? (plans.count == 1 ? plans.first : nil) else {
      throw fail(
        "\((file as NSString).lastPathComponent): None of the plans in it is a version of this one.", Exit.data)
    }
    return version
  }

  /// What the reader makes of statements that stand by themselves: its lines of JSON.
  ///
  /// - Throws: `ExitCode` 65 after one sentence, where they drive the reader past its limits.
  func understand(_ statements: [UInt8], as kind: StatementKind) async throws -> [UInt8] {
    do throws(ReaderProcess.Fault) {
      return try await reader.understand(
        statements, as: kind, academicYear: academicYear,
        termDates: termDates ?? configuration.termDates.dates(for: nil))
    } catch {
      switch error {
      case .tookTooLong, .died: throw fail(error.sentence, Exit.data)
      case .readerMissing, .couldNotBegin, .saidNonsense, .exportUnreadable:
        throw fail(error.sentence, Exit.unavailable)
      }
    }
  }
}

extension URN: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension AcademicYear: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
