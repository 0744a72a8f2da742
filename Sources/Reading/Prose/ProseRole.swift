/// What a paragraph is to its document.
enum ProseRole: Hashable {
  case body
  /// From 1 to 6.
  case heading(Int)
  case title
  /// An entry of a table of contents, which repeats a heading and is none.
  case contents

  /// What the word processors' own styles are by their names, which stand in the file in English whatever language the
  /// program speaks; nil for a style that a person made.
  ///
  /// LibreOffice calls the entries of a table of contents “Contents 1”, and writes a space in a name as `_20_`.
  init?(styleName: String) {
    let name = styleName.replacing("_20_", with: " ").lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
    if name == "title" {
      self = .title
      return
    }
    if ["tocheading", "contentsheading", "tableoffigures"].contains(name) {
      self = .contents
      return
    }
    for (prefix, isHeading) in [("heading", true), ("toc", false), ("contents", false)] where name.hasPrefix(prefix) {
      guard let level = Int(name.dropFirst(prefix.count)), (1...10).contains(level) else { continue }
      self = isHeading ? .heading(min(level, 6)) : .contents
      return
    }
    return nil
  }
}
