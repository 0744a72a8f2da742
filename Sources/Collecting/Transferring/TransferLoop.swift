import CCurl
import Glibc
import Plans
import Synchronization

/// One thread that owns a libcurl multi handle and every transfer on it.
///
/// Others put orders into the inbox and wake the thread; nobody else touches a handle, since libcurl's are not
/// thread-safe. `curl_multi_wakeup` is the one exception, by libcurl's own word.
final class TransferLoop: Sendable {
  private enum Order: Sendable {
    case start(TransferTicket)
    case cancel(UInt64)
    case end(CheckedContinuation<Void, Never>?)
  }

  private struct Inbox: Sendable {
    var orders: [Order] = []
    var isClosed = false

    mutating func takeOrders() -> [Order] {
      defer { orders = [] }
      return orders
    }
  }

  /// A multi handle to pass between threads.
  ///
  /// `@unchecked` because a raw pointer is not `Sendable`: the loop's thread alone uses it, except for
  /// `curl_multi_wakeup`, which is thread-safe and is called under the inbox's lock while the inbox is open; the
  /// thread closes the inbox before it frees the handle.
  private struct MultiHandle: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer
  }

  /// libcurl asks for one initialisation in a process, before any thread uses it.
  private static let libraryIsReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

  /// The longest sleep with nothing to do; an order wakes the thread at once.
  private static let idleMilliseconds: Int32 = 60_000

  private let inbox = Mutex(Inbox())
  private let lastTicketID = Atomic<UInt64>(0)
  private let multi: MultiHandle
  private let identity: TransferIdentity

  init(identity: TransferIdentity) throws(CollectingError) {
    guard Self.libraryIsReady, let pointer = curl_multi_init() else {
      throw .libraryFailed("libcurl could not be started")
    }
    self.identity = identity
    multi = MultiHandle(pointer: pointer)
    // Idle connections kept for a source's next file; the default grows with the number of transfers.
    _ = ccurl_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, 32)

    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let status = pthread_create(&thread, nil, { runLoop($0) }, context.toOpaque())
    guard status == 0 else {
      context.release()
      curl_multi_cleanup(pointer)
      throw .libraryFailed("no thread for transfers could be started (error \(status))")
    }
    pthread_detach(thread)
  }

  func newTicketID() -> UInt64 {
    lastTicketID.wrappingAdd(1, ordering: .relaxed).newValue
  }

  func start(_ ticket: TransferTicket) {
    if !send(.start(ticket)) { ticket.continuation.resume(throwing: CollectingError.stopped) }
  }

  /// An unknown ticket is one that has ended: nothing to do.
  func cancel(_ id: UInt64) {
    _ = send(.cancel(id))
  }

  func end(_ waiter: CheckedContinuation<Void, Never>?) {
    if !send(.end(waiter)) { waiter?.resume() }
  }

  private func send(_ order: Order) -> Bool {
    inbox.withLock { inbox in
      guard !inbox.isClosed else { return false }
      inbox.orders.append(order)
      curl_multi_wakeup(multi.pointer)
      return true
    }
  }

  // MARK: - On the loop's own thread

  fileprivate func run() {
    var running: [UnsafeMutableRawPointer: RunningTransfer] = [:]
    var waiters: [CheckedContinuation<Void, Never>] = []
    var isEnding = false
    while !isEnding {
      for order in inbox.withLock({ $0.takeOrders() }) {
        switch order {
        case .start(let ticket): begin(ticket, &running)
        case .cancel(let id): abandon(id, &running)
        case .end(let waiter):
          isEnding = true
          if let waiter { waiters.append(waiter) }
        }
      }
      if !isEnding { turn(&running) }
    }
    close(&running, waiters)
  }

  private func begin(_ ticket: TransferTicket, _ running: inout [UnsafeMutableRawPointer: RunningTransfer]) {
    do throws(CollectingError) {
      let transfer = try RunningTransfer(ticket, as: identity)
      guard curl_multi_add_handle(multi.pointer, transfer.easy) == CURLM_OK else {
        transfer.abandon(with: CollectingError.libraryFailed("libcurl would not take on the transfer"))
        return
      }
      running[transfer.easy] = transfer
    } catch {
      ticket.continuation.resume(throwing: error)
    }
  }

  private func abandon(_ id: UInt64, _ running: inout [UnsafeMutableRawPointer: RunningTransfer]) {
    guard let easy = running.first(where: { $0.value.ticket.id == id })?.key else { return }
    curl_multi_remove_handle(multi.pointer, easy)
    running.removeValue(forKey: easy)?.abandon(with: CancellationError())
  }

  /// Lets libcurl do what it can, hands out what has ended, then sleeps until there is more to do.
  private func turn(_ running: inout [UnsafeMutableRawPointer: RunningTransfer]) {
    var active: Int32 = 0
    guard curl_multi_perform(multi.pointer, &active) == CURLM_OK else {
      abandonAll(&running, with: .libraryFailed("libcurl gave up its transfers"))
      return
    }
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi.pointer, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
      let result = ccurl_message_result(message)
      curl_multi_remove_handle(multi.pointer, easy)  // `message` is gone from here on
      running.removeValue(forKey: easy)?.finish(result)
    }
    guard curl_multi_poll(multi.pointer, nil, 0, Self.idleMilliseconds, nil) == CURLM_OK else {
      usleep(100_000)  // it may be out of memory: try again, but not in a tight circle
      return
    }
  }

  private func abandonAll(
    _ running: inout [UnsafeMutableRawPointer: RunningTransfer], with error: CollectingError
  ) {
    for (easy, transfer) in running {
      curl_multi_remove_handle(multi.pointer, easy)
      transfer.abandon(with: error)
    }
    running = [:]
  }

  private func close(
    _ running: inout [UnsafeMutableRawPointer: RunningTransfer], _ waiters: [CheckedContinuation<Void, Never>]
  ) {
    let late = inbox.withLock { inbox in
      inbox.isClosed = true
      return inbox.takeOrders()
    }
    abandonAll(&running, with: .stopped)
    curl_multi_cleanup(multi.pointer)
    for order in late {
      switch order {
      case .start(let ticket): ticket.continuation.resume(throwing: CollectingError.stopped)
      case .cancel: break
      case .end(let waiter): waiter?.resume()
      }
    }
    for waiter in waiters { waiter.resume() }
  }
}

private func runLoop(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  // The daemon's signals are its main thread's; and OpenSSL may raise SIGPIPE, which would end the process.
  var everySignal = sigset_t()
  sigfillset(&everySignal)
  pthread_sigmask(SIG_BLOCK, &everySignal, nil)
  Unmanaged<TransferLoop>.fromOpaque(context).takeRetainedValue().run()
  return nil
}
