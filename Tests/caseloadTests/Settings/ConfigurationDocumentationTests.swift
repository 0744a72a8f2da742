import Foundation
import Plans
import Testing
import Yams

@testable import caseload

@Suite struct ConfigurationDocumentationTests {
  /// Every key of a YAML mapping with those that enclose it, such as `collecting.everyHours`.
  private static func keys(of node: Node, under path: String = "") -> [String] {
    guard let mapping = node.mapping else { return [path] }
    return mapping.flatMap { key, value in keys(of: value, under: (path.isEmpty ? "" : path + ".") + (key.string ?? ""))
    }
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOfFile: BuiltProgram.checkout + "/" + name, encoding: .utf8)
  }

  private static func shippedKeys(_ file: String) throws -> Set<String> {
    let node = try Yams.compose(yaml: text("Config/" + file))
    return Set(keys(of: try #require(node)))
  }

  /// Every setting that the program knows, told by writing the defaults out.
  private static func knownSettings() throws -> Set<String> {
    var settings = Settings()
    // A setting without a default is left out where it has no value.
    settings.collecting.proxy = "http://proxy.example:3128"
    settings.judging.framework = 2025
    let node = try Yams.compose(yaml: YAMLEncoder().encode(settings))
    return Set(keys(of: try #require(node)))
  }

  @Test func everySettingIsDocumented() throws {
    let page = try Self.text("docs/configuration.md")
    let known = try Self.knownSettings()
    #expect(known.count > 20)
    for key in known { #expect(page.contains("`\(key)`"), "\(key) is not documented") }
  }

  @Test func everySettingStandsInTheShippedFile() throws {
    let file = try Self.text("Config/caseload.yaml")
    for key in try Self.knownSettings() {
      let name = key.split(separator: ".").last ?? ""
      #expect(file.contains("\(name):"), "\(key) is not in Config/caseload.yaml")
    }
  }

  @Test func everyThresholdOfTheCriteriaIsDocumented() throws {
    let page = try Self.text("docs/configuration.md") + Self.text("docs/criteria.md")
    let sections = Set(try Self.shippedKeys("criteria.yaml").compactMap { $0.split(separator: ".").first })
    #expect(!sections.isEmpty)
    for section in sections { #expect(page.contains("`\(section)"), "\(section) is not documented") }
  }

  @Test func theShippedConfigurationIsSound() throws {
    let configuration = try Configuration(folder: ConfigurationFolder(named: BuiltProgram.checkout + "/Config"))
    #expect(configuration.ruleSetHash.count == 64)
    #expect(configuration.termDates.authority.years.count == 4)
  }
}
