import CCurl
import Glibc

// libcurl calls these on the loop's thread. They never throw and never block for long: a short count, or a value
// other than zero, ends the transfer, and the transfer itself remembers why.

private func transfer(_ context: UnsafeMutableRawPointer?) -> RunningTransfer? {
  context.map { Unmanaged<RunningTransfer>.fromOpaque($0).takeUnretainedValue() }
}

/// For CURLOPT_WRITEFUNCTION: a piece of the body, any content encoding undone.
let bodyArrived: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
  bytes, size, count, context in
  let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
  guard !piece.isEmpty else { return 0 }
  return transfer(context)?.takeBody(piece) == true ? piece.count : 0
}

/// For CURLOPT_HEADERFUNCTION: one whole header line, of any response on the way, with its line break.
let headerArrived: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
  bytes, size, count, context in
  let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
  return transfer(context)?.takeHeader(line) == true ? line.count : 0
}

/// For CURLOPT_XFERINFOFUNCTION: how much has come over the wire, a content encoding not yet undone.
let progressWasMade:
  @convention(c) (UnsafeMutableRawPointer?, curl_off_t, curl_off_t, curl_off_t, curl_off_t) -> Int32 = {
    context, _, received, _, _ in
    transfer(context)?.hasReceived(Int(received)) == true ? 0 : 1
  }

/// For CURLOPT_OPENSOCKETFUNCTION: the address that is about to be contacted, after DNS and at each redirect.
let socketIsWanted:
  @convention(c) (UnsafeMutableRawPointer?, curlsocktype, UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t = {
    context, _, wanted in
    guard let wanted, let transfer = transfer(context) else { return CURL_SOCKET_BAD }
    guard let address = ContactedAddress(wanted), transfer.permits(address) else { return CURL_SOCKET_BAD }
    let kind = wanted.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    return socket(wanted.pointee.family, kind, wanted.pointee.protocol)
  }

extension ContactedAddress {
  /// libcurl declares a `sockaddr`, and leaves room behind it for an IPv6 one: `addrlen` says how much is meant.
  fileprivate init?(_ wanted: UnsafeMutablePointer<curl_sockaddr>) {
    guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
    let bytes = UnsafeRawBufferPointer(
      start: UnsafeRawPointer(wanted) + offset, count: Int(wanted.pointee.addrlen))
    self.init(family: wanted.pointee.family, socketAddress: bytes)
  }
}
