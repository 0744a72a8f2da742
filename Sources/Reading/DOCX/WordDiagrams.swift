import Plans

/// The diagrams (“SmartArt”) of a document, whose words stand in parts of their own.
struct WordDiagrams {
  let archive: ZipArchive
  let relationships: Relationships
  let depth: Int

  /// The part with the words of the diagram that a relationship stands for.
  func part(_ id: String) throws(Refusal) -> WordPart? {
    guard let target = relationships[id], target.kind == "diagramData", archive.has(target.part) else { return nil }
    return try WordPart(try archive.part(target.part), depth: depth)
  }
}

extension StoryReading {
  /// The words of the diagram that the stream stands at.
  func diagram() throws(Refusal) -> [ProsePiece] {
    guard let id = part.attribute("dm"), let data = try state.diagrams?.part(id) else {
      state.leftOut.drawings += 1
      return []
    }
    let story = StoryReading(data, state: state)
    var pieces: [ProsePiece] = []
    func read(_ element: WordElement) throws(Refusal) {
      if element == .paragraph {
        try story.readBlock(element, into: &pieces)
      } else {
        try data.eachChild { element throws(Refusal) in try read(element) }
      }
    }
    _ = try data.root()
    try data.eachChild { element throws(Refusal) in try read(element) }
    return pieces
  }
}
