import Foundation
import HTTPTypes
import Hummingbird

/// A problem as a program reads it (RFC 9457).
struct ProblemDocument: Encodable {
  let type: String
  let title: String
  let status: Int
  let detail: String
  let code: String
  /// The request's number, as it stands in the log.
  let request: String

  init(_ problem: Problem, request: String) {
    type = "urn:caseload:problem:\(problem.code)"
    title = problem.title
    status = problem.status.code
    detail = "\(problem.explanation) \(problem.whatToDo)"
    code = problem.code
    self.request = request
  }

  func response(status: HTTPResponse.Status, headers: HTTPFields) throws -> Response {
    try JSONAnswer.response(self, status: status, type: "application/problem+json", headers: headers)
  }
}

/// JSON as every answer writes it: the same value gives the same bytes.
enum JSONAnswer {
  static func response(
    _ value: some Encodable, status: HTTPResponse.Status, type: String = "application/json", headers: HTTPFields = [:]
  ) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var headers = headers
    headers[.contentType] = type
    headers[.cacheControl] = "no-store"
    return Response(
      status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
  }
}
