import Hummingbird
import Logging
import Plans
import Storing

extension Site {
  /// `POST /collections/{id}/collect`: a person asks for a source to be pulled now. It is put at the head of the queue;
  /// the page shows its attempt once it has been made.
  func collectFromSource(_ request: Request, _ context: SignedIn) async throws -> Response {
    let source = try await source(context.parameters)
    try await collectNow.collect(source: source.id, askedBy: context.person.id)
    context.logger.info("source.askedFor", metadata: ["source": "\(source.id)", "person": "\(context.person.id)"])
    return redirect(to: "/collections?asked=\(source.id)")
  }
}
