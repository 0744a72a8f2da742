public import Hummingbird
public import Logging
import NIOCore

extension Site {
  /// Connections at once; more wait in the kernel's queue.
  static let connections = 512

  /// The site as a service that listens until it is told to stop; running requests are then finished.
  ///
  /// - Parameters:
  ///   - listen: `host:port` (0 for a port of the system's choice), or `unix:/path/to/socket`.
  ///   - logger: Where each event goes.
  ///   - onServerRunning: Called once it listens, with what it listens on.
  /// - Returns: The service, which throws `SiteFault` when it is run, where there is nothing to listen on.
  public func application(
    listen: String, logger: Logger, onServerRunning: @escaping @Sendable (String) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    let address = Result { () throws(SiteFault) in try ListenAddress.of(listen) }
    var application = Application(
      router: router(),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [ContinueHandler(limit: settings.uploadBytes + PlanForm.allowance)],
          idleTimeout: .seconds(Int64(settings.idleSeconds)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
      configuration: .init(
        address: (try? address.get()) ?? .hostname(),
        availableConnectionsDelegate: .maximum(Site.connections, logger: logger)),
      onServerRunning: { channel in await onServerRunning(ListenAddress.bound(channel.localAddress, asked: listen)) },
      logger: logger)
    application.beforeServerStarts { _ = try address.get() }
    return application
  }
}
