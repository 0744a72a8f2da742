import Plans

/// Which part of an Office Open XML package refers to which: `_rels/NAME.rels` beside the part.
struct Relationships {
  private var targets: [(id: String, kind: String, part: String)] = []

  /// The relationships of a part, or of the package itself where the name is empty; none where it has none.
  init(of archive: ZipArchive, from part: String) throws(Refusal) {
    let folder = part.lastIndex(of: "/").map { part[...$0] } ?? ""
    let file = part.dropFirst(folder.count)
    let name = "\(folder)_rels/\(file).rels"
    guard archive.has(name) else { return }
    let xml = try XMLStream(try archive.part(name), depth: 8)
    while let event = try xml.next() {
      guard event == .start, xml.name == "Relationship", xml.attribute("TargetMode") != "External",
        let id = xml.attribute("Id"), let target = xml.attribute("Target"), let type = xml.attribute("Type")
      else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      guard targets.count < 10_000 else { throw .damaged("its part \(name) refers to too many others") }
      targets.append((id, kind, Relationships.resolve(target, in: String(folder))))
    }
  }

  /// The part that an id stands for.
  subscript(id: String) -> (kind: String, part: String)? {
    targets.first { $0.id == id }.map { ($0.kind, $0.part) }
  }

  /// The first part of a kind, such as `styles`.
  func first(ofKind kind: String) -> String? { targets.first { $0.kind == kind }?.part }

  /// All parts of a kind.
  func all(ofKind kind: String) -> [String] { targets.filter { $0.kind == kind }.map(\.part) }

  /// A target is relative to the part's folder, or begins with a slash.
  private static func resolve(_ target: String, in folder: String) -> String {
    var path: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = path.popLast()
      default: path.append(step)
      }
    }
    return path.joined(separator: "/")
  }
}
