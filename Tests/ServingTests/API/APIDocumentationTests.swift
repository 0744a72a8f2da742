import Foundation
import HTTPTypes
import Testing

@testable import Serving

/// `docs/api.md` and `docs/security.md` against the program.
@Suite struct APIDocumentationTests {
  private static func page(_ name: String) throws -> String {
    let folder = #filePath.components(separatedBy: "/Tests/ServingTests/")[0]
    return try String(contentsOfFile: "\(folder)/docs/\(name)", encoding: .utf8)
  }

  @Test func everyRouteOfTheInterfaceIsDocumentedAndNoOther() async throws {
    let text = try Self.page("api.md")
    let routes = try await TestSite().site.routes.filter { $0.pattern.hasPrefix("/api/") }
    #expect(!routes.isEmpty)
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## `") }.map(String.init)
    #expect(Set(headings) == Set(routes.map { "## `\($0.method.rawValue) \($0.pattern)`" }))
  }

  @Test func everyOtherRouteStandsInTheTableOfWhoMayDoWhat() async throws {
    let text = try Self.page("security.md")
    for route in try await TestSite().site.routes {
      #expect(text.contains("| `\(route.method.rawValue) \(route.pattern)` |"), "\(route.method) \(route.pattern)")
    }
  }

  @Test(arguments: [
    "token.needed", "token.unknown", "token.revoked", "token.anotherSchool", "school.unknown", "upload.tooLarge",
    "upload.empty", "upload.tooMany", "upload.atOnce", "upload.cutOff", "upload.tooSlow", "storage.full",
    "storage.unwritable", "database.busy", "receipt.unknown", "parameter.layer",
  ]) func everyCodeOfTheInterfaceIsDocumented(_ code: String) throws {
    #expect(try Self.page("api.md").contains("`\(code)`"))
  }
}
