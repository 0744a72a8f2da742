import Hummingbird
import Mustache
import Plans
import Storing

/// Where a school sends its plan, by the link that it was given: no account, and no page but these.
struct SendPage: Page {
  static let template = "SendPage"
  var frame: Frame
  var schoolName: String
  /// The address that the form sends to, which is this page's own.
  var sendAddress: String
  var uploadLimit: String
  var kinds: [TextLine]
  var notKinds: [TextLine]
  /// What was sent with this link, the latest first.
  var sent: [SentRow]
  var hasSent: Bool

  static let rows = 20
}

extension Site {
  /// `GET /send/{token}`
  func sendPage(_ request: Request, _ context: WithToken) async throws -> Response {
    respond(try await view(of: context.link, for: context.token))
  }

  func view(of link: String, for token: Token) async throws -> SendPage {
    guard let school = try await store.school(token.urn) else { throw Problem.noSuchSchool }
    let sent = try await store.deliveries(of: token.urn, withToken: token.id, limit: SendPage.rows)
    return SendPage(
      frame: schoolFrame("Send your plan"), schoolName: school.name, sendAddress: link,
      uploadLimit: CountWords.size(settings.uploadBytes), kinds: SendPage.read.map(TextLine.init),
      notKinds: SendPage.notRead.map(TextLine.init), sent: sent.map { SentRow(delivery: $0, link: link) },
      hasSent: !sent.isEmpty)
  }

  /// What stands around a page for a school: the authority's name, and no way to what the team sees.
  func schoolFrame(_ title: String, refresh: PageRefresh? = nil) -> Frame {
    Frame(title: title, authority: settings.authority, stylesheet: stylesheet.path, refresh: refresh)
  }
}

extension SendPage {
  /// Each kind once, as a school knows it.
  fileprivate static let read = [
    "Word (.docx) and OpenDocument text (.odt)", "Excel (.xlsx) and OpenDocument spreadsheets (.ods)",
    "PDF, where its words can be marked and copied", "A web page (.html), or a table as .csv or .tsv",
    "Caseload’s own JSON format",
  ]
  fileprivate static let notRead = [
    "Old .doc and .xls files: open the file and save it as .docx or .xlsx",
    "A file with a password: save it without one", "A scan or a photograph: send the document that it was made from",
    "A link to a shared folder: download the file and send that",
  ]
}

/// One file that was sent with a link.
struct SentRow: MustacheParent, Sendable {
  let delivery: Delivery
  let link: String

  func child(named name: String) -> Any? {
    let words = SentWords(delivery: delivery)
    return switch name {
    case "sentAddress": "\(link)/\(delivery.receipt.rawValue)"
    case "sentAt": MomentWords.full(delivery.receivedAt)
    case "sentFile": "\(words.name), \(CountWords.size(delivery.bytes))"
    case "sentState": words.state
    case "sentTag": words.tag
    default: nil
    }
  }
}
