import Crypto
import HTTPTypes
import Hummingbird

/// The one stylesheet, served under the hash of its own bytes, so that browsers may keep it for a year.
struct Stylesheet: Sendable {
  let path: String
  private let tag: String
  private let bytes: ByteBuffer

  init() {
    let content = PackageResources.caseload_css
    let hash = Hex.text(SHA256.hash(data: content)).prefix(16)
    path = "/style/caseload-\(hash).css"
    tag = "\"\(hash)\""
    bytes = ByteBuffer(bytes: content)
  }

  func response(to request: Request) -> Response {
    let headers: HTTPFields = [
      .eTag: tag, .cacheControl: "public, max-age=31536000, immutable", .contentType: "text/css; charset=utf-8",
    ]
    if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: bytes))
  }
}
