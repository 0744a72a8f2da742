import Archiving
import Collecting
import Foundation
import Logging
import Operating
import Plans
import Storing

/// Pulls schools' exports: asks each source that is due, hands in what is new, and writes down every attempt.
struct Collector: Sendable {
  let store: Store
  let archive: Archive
  let intake: any Intake
  let fetch: any Fetch
  let seal: TokenSeal?
  let settings: CollectingSettings
  let metrics: Metrics
  let logger: Logger
  var schedule = PoliteSchedule()

  /// Asks every source that is due, a few at once.
  ///
  /// - Returns: how many were asked.
  @discardableResult
  func collectDue() async throws -> Int {
    try await collect(store.dueSources(now: Clock.now()))
  }

  /// Asks these sources now, whether they are due or not.
  @discardableResult
  func collect(_ sources: [Source]) async throws -> Int {
    var waiting = sources[...]
    await withTaskGroup(of: Void.self) { group in
      for source in waiting.prefix(settings.atOnce) {
        group.addTask { await Finishing.begun { await self.attempt(source) } }
      }
      waiting = waiting.dropFirst(settings.atOnce)
      while await group.next() != nil {
        guard !Task.isCancelled, let source = waiting.popFirst() else { continue }
        group.addTask { await Finishing.begun { await self.attempt(source) } }
      }
    }
    return sources.count
  }

  /// One attempt on one source, from the request to its row.
  func attempt(_ source: Source) async {
    let began = ContinuousClock.now
    let now = Clock.now()
    var attempt = SourceAttempt(sourceID: source.id, at: now, outcome: .failed)
    var answered = Answered()
    do throws(FetchFailure) {
      let destination = archive.newSpoolPath()
      switch try await ask(source, now: now, into: destination) {
      case .unchanged(let status, let etag, let lastModified):
        attempt.status = status
        attempt.outcome = .unchanged
        attempt.reason = "The school's site says that nothing has changed."
        answered.validators = (etag ?? source.etag, lastModified ?? source.lastModified)
      case .received(let body):
        attempt.status = body.status
        attempt.bytes = body.receivedBytes
        answered.validators = (body.etag, body.lastModified)
        answered.maxAge = body.maxAge
        try await handIn(destination, body, from: source, into: &attempt)
      }
    } catch {
      attempt.status = error.status
      attempt.bytes = error.receivedBytes
      attempt.code = error.code
      // Called off because we stop: not the school's failure, and asked again at the next start.
      if error.code == "transfer.calledOff" { attempt.outcome = .skipped }
      attempt.reason = error.reason
      answered.retryAfter = error.retryAfter
    }
    attempt.milliseconds = Int(seconds(since: began) * 1000)
    await record(attempt, answered, of: source, now: now)
  }

  /// What an answer says about the next request.
  private struct Answered {
    var validators: (etag: String?, lastModified: String?)
    var maxAge: Int?
    var retryAfter: Int?
  }

  private func ask(
    _ source: Source, now: Int, into destination: String
  ) async throws(FetchFailure) -> FetchAnswer {
    var token: String?
    if let sealed = source.sealedToken {
      do throws(TokenSeal.Fault) {
        guard let seal else { throw TokenSeal.Fault(description: "There is no key to open this source's token with.") }
        token = try seal.open(sealed, urn: source.urn, address: source.address)
      } catch {
        throw FetchFailure(code: "token.sealed", reason: error.description)
      }
    }
    let conditional = schedule.sendsConditions(now: now, lastWholeFile: source.lastWholeFile)
    let request = FetchRequest(
      address: source.address, allowsPlainHTTP: source.allowsPlainHTTP, bearerToken: token,
      proxy: source.proxy ?? settings.proxy, etag: conditional ? source.etag : nil,
      lastModified: conditional ? source.lastModified : nil, destination: destination,
      limits: settings.limits)
    do {
      return try await fetch.fetch(request)
    } catch let failure as FetchFailure {
      throw failure
    } catch {
      throw FetchFailure(
        code: "transfer.calledOff", reason: "The transfer was called off because Caseload is stopping.")
    }
  }

  /// Hands in what was received, unless it is what this source gave last time.
  private func handIn(
    _ path: String, _ body: FetchedBody, from source: Source, into attempt: inout SourceAttempt
  ) async throws(FetchFailure) {
    guard let file = SpooledFile(hashing: path) else {
      throw FetchFailure(code: "archive.unreadable", reason: "What was received could not be read back from our disk.")
    }
    if file.bytes == 0 {
      unlinkQuietly(path)
      throw FetchFailure(
        code: "file.empty", status: body.status,
        reason: "The school's site answered with an empty file. Ask the school to export its plan again.")
    }
    do {
      if try await store.latestSHA256(ofSource: source.id) == file.sha256 {
        unlinkQuietly(path)
        attempt.outcome = .unchanged
        attempt.reason = "The file is byte for byte the one received last."
        return
      }
      attempt.receipt = try await intake.take(
        file,
        Handover(
          urn: source.urn, route: .source(id: source.id), fileName: body.fileName,
          fixed: FixedIdentity(layer: source.layer, scope: source.scope)))
      attempt.outcome = .changed
      attempt.reason = "A new file was received."
    } catch {
      unlinkQuietly(path)
      throw FetchFailure(
        code: "intake.failed", status: body.status,
        reason: "A file was received but could not be kept on our side. It is fetched again by itself.")
    }
  }

  private func record(_ attempt: SourceAttempt, _ answered: Answered, of source: Source, now: Int) async {
    var updated = source
    updated.lastChecked = now
    switch attempt.outcome {
    case .changed, .unchanged:
      updated.consecutiveFailures = 0
      updated.lastVerifiedUnchanged = attempt.outcome == .unchanged ? now : source.lastVerifiedUnchanged
      updated.lastChanged = attempt.outcome == .changed ? now : source.lastChanged
      if attempt.status != 304 { updated.lastWholeFile = now }
      (updated.etag, updated.lastModified) = answered.validators
    case .failed: updated.consecutiveFailures += 1
    case .skipped: updated.lastChecked = source.lastChecked
    }
    let last: PoliteSchedule.LastAttempt =
      updated.consecutiveFailures == 0
      ? .answered(maxAge: answered.maxAge)
      : .failed(failuresInARow: updated.consecutiveFailures, retryAfter: answered.retryAfter)
    updated.nextDue = schedule.nextDue(
      after: Clock.now(), everyHours: source.everyHours ?? settings.everyHours, last: last,
      jitter: Double.random(in: 0...1))
    if attempt.outcome == .skipped { updated.nextDue = source.nextDue }
    metrics.sourceAttempted(outcome: attempt.code ?? attempt.outcome.rawValue)
    logger.info(
      "source.attempt",
      metadata: [
        "source": "\(source.id)", "outcome": "\(attempt.outcome.rawValue)", "status": "\(attempt.status ?? 0)",
        "code": "\(attempt.code ?? "none")", "bytes": "\(attempt.bytes)", "ms": "\(attempt.milliseconds)",
      ])
    do {
      try await Finishing.always { [store, updated] in try await store.recordAttempt(attempt, updating: updated) }
    } catch {
      metrics.errorOccurred(code: "attempt.notRecorded")
      logger.error("attempt.notRecorded", metadata: ["source": "\(source.id)"])
    }
  }

  private func unlinkQuietly(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
