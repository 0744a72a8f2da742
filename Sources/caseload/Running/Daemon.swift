import Archiving
import Checking
import Collecting
import Foundation
import Hummingbird
import Logging
import Operating
import Plans
import ServiceLifecycle
import Serving
import Storing
import UnixSignals
import Vocabularies

/// The daemon: one store, one archive, the pipeline, the scheduler and the site, joined.
struct Daemon: Sendable {
  let store: Store
  let archive: Archive
  let pipeline: Pipeline
  let collector: Collector
  let transfer: Transfer
  let metrics: Metrics
  let logger: Logger
  let configuration: Configuration
  let rejudging: Rejudging
  let collectNow = Bell()
  private let systemd = SystemdNotify(environment: ProcessInfo.processInfo.environment)

  /// Opens the data folder, and takes up what a crash left: temporary files go, archived files without a row get one.
  init(configuration: Configuration, data: DataFolder, credentials: String?, logger: Logger) async throws {
    self.configuration = configuration
    self.logger = logger
    metrics = Metrics(startedAt: Clock.now(), commit: Caseload.commit)
    store = try Store(path: data.database)
    archive = try Archive(folder: data.archive)
    try archive.sweepIncoming()
    rejudging = Rejudging(metrics: metrics)
    let judge = Judge(store: store, configuration: configuration, metrics: metrics, rejudging: rejudging)
    pipeline = Pipeline(
      store: store, archive: archive, reader: try configuration.reader(), judge: judge,
      termDates: configuration.termDates, metrics: metrics, logger: logger)
    transfer = try Transfer(userAgent: Daemon.userAgent(configuration.settings.authority))
    collector = Collector(
      store: store, archive: archive, intake: pipeline, fetch: transfer, seal: try? TokenSeal(credentials: credentials),
      settings: configuration.settings.collecting, metrics: metrics, logger: logger)
    try await pipeline.recordWhatTheArchiveHas()
  }

  /// `Caseload/0.1.0 (Wexshire County Council; it@wexshire.example)`: a school's technician sees whose it is.
  static func userAgent(_ authority: AuthoritySettings) -> String {
    let who = [authority.name, authority.contact].filter { !$0.isEmpty }.joined(separator: "; ")
    return "Caseload/\(Caseload.number) (\(who))"
  }

  var scheduler: Scheduler {
    Scheduler(
      pipeline: pipeline, collector: collector,
      across: AcrossPassing(store: store, configuration: configuration, metrics: metrics),
      processes: configuration.settings.reading.processes, metrics: metrics, logger: logger, collectNow: collectNow)
  }

  /// Serves until SIGTERM or SIGINT; running requests and the delivery at hand are finished, within 15 seconds.
  func run(listen: String, address: String, ready: @escaping @Sendable (String) async -> Void) async throws {
    // The folder's lock says that no other daemon works on these.
    try await store.releaseClaims(now: Clock.now())
    let store = store
    let metrics = metrics
    let systemd = systemd
    let archive = archive
    let site = try Site(
      store: store, intake: pipeline, collectNow: SourceQueue(store: store, bell: collectNow),
      settings: siteSettings(address: address),
      metrics: { metrics.text() },
      readiness: { await Daemon.problems(of: store) }, clock: { Clock.now() },
      archive: { archive.path(of: $0) })
    let application = site.application(
      listen: listen, logger: logger,
      onServerRunning: { bound in
        systemd.send(.ready)
        await ready(bound)
      })
    var services = ServiceGroupConfiguration(
      services: [.init(service: scheduler), .init(service: application), .init(service: Watchdog(systemd: systemd))],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    services.maximumGracefulShutdownDuration = .seconds(15)
    do {
      try await ServiceGroup(configuration: services).run()
    } catch {
      try? await close()
      throw error
    }
    try await close()
  }

  private func siteSettings(address: String) -> SiteSettings {
    let settings = configuration.settings
    let (metrics, rejudging) = (metrics, rejudging)
    return SiteSettings(
      authority: settings.authority.name, address: address, uploadBytes: settings.uploads.bytes,
      uploadsPerTokenPerHour: settings.uploads.perTokenPerHour, sessionIdleSeconds: settings.signIn.idleMinutes * 60,
      sessionAbsoluteSeconds: settings.signIn.absoluteHours * 3600, termDates: configuration.termDates,
      frameworks: FrameworkViews(
        configuration.vocabularies.frameworks, grades: configuration.vocabularies.grades,
        first: configuration.content.framework),
      judging: { rejudging.progress },
      requestAnswered: { metrics.requestAnswered(route: $0, status: $1, seconds: $2) })
  }

  func close() async throws {
    systemd.send(.stopping)
    await transfer.shutdown()
    try store.close()
  }

  private static func problems(of store: Store) async -> [String] {
    do {
      try await store.checkReadable()
      return []
    } catch {
      return ["The database cannot be read."]
    }
  }
}

/// Tells systemd that the daemon is alive, half as often as it asks to be told.
struct Watchdog: Service {
  let systemd: SystemdNotify

  func run() async throws {
    guard let interval = systemd.watchdogSeconds else {
      try? await gracefulShutdown()
      return
    }
    while !Task.isShuttingDownGracefully {
      systemd.send(.watchdog)
      await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(interval)) }
    }
  }
}
