import Plans
import Storing

/// What became of a file, in words for the school that sent it. What a person of the authority wrote about it is theirs,
/// and is never said here.
struct SentWords: Sendable {
  let delivery: Delivery

  var name: String { delivery.fileName ?? "A file without a name" }

  /// A word or two, as on a tag.
  var state: String {
    switch delivery.state {
    case .received: "Being read"
    case .read: "Read"
    case .refused: "Could not be read"
    case .held: "A person looks at it"
    case .setAside: "Set aside"
    }
  }

  /// The class that colours the tag; the words say the same.
  var tag: String { DeliveryWords(delivery: delivery).tag }

  /// One sentence: what it means.
  var sentence: String {
    switch delivery.state {
    case .received:
      delivery.reason == nil
        ? "Your file has arrived and is safe. It is being read, which takes a few seconds as a rule."
        : "Your file has arrived and is safe. Something on our side keeps it from being read; it is tried again by itself."
    case .read:
      delivery.outcome == .identical
        ? "This is the same file that we had from you already, so nothing changed."
        : "Your file was read. Below is what was understood."
    case .refused: "Your file could not be read as a plan."
    case .held: "Your file has arrived and is safe. Before it is read further, a person of the team must look at it."
    case .setAside:
      "A person of the team set this file aside, as it is no improvement plan. Ask them if you think that it is."
    }
  }

  /// Why, where the program said it: of a held file too, since the question may be one that the school can answer.
  var reason: String? { delivery.state == .refused || delivery.state == .held ? delivery.reason : nil }

  /// What to send instead; what stands there of a held file is advice to the team.
  var instead: String? { delivery.state == .refused ? delivery.instead : nil }
}
