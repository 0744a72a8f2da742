import Foundation

@testable import Serving

/// A template taken apart into its tags, as far as a test needs.
struct TemplateText {
  /// One tag: its sign (`#`, `^`, `/`, `>`, `<`, `$`, `{`, `%`, or a space for a variable) and its name.
  struct Tag: Hashable {
    let sign: Character
    let name: String
  }

  let name: String
  let text: String
  let tags: [Tag]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    text = String(decoding: bytes, as: UTF8.self)
    var tags: [Tag] = []
    var rest = text[...]
    while let open = rest.range(of: "{{") {
      rest = rest[open.upperBound...]
      guard let close = rest.range(of: "}}") else { break }
      var inside = rest[..<close.lowerBound].trimmingCharacters(in: .whitespaces)
      let sign = inside.first.map { "#^/><${%!&".contains($0) ? $0 : " " } ?? " "
      if sign != " " { inside.removeFirst() }
      tags.append(Tag(sign: sign, name: inside.trimmingCharacters(in: .whitespaces)))
      rest = rest[close.upperBound...]
    }
    self.tags = tags
  }

  static let all = Templates.sources.map(TemplateText.init(name:bytes:))

  /// The names that are looked up in what the template is filled with.
  var lookedUp: Set<String> {
    Set(tags.filter { "#^{ ".contains($0.sign) }.map(\.name))
  }
}
