import Foundation
import Logging
import Operating
import Plans
import ServiceLifecycle
import Storing

/// What happens by itself: deliveries are worked off, sources are asked when due, once a day the plans whose verdicts time
/// alone may have changed are judged again, and all plans are held against each other when something has changed.
struct Scheduler: Service {
  let pipeline: Pipeline
  let collector: Collector
  let across: AcrossPassing
  let processes: Int
  let metrics: Metrics
  let logger: Logger
  /// Rung where a person asks for a source now.
  let collectNow: Bell

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<processes { group.addTask { await self.work() } }
        group.addTask { await self.collect() }
        group.addTask { await self.judgeAgain() }
        group.addTask { await self.holdAgainstEachOther() }
        await group.waitForAll()
      }
    }
  }

  private func work() async {
    while !Task.isCancelled {
      let rings = pipeline.bell.rings
      await guarded("pipeline") {
        let waiting = try await pipeline.store.waitingDeliveries(now: Clock.now())
        metrics.pipelineWaits(waiting)
        try await pipeline.drain()
      }
      await pipeline.bell.wait(after: rings, atMost: .seconds(10))
    }
  }

  private func collect() async {
    while !Task.isCancelled {
      let rings = collectNow.rings
      await guarded("collecting") { try await collector.collectDue() }
      await collectNow.wait(after: rings, atMost: .seconds(15))
    }
  }

  /// The first minutes of a new day in England, and at every start, since the daemon may have been down at midnight and
  /// the rules may have been changed since.
  private func judgeAgain() async {
    var judged: Day?
    while !Task.isCancelled {
      let today = Clock.today()
      if judged != today {
        await guarded("rejudging") {
          // Files are read at the start alone, so that is when term dates can have changed.
          if judged == nil { _ = try await pipeline.judge.judgeWhatTermDatesChanged(asOf: today) }
          let (plans, changed) = try await pipeline.judge.judgeWhatTimeOrRulesChanged(asOf: today)
          logger.info("verdicts.rejudged", metadata: ["plans": "\(plans)", "changed": "\(changed)"])
          judged = today
        }
      }
      try? await Task.sleep(for: .seconds(60))
    }
  }

  /// One pass at a time, once what came in is worked off: plans come in flocks, and one pass serves for all. It rests ten
  /// times as long as it took, so that with every school in England it takes no more than a tenth of one processor.
  private func holdAgainstEachOther() async {
    while !Task.isCancelled {
      let rings = pipeline.bell.rings
      let began = ContinuousClock.now
      await guarded("across") {
        guard try await pipeline.store.waitingDeliveries(now: Clock.now()) == 0 else { return }
        guard let pass = try await across.refresh(asOf: Clock.today()) else { return }
        logger.info("across.passed", metadata: ["plans": "\(pass.plans)", "findings": "\(pass.findings)"])
      }
      let took = ContinuousClock.now - began
      try? await Task.sleep(for: max(.seconds(2), took * 10))
      await pipeline.bell.wait(after: rings, atMost: .seconds(60))
    }
  }

  /// One failing round never ends the daemon: it is logged, counted and tried again.
  private func guarded(_ task: String, _ body: () async throws -> Void) async {
    do {
      try await body()
    } catch {
      guard !(error is CancellationError) else { return }
      let code = PipelineError.code(of: error)
      metrics.errorOccurred(code: code)
      logger.error("round.failed", metadata: ["task": "\(task)", "code": "\(code)"])
    }
  }
}

/// Puts a source at the head of the queue.
struct SourceQueue: CollectNow {
  let store: Store
  let bell: Bell

  func collect(source id: Int64, askedBy person: Int64) async throws {
    try await store.makeDue(source: id, now: Clock.now(), by: .person(person))
    bell.ring()
  }
}
