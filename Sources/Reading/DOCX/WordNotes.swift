import Plans

/// What a person should know of how a Word document was read.
enum WordNotes {
  /// Notes on what was left out.
  static func notes(on leftOut: WordLeftOut) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    func add(_ code: String, _ count: Int, _ one: String, _ many: String, _ rest: String) {
      guard count > 0 else { return }
      notes.append(
        ReadingNote(code: code, text: count == 1 ? "\(one) was \(rest)." : "\(count) \(many) were \(rest)."))
    }
    add("docx.deleted", leftOut.deleted, "One tracked deletion", "tracked deletions", "taken as made and left out")
    add("docx.hidden", leftOut.hidden, "One piece of hidden text", "pieces of hidden text", "left out")
    add(
      "docx.placeholder", leftOut.placeholders, "One field that is not filled in", "fields that are not filled in",
      "left out, with the prompt to fill in")
    add(
      "docx.embedded", leftOut.embedded, "One embedded document", "embedded documents",
      "not read: paste the text into the plan itself")
    add(
      "docx.drawing", leftOut.drawings, "One chart or diagram", "charts or diagrams",
      "not read: words in it are not part of the document's text")
    add(
      "docx.comments", leftOut.commentsBeyondLimit, "One more comment", "more comments", "not read")
    return notes
  }

  static func comment(_ text: String, by author: String?, at location: SourceLocation?) -> ReadingNote {
    let whose = author.map { "A comment by \($0)" } ?? "A comment"
    return ReadingNote(
      code: "docx.comment", text: "\(whose) here is not part of the plan's text: “\(text)”.", location: location)
  }

  static let macros = ReadingNote(
    code: "docx.macros", text: "The document holds macros; they were not run, and its text alone was read.")
}
