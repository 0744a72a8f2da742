import CSandbox
import FoundationEssentials
import Plans
import Reading
import Vocabularies

#if canImport(Glibc)
  import Glibc
#endif

/// `--room`: what starting takes, the libraries, settings and vocabularies, is done once, and a child forked for each
/// export that the daemon hands in over the socket on standard input.
///
/// This process, the mother, sees no byte of an export: it passes open files on and waits. A child confines itself as a
/// reader that was started by itself does, before it looks at any of them, and ends with its report.
extension CaseloadReader {
  /// The most that is taken of an export's own settings: corrections of one school, which people write one by one.
  private static let requestLimit = 16 << 20

  static func serve(_ settings: ReaderSettings, proving: Bool) -> Never {
    let vocabularies = vocabularies(in: settings)
    rehearse(settings, vocabularies)
    guard room_serve(STDIN_FILENO) else { exit(0) }
    // A child from here on.
    confine(settings)
    let settings = settings.with(exportSettings())
    if proving { proveConfinement() }
    answer(
      report(settings, vocabularies) { reader throws(Refusal) in
        try reader.read(standardInput(limit: settings.limits.bytes))
      })
    // What runs at the end of a process is the mother's to run.
    _exit(0)
  }

  private static func exportSettings() -> ExportSettings {
    guard let request = contents(of: ROOM_REQUEST, limit: requestLimit), request.count <= requestLimit,
      let settings = try? JSONDecoder().decode(ExportSettings.self, from: Data(request))
    else { stop(EX_CONFIG, "The settings of this export cannot be read.") }
    close(ROOM_REQUEST)
    return settings
  }

  /// Reads plans of our own, so that what Swift and the libraries work out at their first use (types, conformances,
  /// tables of characters) is in memory before the first fork and not worked out by each child anew: it is a third of
  /// what a small export takes.
  private static func rehearse(_ settings: ReaderSettings, _ vocabularies: Vocabularies) {
    for plan in Rehearsal.plans {
      let report = report(settings, vocabularies) { reader throws(Refusal) in try reader.read(Array(plan.utf8)) }
      if let data = try? JSONEncoder().encode(report) { _ = data.count }
    }
    if let data = try? JSONEncoder().encode(ExportSettings(academicYear: settings.academicYear)) {
      _ = try? JSONDecoder().decode(ExportSettings.self, from: data)
    }
  }
}
