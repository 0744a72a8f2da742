import ArgumentParser
import Checking
import Foundation
import Plans
import Vocabularies

/// Everything that `Config/` says, checked: what a command starts with.
struct Configuration: Sendable {
  var settings: Settings
  /// All by which plans are judged, and its hash.
  var content: RuleSetContent
  var termDates: TermDatesOnFile
  /// The tables of published results that can be taken in.
  var resultsTables: [ResultsTable]
  /// The vocabularies packed, as JSON, as `caseload-reader` takes them.
  var vocabulariesJSON: String

  var rules: RuleSet { content.rules }
  var checkRules: CheckRules { content.checks }
  var vocabularies: Vocabularies { content.vocabularies }
  /// The content hash of rules and vocabularies, by which a verdict names what it was made with.
  var ruleSetHash: String { content.hash }

  init(folder: ConfigurationFolder) throws(ConfigurationFault) {
    settings = try folder.settings()
    termDates = try folder.termDates()
    resultsTables = try folder.resultsTables()
    content = RuleSetContent(
      rules: try folder.rules(), checks: try folder.checkRules(), vocabularies: try folder.vocabularies(),
      weights: try folder.weights(), framework: settings.judging.framework)
    try folder.check(settings.judging, against: content.vocabularies.frameworks)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let json = try? encoder.encode(PackedVocabularies(content.vocabularies)) else {
      throw ConfigurationFault(file: folder.path, line: nil, key: nil, problem: "the vocabularies cannot be written")
    }
    vocabulariesJSON = String(decoding: json, as: UTF8.self)
  }

  func reader() throws -> ReaderProcess {
    try ReaderProcess(
      limits: settings.reading.limits, allowWithoutLandlock: settings.reading.allowWithoutLandlock,
      vocabularies: vocabulariesJSON)
  }
}

/// `--config FOLDER`, which every command takes.
struct ConfigurationOption: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of configuration files.", valueName: "folder"))
  var config: String?

  /// - Throws: `ExitCode` 78 after one sentence that names the file, the line and the key.
  func load() throws -> Configuration {
    do throws(ConfigurationFault) {
      return try Configuration(folder: ConfigurationFolder(named: config))
    } catch {
      throw fail("The configuration cannot be used. \(error)", Exit.configuration)
    }
  }
}
