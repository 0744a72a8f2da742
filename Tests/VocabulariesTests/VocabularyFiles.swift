import Foundation
import Vocabularies
import Yams

/// The vocabularies that are shipped in `Config/vocabularies`.
enum VocabularyFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Config/vocabularies")

  static func read<Kind: Decodable>(_ name: String, as kind: Kind.Type = Kind.self) throws -> Kind {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return try YAMLDecoder().decode(kind, from: text)
  }

  /// `Config/headings.yaml`.
  static func headings() throws -> HeadingVocabulary {
    let text = try String(
      contentsOf: folder.deletingLastPathComponent().appending(path: "headings.yaml"), encoding: .utf8)
    return try YAMLDecoder().decode(HeadingVocabulary.self, from: text)
  }
}
