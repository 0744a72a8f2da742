import Hummingbird
import NIOCore
import Storing
import Synchronization

/// What every request carries through the middleware.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end of the connection; nil where there is no socket.
  let remoteAddress: SocketAddress?
  /// Whom the route's guard found; pages about an error show it too.
  let visitor = Visitor()

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    remoteAddress = source.channel.remoteAddress
  }
}

/// Whom a guard has found behind a request: a signed-in person, or a school's token.
final class Visitor: Sendable {
  private let found = Mutex<(person: Person?, token: Token?)>((nil, nil))

  var person: Person? {
    get { found.withLock { $0.person } }
    set { found.withLock { $0.person = newValue } }
  }

  var token: Token? {
    get { found.withLock { $0.token } }
    set { found.withLock { $0.token = newValue } }
  }
}
