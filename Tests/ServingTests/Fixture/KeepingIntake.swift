import Foundation
import Plans
import Storing
import Synchronization

/// An intake that keeps what it is given in a folder and records the delivery, and can be told to refuse.
final class KeepingIntake: Intake {
  let incomingFolder: String
  let keptFolder: String
  private let store: Store
  private let clock: @Sendable () -> Int
  private let state = Mutex(State())

  private struct State {
    var refusal: IntakeError?
    var failure: IntakeError?
    var whenSettled: (@Sendable (ReceiptID) async -> Void)?
    var handovers: [Handover] = []
    var timesGrown = 0
    var withdrawn: [URN] = []
  }

  init(folder: String, store: Store, clock: @escaping @Sendable () -> Int) throws {
    incomingFolder = folder + "/incoming"
    keptFolder = folder + "/kept"
    self.store = store
    self.clock = clock
    for path in [incomingFolder, keptFolder] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  /// What `refusesNow` answers.
  var refusal: IntakeError? {
    get { state.withLock { $0.refusal } }
    set { state.withLock { $0.refusal = newValue } }
  }
  /// What `take` throws.
  var failure: IntakeError? {
    get { state.withLock { $0.failure } }
    set { state.withLock { $0.failure = newValue } }
  }
  /// What the pipeline would do meanwhile.
  var whenSettled: (@Sendable (ReceiptID) async -> Void)? {
    get { state.withLock { $0.whenSettled } }
    set { state.withLock { $0.whenSettled = newValue } }
  }
  var handovers: [Handover] { state.withLock { $0.handovers } }
  /// The names of files that stand in the incoming folder.
  var incoming: [String] { (try? FileManager.default.contentsOfDirectory(atPath: incomingFolder)) ?? [] }

  /// How often it was told that the queue has grown.
  var timesGrown: Int { state.withLock { $0.timesGrown } }

  /// The schools whose plans are to be judged again.
  var withdrawn: [URN] { state.withLock { $0.withdrawn } }
  func plansWithdrawn(of urn: URN) async { state.withLock { $0.withdrawn.append(urn) } }

  func queueHasGrown() { state.withLock { $0.timesGrown += 1 } }

  func take(_ file: SpooledFile, _ handover: Handover) async throws -> ReceiptID {
    if let failure {
      try FileManager.default.removeItem(atPath: file.path)
      throw failure
    }
    let kept = "\(keptFolder)/\(file.sha256)"
    try? FileManager.default.removeItem(atPath: kept)
    try FileManager.default.moveItem(atPath: file.path, toPath: kept)
    let name = UUID().uuidString.filter { $0 != "-" }.lowercased()
    guard let receipt = ReceiptID(rawValue: name) else { throw IntakeError.databaseBusy }
    try await store.recordDelivery(
      NewDelivery(
        receipt: receipt, urn: handover.urn, sha256: file.sha256, bytes: file.bytes, fileName: handover.fileName,
        receivedAt: clock(), route: handover.route, fixed: handover.fixed))
    state.withLock { $0.handovers.append(handover) }
    return receipt
  }

  func settled(_ receipt: ReceiptID, within seconds: Int) async { await whenSettled?(receipt) }

  func newSpoolPath() -> String { incomingFolder + "/" + UUID().uuidString }

  func refusesNow(expecting bytes: Int?) -> IntakeError? { refusal }
}

/// Notes which sources were asked for.
final class AskedSources: CollectNow {
  private let asked = Mutex<[Int64]>([])
  var ids: [Int64] { asked.withLock { $0 } }
  func collect(source id: Int64, askedBy person: Int64) async throws { asked.withLock { $0.append(id) } }
}
