import Plans
import Storing

extension Site {
  /// Takes in one file with a school's token, unless as many came with it, or are on their way, as may.
  ///
  /// - Parameters:
  ///   - token: The school's.
  ///   - announced: The bytes that the sender announces; nil where they are not known.
  ///   - receive: Takes the file in.
  /// - Returns: What `receive` gives.
  /// - Throws: `Problem` where it may not be sent now, and what `receive` throws.
  func uploading<Value: Sendable>(
    with token: Token, announced: Int?, _ receive: () async throws -> Value
  ) async throws -> Value {
    guard let underWay = uploadsUnderWay.begin(token: token.id) else { throw Problem.uploadsAtOnce }
    defer { uploadsUnderWay.end(token: token.id) }
    let lately = try await store.uploads(withToken: token.id, since: clock() - 3600)
    guard lately + underWay <= settings.uploadsPerTokenPerHour else {
      throw Problem.uploadsTooMany(perHour: settings.uploadsPerTokenPerHour)
    }
    if let error = intake.refusesNow(expecting: announced) { throw Problem.intake(error) }
    return try await receive()
  }
}
