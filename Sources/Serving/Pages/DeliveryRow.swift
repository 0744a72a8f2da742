import Mustache
import Plans
import Storing

/// What became of a delivery, in words.
struct DeliveryWords: Sendable {
  let delivery: Delivery

  /// A word or two, as on a tag.
  var state: String {
    switch delivery.state {
    case .received: delivery.attempts > 0 && delivery.reason != nil ? "Tried again soon" : "Waiting to be read"
    case .read: delivery.outcome == .identical ? "Nothing new" : "Read"
    case .refused: "Refused"
    case .held: "Held"
    case .setAside: "Set aside"
    }
  }

  /// The class that colours the tag; the words say the same.
  var tag: String {
    switch delivery.state {
    case .received, .setAside: "notApplicable"
    case .read: "met"
    case .refused: "notMet"
    case .held: "partly"
    }
  }

  /// One sentence: what it means.
  var sentence: String {
    switch delivery.state {
    case .received:
      delivery.reason.map { "It could not be taken further on our side: \($0)" }
        ?? "The file is kept, and waits to be read."
    case .read:
      delivery.outcome == .identical
        ? "The file is byte for byte the one that came before, so no new version was made."
        : "The file was read and its plan stored."
    case .refused: "The file could not be read as a plan."
    case .held: "The file is kept, but a person must look at it before its plan can be stored."
    case .setAside: "A person said that this file is no plan."
    }
  }

  /// Where it came from.
  var route: String {
    switch delivery.route {
    case .source: "Collected from the school’s site"
    case .token: "Sent by the school’s system"
    case .person: "Added on the school’s page"
    case .commandLine: "Added on the command line"
    }
  }

  /// The sender's name for the file, or what stands in for one.
  var name: String { delivery.fileName ?? "A file without a name" }
}

/// One delivery in a table.
struct DeliveryRow: MustacheParent, Sendable {
  let words: DeliveryWords

  init(_ delivery: Delivery) { words = DeliveryWords(delivery: delivery) }

  func child(named name: String) -> Any? {
    switch name {
    case "receiptAddress": "/receipts/\(words.delivery.receipt.rawValue)"
    case "receivedWords": MomentWords.full(words.delivery.receivedAt)
    case "fileWords": "\(words.name), \(CountWords.size(words.delivery.bytes))"
    case "routeWords": words.route
    case "stateWords": words.state
    case "stateTag": words.tag
    case "stateReason": words.delivery.state == .read ? nil : words.delivery.reason ?? words.sentence
    case "stateInstead": words.delivery.instead
    default: nil
    }
  }
}

extension FileKind {
  /// As pages say it.
  var words: String {
    switch self {
    case .planJSON: "Caseload’s own JSON format"
    case .csv: "a CSV file"
    case .xlsx: "an Excel workbook"
    case .docx: "a Word document"
    case .odt: "an OpenDocument text"
    case .ods: "an OpenDocument spreadsheet"
    case .pdf: "a PDF"
    case .html: "a web page"
    }
  }
}
