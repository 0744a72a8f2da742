import CCurl
import Plans

/// One transfer on the loop's thread: its easy handle, what has come in so far, and why it was stopped.
///
/// libcurl's callbacks reach it through an unretained pointer: the loop holds it until the handle is cleaned up.
final class RunningTransfer {
  let ticket: TransferTicket
  let easy: UnsafeMutableRawPointer
  let addressPolicy: AddressPolicy
  private var options: TransferOptions
  private var body: BodyFile
  private var headers = HeaderLines()
  private var stop: StopReason?
  private var refusedAddress: ContactedAddress?
  private var isStarted = false
  private var gzip: GzipStream?
  private let began = ContinuousClock.now

  init(_ ticket: TransferTicket, as identity: TransferIdentity) throws(CollectingError) {
    guard let easy = curl_easy_init() else { throw .libraryFailed("libcurl could not begin a transfer") }
    do {
      body = try BodyFile(creating: ticket.request.destination)
    } catch {
      curl_easy_cleanup(easy)
      throw error
    }
    self.ticket = ticket
    self.easy = easy
    addressPolicy = identity.addressPolicy
    options = TransferOptions(easy: easy)
    do {
      try options.set(for: ticket.request, as: identity)
      try options.setCallbacks(context: Unmanaged.passUnretained(self).toOpaque())
    } catch {
      release()
      body.remove()
      throw error
    }
  }

  // MARK: - Asked by the callbacks

  /// - Returns: Whether to go on.
  func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
    guard headers.take(line) else { return stopping(.headersTooLarge) }
    if let encoding = headers.unwelcomeEncoding { return stopping(.encoding(encoding)) }
    return true
  }

  func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if !isStarted {
      // An error's page is of no use to us: its status says it all.
      guard options.status == 200 else { return stopping(.bodyNotWanted) }
      isStarted = true
      if headers.isGzip { gzip = GzipStream() }
    }
    guard let gzip else { return write(bytes) }
    do throws(GzipStream.Fault) {
      try gzip.unpack(bytes) { write($0) }
      return true
    } catch {
      return stopping(.encoding("gzip"))
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.bytes + bytes.count <= ticket.request.limits.inflatedBytes else { return stopping(.inflatedTooLarge) }
    guard let fault = body.append(bytes) else { return true }
    return stopping(.cannotWrite(fault))
  }

  func hasReceived(_ bytes: Int) -> Bool {
    bytes <= ticket.request.limits.receivedBytes || stopping(.receivedTooLarge)
  }

  func permits(_ address: ContactedAddress) -> Bool {
    // Through a proxy, this is the proxy's address: the authority named that itself.
    if ticket.request.proxy != nil || addressPolicy.permits(address) { return true }
    refusedAddress = address
    return false
  }

  private func stopping(_ reason: StopReason) -> Bool {
    stop = stop ?? reason
    return false
  }

  // MARK: - Asked by the loop, once the handle is off the multi handle

  func finish(_ result: CURLcode) {
    var facts = options.facts(result: result)
    facts.stop = stop
    if stop == nil, gzip?.isComplete == false { facts.stop = .packingUnfinished }
    facts.refusedAddress = refusedAddress
    facts.duration = began.duration(to: .now)
    release()
    let outcome = TransferOutcome(
      facts: facts, request: ticket.request, address: ticket.address, headers: headers, writtenBytes: body.bytes
    ).result
    var answer = outcome
    if case .success(.received) = outcome {
      if let fault = body.close() {
        answer = .failure(CollectingError.cannotWrite(path: ticket.request.destination, errno: fault))
        body.remove()
      }
    } else {
      body.remove()
    }
    ticket.continuation.resume(with: answer)
  }

  func abandon(with error: any Error) {
    release()
    body.remove()
    ticket.continuation.resume(throwing: error)
  }

  private func release() {
    curl_easy_cleanup(easy)
    options.freeLists()
  }
}

/// Why one of our own callbacks ended a transfer.
enum StopReason: Hashable, Sendable {
  case receivedTooLarge
  case inflatedTooLarge
  case headersTooLarge
  case encoding(String)
  /// The body ended, and its gzip had not.
  case packingUnfinished
  case bodyNotWanted
  case cannotWrite(Int32)
}
