import Foundation
import Mustache
import Testing

@testable import Serving

/// That no text of a school's plan can leave its place in a page.
@Suite struct TemplateSafetyTests {
  /// Where a template may write a value as it is: charts, which are SVG that the site made with the same escaper.
  static let raw: Set<String> = ["{{{strip}}}", "{{{track}}}", "{{{keyMark}}}", "{{{distributionChart}}}"]

  private static var folder: String {
    #filePath.components(separatedBy: "/Tests/ServingTests/")[0] + "/Sources/Serving"
  }

  private static let sources = Templates.sources.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }

  @Test func everyTemplateSelectsTheSafeEscaper() {
    for (name, text) in Self.sources { #expect(text.hasPrefix(SafeHTML.pragma), "\(name)") }
  }

  @Test func everyTemplateOfTheFolderIsInTheList() throws {
    let found = FileManager.default.enumerator(atPath: Self.folder)?.compactMap { $0 as? String } ?? []
    let names = found.filter { $0.hasSuffix(".mustache") }.map {
      String($0.split(separator: "/").last?.dropLast(".mustache".count) ?? "")
    }
    #expect(Set(names) == Set(Templates.sources.map(\.name)))
  }

  @Test func nothingIsWrittenAsItIsButCharts() {
    for (name, text) in Self.sources {
      var rest = text[...]
      while let open = rest.range(of: "{{{"), let close = rest[open.upperBound...].range(of: "}}}") {
        let tag = String(rest[open.lowerBound..<close.upperBound])
        #expect(Self.raw.contains(tag), "\(name) writes \(tag) unescaped")
        rest = rest[close.upperBound...]
      }
      #expect(!text.contains("{{&"), "\(name)")
      #expect(text.components(separatedBy: "CONTENT_TYPE").count == 2, "\(name)")
    }
  }

  @Test func everyAttributeIsQuoted() throws {
    // An unquoted attribute would end at a space, which the escaper leaves alone.
    let unquoted = try Regex("=\\{\\{")
    for (name, text) in Self.sources { #expect(text.firstMatch(of: unquoted) == nil, "\(name)") }
  }

  static let hostile = [
    "\"\u{301} onfocus=x", "'\u{200D}><script>", "<\u{338}script>alert(1)</script>", "\"><img src=x onerror=y>",
    "&lt;script&gt;", "\"\u{FE0F}", "{{title}}", "]]><svg/onload=x>",
  ]

  @Test(arguments: hostile) func everyQuoteAndBracketIsEscapedWhateverFollowsIt(_ text: String) throws {
    let escaped = SafeHTML.escaped(text)
    for scalar in "<>\"'".unicodeScalars { #expect(!escaped.unicodeScalars.contains(scalar)) }
    let bare = try Regex("&(?!lt;|gt;|amp;|quot;|#39;)").matchingSemantics(.unicodeScalar)
    #expect(escaped.firstMatch(of: bare) == nil)
  }

  @Test(arguments: hostile) func hostileTextStaysTextThroughLayoutAndPartials(_ text: String) throws {
    let templates = try Templates()
    let frame = Frame(
      title: text, authority: text, stylesheet: text,
      navigation: [NavigationLink(name: text, address: text, isCurrent: true)], who: text)
    let plain = Frame(
      title: "T", authority: "T", stylesheet: "T",
      navigation: [NavigationLink(name: "T", address: "T", isCurrent: true)], who: "T")
    let pages = [
      (
        templates.html(
          ProblemPage(frame: frame, title: text, explanation: text, whatToDo: text, requestID: text)),
        templates.html(
          ProblemPage(frame: plain, title: "T", explanation: "T", whatToDo: "T", requestID: "T"))
      ),
      (
        templates.html(SignInPage(frame: frame, email: text, next: text, problem: text)),
        templates.html(SignInPage(frame: plain, email: "T", next: "T", problem: "T"))
      ),
    ]
    for (page, ordinary) in pages {
      #expect(page.contains(SafeHTML.escaped(text)))
      // The marks of HTML are those of the page with ordinary text, one for one.
      for scalar in "<>\"'".unicodeScalars {
        let count = { (page: String) in page.unicodeScalars.count { $0 == scalar } }
        #expect(count(page) == count(ordinary))
      }
    }
  }

  /// The reason for all this: if it fails, swift-mustache has mended its escaper, and the pragma could go.
  @Test func theLibrarysOwnEscaperLetsAQuoteThrough() throws {
    let template = try MustacheTemplate(string: "{{x}}")
    #expect(template.render(["x": "\"\u{301}"]).unicodeScalars.contains("\""))
  }
}
