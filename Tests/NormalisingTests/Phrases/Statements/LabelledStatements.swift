import Foundation
import Yams

/// A file of statements beside what a careful reader takes from each.
struct LabelledStatements<Label: Decodable>: Decodable {
  let statements: [Label]

  /// The statements of a file such as `targets`; with `kept` the third that is kept aside, which is measured and never
  /// looked at while anything is mended.
  static func read(_ name: String, kept: Bool) throws -> [Label] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Labelled/" + name + (kept ? "-kept" : "") + ".yaml")
    return try YAMLDecoder().decode(LabelledStatements.self, from: String(contentsOf: file, encoding: .utf8)).statements
  }

  /// The share of the statements that are understood as labelled, 0 to 1, and those that are not.
  static func share(
    _ name: String, kept: Bool, isRight: (Label) -> Bool
  ) throws -> (share: Double, wrong: [Label]) {
    let labels = try read(name, kept: kept)
    let wrong = labels.filter { !isRight($0) }
    return (1 - Double(wrong.count) / Double(max(1, labels.count)), kept ? [] : wrong)
  }
}
