import CSandbox
import Plans

#if canImport(Glibc)
  import Glibc
#endif

extension CaseloadReader {
  /// The largest report: the parent takes no more.
  private static let outputLimit = UInt(64 << 20)

  /// Gives up, for good, all that reading does not need; stops where the kernel cannot do it.
  static func confine(_ settings: ReaderSettings) {
    var limits = sandbox_limits(
      address_space: UInt(settings.limits.addressSpace), cpu_seconds: UInt(settings.limits.seconds),
      output_bytes: outputLimit)
    stopUnlessConfined(sandbox_confine(&limits, settings.allowWithoutLandlock))
  }

  /// Stops where the kernel cannot confine as it was asked to.
  static func stopUnlessConfined(_ outcome: sandbox_outcome) {
    switch outcome {
    case SANDBOX_CONFINED: break
    case SANDBOX_CONFINED_WITHOUT_LANDLOCK:
      write(Array("Landlock is missing; reading with the other confinements alone.\n".utf8), to: STDERR_FILENO)
    case SANDBOX_NO_LANDLOCK:
      stop(
        EX_OSERR,
        "This kernel has no Landlock (5.13 or later has it, if it is switched on), so exports are not read; set reading.allowWithoutLandlock to read them all the same."
      )
    case SANDBOX_NO_LIMITS: stop(EX_OSERR, "The reader's limits on memory and time cannot be set.")
    default: stop(EX_OSERR, "The kernel refuses the reader's filter of system calls (seccomp).")
    }
  }

  /// Tries what must be impossible now and says what came of each, one line an attempt: `socket refused`.
  ///
  /// Exits with failure where anything succeeded.
  static func proveConfinement() -> Never {
    var lines = ""
    var allRefused = true
    guard var attempt = sandbox_attempts() else { exit(EX_SOFTWARE) }
    while let name = attempt.pointee {
      let isRefused = sandbox_attempt(name) == 0
      allRefused = allRefused && isRefused
      lines += "\(String(cString: name)) \(isRefused ? "refused" : "possible")\n"
      attempt += 1
    }
    write(Array(lines.utf8), to: STDOUT_FILENO)
    exit(allRefused ? 0 : EX_SOFTWARE)
  }
}
