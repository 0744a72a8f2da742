import Foundation
import HTTPTypes
import Hummingbird
import Plans
import Storing

extension Site {
  /// `PUT /api/v1/schools/{urn}/plans`: the body is the file. What can be told without reading it is told at once; the
  /// receipt tells the rest.
  func receivePlan(_ request: Request, _ context: WithToken) async throws -> Response {
    let fixed = try FixedWords.identity(of: request)
    let body = try ReceivingBody(of: request, limit: settings.uploadBytes)
    if body.announced == 0 { throw Problem.uploadEmpty }
    let token = context.token
    let (path, limit) = (intake.newSpoolPath(), settings.uploadBytes)
    let receipt = try await uploading(with: token, announced: body.announced) {
      let file = try await Deadline.within(seconds: settings.uploadSeconds, else: .uploadTooSlow) {
        var spool = try SpoolFile(path: path, limit: limit)
        try await body.forEach { try await spool.write($0) }
        return try spool.finish()
      }
      return try await handIn(
        file, Handover(urn: token.urn, route: .token(id: token.id), fileName: UploadName.of(request), fixed: fixed))
    }
    return try JSONAnswer.response(
      NewReceipt(receipt: receipt), status: .created,
      headers: [.location: "/api/v1/receipts/\(receipt.rawValue)"])
  }
}

/// What the sender of a file is answered once it is kept.
private struct NewReceipt: Encodable {
  let receipt: ReceiptID
  let state = "received"
  /// Where to ask what became of it.
  let location: String

  init(receipt: ReceiptID) {
    self.receipt = receipt
    location = "/api/v1/receipts/\(receipt.rawValue)"
  }
}

/// The sender's name for the file, from `X-File-Name`: percent-encoded where it is not plain ASCII.
enum UploadName {
  static func of(_ request: Request) -> String? {
    guard let header = request.headers[.fileName] else { return nil }
    return FileNameWords.shown(header.removingPercentEncoding ?? header)
  }
}

extension FixedWords {
  private static let parameters: Set<String> = ["layer", "scope", "academicYear"]

  /// - Throws: `Problem` too where a parameter is not known or stands twice: a typing error would else pass unseen.
  static func identity(of request: Request) throws(Problem) -> FixedIdentity {
    let query = request.uri.queryParameters
    var seen: Set<Substring> = []
    for (name, _) in query {
      let shown = CountWords.shortened(String(name), to: 40)
      guard parameters.contains(String(name)) else {
        throw .parameter(
          shown, "There is no parameter of this name here.", do: "Give none but layer, scope and academicYear.")
      }
      guard seen.insert(name).inserted else {
        throw .parameter(shown, "It stands there twice, so it cannot be told which is meant.", do: "Give it once.")
      }
    }
    return try identity(
      layer: query.get("layer"), scope: query.get("scope"), academicYear: query.get("academicYear"))
  }
}
