import FoundationEssentials
import Normalising
import Plans
import Reading
import Vocabularies

#if canImport(Glibc)
  import Glibc
#endif

/// `caseload-reader --bench`: reads many files in this one process, again and again, and says how long it took.
///
/// It measures reading without the cost of a process for each file, and is not confined: it is for files that the
/// person who runs it has chosen.
struct Bench {
  private let files: [[UInt8]]
  private let seconds: Double
  private let settings: ReaderSettings?
  private let vocabularies: Vocabularies?

  /// - Parameters:
  ///   - paths: the files to read, each into memory before the clock starts.
  ///   - seconds: how long to go on; every file is read at least once.
  ///   - settings: with which the documents are normalised as well; nil measures reading alone.
  ///   - vocabularies: those of the settings.
  init(_ paths: [String], seconds: Double, settings: ReaderSettings?, vocabularies: Vocabularies?) {
    self.seconds = seconds
    self.settings = settings
    self.vocabularies = vocabularies
    files = paths.map { path in
      guard let data = try? Data(contentsOf: URL(filePath: path)) else {
        CaseloadReader.stop(EX_NOINPUT, "The file \(path) cannot be read.")
      }
      return [UInt8](data)
    }
  }

  /// Reads until the time is over.
  ///
  /// - Returns: one line, `files=120 cpu=2.004 refused=0 bytes=1048576 peak=21044`: the seconds are the processor's, so that
  ///   what else the machine does counts for little; the peak is of resident memory, in KiB.
  func run() -> String {
    let reader = Reader(limits: settings?.limits ?? ReadingLimits())
    var read = 0
    var refused = 0
    var bytes = 0
    let start = Bench.processorSeconds()
    var taken = 0.0
    repeat {
      for file in files {
        do throws(Refusal) {
          try finish(reader.read(file))
          read += 1
          bytes += file.count
        } catch {
          refused += 1
        }
      }
      taken = Bench.processorSeconds() - start
    } while taken < seconds && read > 0
    var used = rusage()
    // RUSAGE_SELF, whose type is another where headers see _GNU_SOURCE than where they do not.
    getrusage(.init(0), &used)
    return "files=\(read) cpu=\(taken) refused=\(refused) bytes=\(bytes) peak=\(used.ru_maxrss)"
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func finish(_ export: ReadExport) {
    guard let settings, let vocabularies, case .document(let document) = export else { return }
    let normaliser = Normaliser(
      vocabularies: vocabularies, termDates: settings.termDates, academicYear: settings.academicYear)
    _ = normaliser.plans(in: document)
  }
}
