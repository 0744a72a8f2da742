import Checking
import Foundation
import Plans
import Vocabularies

/// The folder of files that an authority changes: settings, vocabularies, criteria, term dates.
struct ConfigurationFolder: Sendable {
  let path: String

  /// The folder named, or `CASELOAD_CONFIG`, or `/etc/caseload`, or the `Config` of the checkout or installation
  /// that the program stands in.
  init(named name: String?) throws(ConfigurationFault) {
    if let name {
      guard FileManager.default.fileExists(atPath: name + "/caseload.yaml") else {
        throw ConfigurationFault(
          file: name, line: nil, key: nil, problem: "there is no caseload.yaml in this folder")
      }
      path = name
      return
    }
    let candidates = ConfigurationFolder.candidates()
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0 + "/caseload.yaml") })
    else {
      throw ConfigurationFault(
        file: "caseload.yaml", line: nil, key: nil,
        problem: "not found; looked in \(candidates.joined(separator: ", ")). Name the folder with --config")
    }
    path = found
  }

  private static func candidates() -> [String] {
    var candidates: [String] = []
    if let named = ProcessInfo.processInfo.environment["CASELOAD_CONFIG"], !named.isEmpty { candidates.append(named) }
    // A program that runs from a checkout uses the checkout's own files, whatever is installed beside it.
    var folder = ProgramFolder.path
    while folder != "/", !folder.isEmpty {
      candidates.append(folder + "/Config")
      folder = (folder as NSString).deletingLastPathComponent
    }
    candidates.append("/etc/caseload")
    candidates.append("/usr/local/share/caseload/Config")
    return candidates
  }

  func file(_ name: String) throws(ConfigurationFault) -> ConfigurationFile {
    let full = path + "/" + name
    guard let data = FileManager.default.contents(atPath: full) else {
      throw ConfigurationFault(file: full, line: nil, key: nil, problem: "the file is missing or cannot be read")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ConfigurationFault(file: full, line: nil, key: nil, problem: "the file is not UTF-8 text")
    }
    return ConfigurationFile(name: full, text: text)
  }

  func settings() throws(ConfigurationFault) -> Settings { try file("caseload.yaml").decode(Settings.self) }

  func rules() throws(ConfigurationFault) -> RuleSet { try file("criteria.yaml").decode(RuleSet.self) }

  func checkRules() throws(ConfigurationFault) -> CheckRules { try file("checks.yaml").decode(CheckRules.self) }

  func resultsTables() throws(ConfigurationFault) -> [ResultsTable] {
    try file("results.yaml").decode(ResultsTables.self).tables
  }

  /// What words weigh; a folder of before there was such a file weighs all alike.
  func weights() throws(ConfigurationFault) -> WordWeights {
    guard FileManager.default.fileExists(atPath: path + "/weights.yaml") else { return .none }
    return try file("weights.yaml").decode(WordWeights.self)
  }

  /// That the framework which the authority names is one of those on file.
  func check(_ judging: JudgingSettings, against known: [InspectionFramework]) throws(ConfigurationFault) {
    guard let framework = judging.framework, !known.contains(where: { $0.id == framework }) else { return }
    let path: [WrittenKey] = ["judging", "framework"]
    let settings = try file("caseload.yaml")
    throw ConfigurationFault(
      file: settings.name, line: settings.line(of: path), key: "judging.framework",
      problem: "\(framework) is none of the frameworks in frameworks/; allowed: "
        + known.map { String($0.id) }.joined(separator: ", "))
  }

  func termDates() throws(ConfigurationFault) -> TermDatesOnFile {
    try file("term-dates.yaml").decode(TermDatesOnFile.self)
  }

  /// The vocabularies, one file each.
  func vocabularies() throws(ConfigurationFault) -> Vocabularies {
    Vocabularies(
      headings: try file("headings.yaml").decode(HeadingVocabulary.self),
      groups: try file("vocabularies/groups.yaml").decode(GroupVocabulary.self),
      measures: try file("vocabularies/measures.yaml").decode(MeasureVocabulary.self),
      roles: try file("vocabularies/roles.yaml").decode(RoleVocabulary.self),
      dateWords: try file("vocabularies/date-words.yaml").decode(DateWordVocabulary.self),
      resources: try file("vocabularies/resources.yaml").decode(ResourceVocabulary.self),
      ragWords: try file("vocabularies/rag.yaml").decode(RAGVocabulary.self),
      evidence: try file("vocabularies/evidence.yaml").decode(EvidenceVocabulary.self),
      grades: try file("vocabularies/grades.yaml").decode(GradeVocabulary.self),
      teaching: try file("vocabularies/teaching.yaml").decode(TeachingVocabulary.self),
      frameworks: try frameworks(), layouts: try layouts())
  }

  /// The inspection frameworks, one file each, the oldest first.
  private func frameworks() throws(ConfigurationFault) -> [InspectionFramework] {
    try frameworkFiles().map(\.framework).sorted { $0.from < $1.from }
  }

  /// The inspection frameworks with the names of their files, in the order of those.
  func frameworkFiles() throws(ConfigurationFault) -> [(name: String, framework: InspectionFramework)] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path + "/frameworks") else {
      throw ConfigurationFault(
        file: path + "/frameworks", line: nil, key: nil, problem: "the folder is missing or cannot be read")
    }
    var frameworks: [(name: String, framework: InspectionFramework)] = []
    for name in names.sorted().map({ "frameworks/" + $0 }) where name.hasSuffix(".yaml") {
      frameworks.append((name, try file(name).decode(InspectionFramework.self)))
    }
    return frameworks
  }

  /// The named layouts of tools' exports, one file each; an authority may have none.
  private func layouts() throws(ConfigurationFault) -> [NamedLayout] {
    var layouts: [NamedLayout] = []
    for (name, layout) in try layoutFiles() {
      guard !layouts.contains(where: { $0.name == layout.name }) else {
        throw ConfigurationFault(
          file: path + "/" + name, line: nil, key: "name",
          problem: "another layout is named “\(layout.name)” too; decisions could not tell them apart")
      }
      layouts.append(layout)
    }
    return layouts
  }

  /// The named layouts with the names of their files, in the order of those.
  func layoutFiles() throws(ConfigurationFault) -> [(name: String, layout: NamedLayout)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/layouts")) ?? []
    var layouts: [(name: String, layout: NamedLayout)] = []
    for name in names.filter({ $0.hasSuffix(".yaml") }).sorted().map({ "layouts/" + $0 }) {
      layouts.append((name, try file(name).decode(NamedLayout.self)))
    }
    return layouts
  }

  /// Term dates of another file, in YAML or JSON: `--term-dates FILE`.
  static func termDates(inFile path: String) throws(ConfigurationFault) -> TermDates {
    guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
      throw ConfigurationFault(file: path, line: nil, key: nil, problem: "the file is missing or cannot be read")
    }
    return try ConfigurationFile(name: path, text: text).decode(TermDates.self)
  }
}

/// The folder that this program's own file stands in.
enum ProgramFolder {
  static var path: String {
    let link =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return (link as NSString).deletingLastPathComponent
  }
}
