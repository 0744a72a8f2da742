public import Plans

/// Fetches schools' exports through libcurl's multi interface, which runs on one thread of its own.
///
/// Any number of fetches may run at once; how many, and how many to one host, is for the caller to settle. Cancelling
/// the task that awaits a fetch ends it and removes its file.
public final class Transfer: Fetch, Sendable {
  private let loop: TransferLoop

  /// - Parameters:
  ///   - userAgent: Names the authority and how to reach it, so that a school's webmaster knows who is asking.
  ///   - certificateFile: PEM certificates trusted beside the system's own: some councils' proxies look inside TLS and
  ///     sign with a certificate of the council's.
  ///   - addressPolicy: Which addresses may be contacted, asked after DNS and at each redirect.
  /// - Throws: `CollectingError` where libcurl or its thread can't be started.
  public init(
    userAgent: String, certificateFile: String? = nil, addressPolicy: AddressPolicy = .everyAddress
  ) throws(CollectingError) {
    loop = try TransferLoop(
      identity: TransferIdentity(
        userAgent: userAgent, certificateFile: certificateFile, addressPolicy: addressPolicy))
  }

  deinit {
    loop.end(nil)
  }

  /// One conditional GET.
  ///
  /// - Throws: `FetchFailure` where the far end, or the way to it, is at fault; `CollectingError` where we are (a full
  ///   disk, an end to the daemon); `CancellationError` where the task was cancelled.
  public func fetch(_ request: FetchRequest) async throws -> FetchAnswer {
    try Task.checkCancellation()
    let address = try SourceAddress(checking: request)
    let id = loop.newTicketID()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        loop.start(TransferTicket(id: id, request: request, address: address, continuation: continuation))
        // A task cancelled before its ticket reached the loop gave its notice too early: give it again.
        if Task.isCancelled { loop.cancel(id) }
      }
    } onCancel: {
      loop.cancel(id)
    }
  }

  /// Fails every fetch under way with `CollectingError.stopped`, and returns once the thread has ended.
  ///
  /// Fetches asked for later fail in the same way. Harmless when repeated.
  public func shutdown() async {
    await withCheckedContinuation { loop.end($0) }
  }
}

/// How we present ourselves, and whom we trust; the same for each fetch of one `Transfer`.
struct TransferIdentity: Sendable {
  let userAgent: String
  let certificateFile: String?
  let addressPolicy: AddressPolicy

  init(userAgent: String, certificateFile: String?, addressPolicy: AddressPolicy) {
    // A line break in the settings must not become a header of its own.
    self.userAgent = String(String.UnicodeScalarView(userAgent.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
    self.certificateFile = certificateFile
    self.addressPolicy = addressPolicy
  }
}

/// One fetch on its way to the loop, and the caller who waits for it.
struct TransferTicket: Sendable {
  let id: UInt64
  let request: FetchRequest
  let address: SourceAddress
  let continuation: CheckedContinuation<FetchAnswer, any Error>
}
