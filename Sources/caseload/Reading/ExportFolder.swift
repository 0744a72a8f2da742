import ArgumentParser
import Foundation
import Plans

/// A folder of exports, each read by a reader of its own, as many at once as there are processors.
struct ExportFolder {
  /// Why there is no plan of a file.
  struct Problem: Error {
    var sentence: String
  }

  let path: String
  /// The names of its files, sorted, without hidden ones.
  let names: [String]

  init(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
      let entries = try? FileManager.default.contentsOfDirectory(atPath: path)
    else { throw fail("\(path) is no folder, or it may not be read.", Exit.data) }
    self.path = path
    names = entries.filter { name in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      return exists && !isFolder.boolValue && !name.hasPrefix(".")
    }.sorted()
  }

  /// What the reader makes of each file, in the order of the names.
  ///
  /// - Throws: `ExitCode` 69 after one sentence, where the reader itself is at fault.
  func read(with reading: ExportReading) async throws -> [(name: String, outcome: Result<[Plan], Problem>)] {
    try await withThrowingTaskGroup(of: (Int, Result<[Plan], Problem>).self) { group in
      var outcomes = [Result<[Plan], Problem>?](repeating: nil, count: names.count)
      var next = 0
      func begin() {
        guard next < names.count else { return }
        let (index, file) = (next, path + "/" + names[next])
        next += 1
        group.addTask { (index, try await Self.plans(of: file, with: reading)) }
      }
      for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { begin() }
      while let (index, outcome) = try await group.next() {
        outcomes[index] = outcome
        begin()
      }
      return zip(names, outcomes).compactMap { name, outcome in outcome.map { (name, $0) } }
    }
  }

  private static func plans(of file: String, with reading: ExportReading) async throws -> Result<[Plan], Problem> {
    let report: ReadingReport
    do throws(ReaderProcess.Fault) {
      report = try await reading.reader.read(
        file, academicYear: reading.academicYear,
        termDates: reading.termDates ?? reading.configuration.termDates.dates(for: nil))
    } catch {
      switch error {
      case .readerMissing, .couldNotBegin, .saidNonsense: throw fail(error.sentence, Exit.unavailable)
      case .exportUnreadable, .tookTooLong, .died: return .failure(Problem(sentence: error.sentence))
      }
    }
    switch report {
    case .refused(let refusal): return .failure(Problem(sentence: refusal.sentence))
    case .read(_, let plans, _, _) where plans.isEmpty: return .failure(Problem(sentence: "The file holds no plan."))
    case .read(_, let plans, _, _): return .success(plans)
    }
  }
}
