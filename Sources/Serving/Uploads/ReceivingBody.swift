import HTTPTypes
import Hummingbird
import Plans

/// Takes a request's body as it comes.
struct ReceivingBody: Sendable {
  let body: RequestBody
  /// What `Content-Length` says; nil for chunked bodies.
  let announced: Int?
  let limit: Int

  /// - Throws: `Problem` where so much is announced that it need not begin.
  init(of request: Request, limit: Int) throws(Problem) {
    body = request.body
    self.limit = limit
    announced = request.headers[.contentLength].flatMap { Int($0) }
    if let announced, announced > limit { throw .uploadTooLarge(limit: limit) }
  }

  /// Hands each piece on.
  ///
  /// - Throws: `Problem` where the connection ends before the body does, or the limit is passed.
  func forEach(_ take: (ByteBuffer) async throws -> Void) async throws {
    var count = 0
    var pieces = body.makeAsyncIterator()
    while let piece = try await next(&pieces) {
      count += piece.readableBytes
      guard count <= limit else { throw Problem.uploadTooLarge(limit: limit) }
      try await take(piece)
    }
    // Hummingbird ends the sequence for a connection that ends, as it does for a body that does.
    if let announced, count < announced { throw Problem.uploadCutOff }
  }

  private func next(_ pieces: inout RequestBody.AsyncIterator) async throws -> ByteBuffer? {
    do {
      let piece = try await pieces.next()
      // The sequence ends for a task that was called off, too.
      try Task.checkCancellation()
      return piece
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      throw Problem.uploadCutOff
    }
  }
}
