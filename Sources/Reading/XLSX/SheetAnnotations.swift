import Plans

/// What lies on a worksheet and not in its cells: comments, and text boxes.
enum SheetAnnotations {
  private static let limit = 1000

  /// The comments on cells, old ones (now “notes”) and threaded ones alike.
  static func comments(_ archive: ZipArchive, _ relationships: Relationships, depth: Int) throws(Refusal) -> [(
    cell: String, text: String
  )] {
    var comments: [(cell: String, text: String)] = []
    let threaded = relationships.all(ofKind: "threadedComment")
    // Excel repeats a threaded comment as a note that begins with an advertisement: one of the two is enough.
    for part in threaded.isEmpty ? relationships.all(ofKind: "comments") : threaded where archive.has(part) {
      let xml = try XMLStream(try archive.part(part), depth: depth)
      while let event = try xml.next(), comments.count < limit {
        guard event == .start, xml.name == "comment" || xml.name == "threadedComment" else { continue }
        let cell = xml.attribute("ref") ?? ""
        let text = try SheetAnnotations.text(xml, until: xml.name, of: ["t", "text"])
        if !text.isEmpty { comments.append((cell, text)) }
      }
    }
    return comments
  }

  /// The text boxes, each as its paragraphs.
  static func textBoxes(_ archive: ZipArchive, _ relationships: Relationships, depth: Int) throws(Refusal) -> [[Line]] {
    var boxes: [[Line]] = []
    for part in relationships.all(ofKind: "drawing") where archive.has(part) {
      let xml = try XMLStream(try archive.part(part), depth: depth)
      while let event = try xml.next(), boxes.count < limit {
        guard event == .start, xml.name == "txBody" else { continue }
        let lines = Line.written(try text(xml, until: "txBody", of: ["t"], paragraph: "p"))
        if !lines.isEmpty { boxes.append(lines) }
      }
    }
    return boxes
  }

  /// All text inside some elements, to the end of the one that the stream stands at.
  private static func text(
    _ xml: XMLStream, until end: String, of elements: Set<String>, paragraph: String? = nil
  ) throws(Refusal) -> String {
    var text = ""
    var inside = 0
    while let event = try xml.next() {
      switch event {
      case .start: if elements.contains(xml.name) { inside += 1 }
      case .end:
        if xml.name == end { return text }
        if elements.contains(xml.name) { inside -= 1 }
        if xml.name == paragraph { text += "\n" }
      case .text:
        if inside > 0 { text += xml.text }
        guard text.utf8.count <= TextAllowance.cell else {
          throw .cellTooLong("a text box or comment", limit: TextAllowance.cell)
        }
      }
    }
    return text
  }
}
