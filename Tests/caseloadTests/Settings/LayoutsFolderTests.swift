import Foundation
import Testing
import Vocabularies

@testable import caseload

@Suite struct LayoutsFolderTests {
  /// The shipped configuration in a folder of its own, with one more layout.
  private func whyNot(_ layout: String, named name: String = "extra.yaml") throws -> ConfigurationFault? {
    let folder = NSTemporaryDirectory() + "/config-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: BuiltProgram.checkout + "/Config", toPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(layout.utf8).write(to: URL(filePath: folder + "/layouts/" + name))
    do throws(ConfigurationFault) {
      _ = try ConfigurationFolder(named: folder).vocabularies()
      return nil
    } catch {
      return error
    }
  }

  private static let sound = """
    name: another export
    vendor: a tool
    when: [Zig, Zag]
    columns:
      Zig: action
    examples:
      - { headings: [Zig, Zag], fields: [action, aside] }

    """

  @Test func aLayoutOfTheAuthoritysOwnIsTaken() throws {
    #expect(try whyNot(Self.sound) == nil)
  }

  @Test func anUnknownKeyNamesFileAndLine() throws {
    let fault = try #require(try whyNot(Self.sound + "column: {}\n"))
    #expect(fault.file.hasSuffix("layouts/extra.yaml"))
    #expect(fault.line == 8)
    #expect(fault.key == "column")
  }

  @Test func aFieldThatThereIsNotNamesItsLine() throws {
    let fault = try #require(try whyNot(Self.sound.replacingOccurrences(of: "Zig: action", with: "Zig: deed")))
    #expect(fault.line == 5)
  }

  @Test func twoLayoutsOfOneNameAreRefused() throws {
    let fault = try #require(
      try whyNot(Self.sound.replacingOccurrences(of: "another export", with: "improvement tracker export")))
    #expect(fault.key == "name")
    #expect(fault.problem.contains("improvement tracker export"))
  }

  @Test func aFileThatIsNoYAMLFileOfOursIsLeftAlone() throws {
    #expect(try whyNot("no layout", named: "README.md") == nil)
  }

  @Test func withoutTheFolderThereAreNone() throws {
    let folder = NSTemporaryDirectory() + "/config-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: BuiltProgram.checkout + "/Config", toPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.removeItem(atPath: folder + "/layouts")
    #expect(try ConfigurationFolder(named: folder).vocabularies().layouts.isEmpty)
  }
}
