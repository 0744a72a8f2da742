import HTTPTypes
import Hummingbird
import Mustache

/// What a template is filled with: one struct a page, in a file beside the template of the same name.
protocol Page: Sendable {
  static var template: String { get }
  var frame: Frame { get }
}

/// What stands around every page.
struct Frame: MustacheParent, Sendable {
  var title: String
  var authority: String
  var stylesheet: String
  var navigation: [NavigationLink] = []
  /// The person's name, where one is signed in.
  var who: String?
  /// When the page is asked for anew by itself; nil where it stays.
  var refresh: PageRefresh?
  /// What holds of every page at the moment, such as that plans are being judged by new rules.
  var notice: String?

  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "authority": authority
    case "stylesheet": stylesheet
    case "navigation": navigation
    case "who": who
    case "refresh": refresh?.seconds
    case "notice": notice
    default: nil
    }
  }
}

/// How soon a page that waits for something asks again: soon at first, then seldom, so that a page that is left open is
/// no burden, and whoever reads it is not disturbed.
struct PageRefresh: Hashable, Sendable {
  let seconds: Int

  /// - Parameter waited: For how many seconds it has been waited already.
  init(waited: Int) { seconds = waited < 120 ? 4 : 30 }
}

/// One link of the main navigation.
struct NavigationLink: MustacheParent, Sendable {
  var name: String
  var address: String
  var isCurrent: Bool

  func child(named name: String) -> Any? {
    switch name {
    case "linkName": self.name
    case "linkAddress": address
    case "isCurrent": isCurrent
    default: nil
    }
  }
}

extension Site {
  /// The page as a response; never cached by a shared cache, since it holds what one person may see.
  func respond(_ page: some Page, status: HTTPResponse.Status = .ok) -> Response {
    respond(html(page), status: status)
  }

  /// A page that was made already.
  func respond(_ html: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: html))
  }

  func html(_ page: some Page) -> ByteBuffer { ByteBuffer(string: templates.html(page)) }
}
