import ArgumentParser
import Checking
import Foundation
import Plans
import Vocabularies

/// Everything that `Config/` says, checked: what a command starts with.
struct Configuration: Sendable {
  var settings: Settings
  var rules: RuleSet
  var checkRules: CheckRules
  var termDates: TermDatesOnFile
  /// The tables of published results that can be taken in.
  var resultsTables: [ResultsTable]
  var vocabularies: Vocabularies
  /// The vocabularies packed, as JSON, as `caseload-reader` takes them.
  var vocabulariesJSON: String
  /// The content hash of rules and vocabularies, by which a verdict names what it was made with.
  var ruleSetHash: String

  init(folder: ConfigurationFolder) throws(ConfigurationFault) {
    settings = try folder.settings()
    rules = try folder.rules()
    checkRules = try folder.checkRules()
    termDates = try folder.termDates()
    resultsTables = try folder.resultsTables()
    vocabularies = try folder.vocabularies()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let json = try? encoder.encode(PackedVocabularies(vocabularies)) else {
      throw ConfigurationFault(file: folder.path, line: nil, key: nil, problem: "the vocabularies cannot be written")
    }
    vocabulariesJSON = String(decoding: json, as: UTF8.self)
    ruleSetHash = rules.hash(with: vocabularies, checkRules)
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
