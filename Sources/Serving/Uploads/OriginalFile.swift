import HTTPTypes
import Hummingbird
import Storing

extension Site {
  /// `GET /receipts/{id}/file`: the file as it came, to be saved and never to be shown: what a school sent may hold
  /// anything, and must not run as a page of ours.
  func originalFile(_ request: Request, _ context: SignedIn) async throws -> Response {
    let delivery = try await delivery(context.parameters)
    guard let path = archive(delivery.sha256) else { throw Problem.noFile }
    let body = try await FileIO().loadFile(path: path, context: context)
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/octet-stream", .cacheControl: "no-store",
        .contentDisposition: FileNameWords.attachment(delivery.fileName),
      ], body: body)
  }
}
