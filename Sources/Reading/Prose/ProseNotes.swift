import Plans

/// What a person should know of how a word processor's document was read.
struct ProseNotes {
  private let kind: String

  init(_ kind: FileKind) { self.kind = kind.rawValue }

  /// Notes on what was left out.
  func notes(on leftOut: ProseLeftOut) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    func add(_ code: String, _ count: Int, _ one: String, _ many: String, _ rest: String) {
      guard count > 0 else { return }
      notes.append(
        ReadingNote(code: code, text: count == 1 ? "\(one) was \(rest)." : "\(count) \(many) were \(rest)."))
    }
    add("\(kind).deleted", leftOut.deleted, "One tracked deletion", "tracked deletions", "taken as made and left out")
    add("\(kind).hidden", leftOut.hidden, "One piece of hidden text", "pieces of hidden text", "left out")
    add(
      "\(kind).placeholder", leftOut.placeholders, "One field that is not filled in", "fields that are not filled in",
      "left out, with the prompt to fill in")
    add(
      "\(kind).embedded", leftOut.embedded, "One embedded document", "embedded documents",
      "not read: paste the text into the plan itself")
    add(
      "\(kind).drawing", leftOut.drawings, "One chart or diagram", "charts or diagrams",
      "not read: words in it are not part of the document's text")
    add(
      "\(kind).comments", leftOut.commentsBeyondLimit, "One more comment", "more comments", "not read")
    return notes
  }

  func comment(_ text: String, by author: String?, at location: SourceLocation?) -> ReadingNote {
    let whose = author.map { "A comment by \($0)" } ?? "A comment"
    return ReadingNote(
      code: "\(kind).comment", text: "\(whose) here is not part of the plan's text: “\(text)”.", location: location)
  }

  static let macros = ReadingNote(
    code: "docx.macros", text: "The document holds macros; they were not run, and its text alone was read.")
}

/// What stands in a file and not in the document that is made of it, counted for the reading notes.
struct ProseLeftOut {
  var deleted = 0
  var hidden = 0
  var placeholders = 0
  var embedded = 0
  var drawings = 0
  var commentsBeyondLimit = 0
}
