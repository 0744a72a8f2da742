import Plans

/// What a reader of a page has left out, and what the page says of the program that wrote it.
struct HTMLCounts {
  private var hidden = 0, deleted = 0
  private var lastHidden: Int?, lastDeleted: Int?
  /// The comments in the margin of Word's and Google Docs' pages.
  var comments: [String] = []
  private var isExcels = false
  private(set) var framesPages = false

  /// Counts the part that hides some text, or marks it as deleted, once.
  mutating func leaveOut(hiddenBy: Int?, deletedBy: Int?) {
    if let hiddenBy {
      if lastHidden != hiddenBy { hidden += 1 }
      lastHidden = hiddenBy
    } else if let deletedBy {
      if lastDeleted != deletedBy { deleted += 1 }
      lastDeleted = deletedBy
    }
  }

  mutating func see(_ name: String, _ attributes: HTMLAttributes) {
    if name == "meta", attributes["name"]?.lowercased() == "progid" {
      isExcels = isExcels || attributes["content"]?.hasPrefix("Excel.") == true
    }
    if name == "frameset" || name == "iframe" { framesPages = true }
  }

  /// Whether a table is a worksheet: Excel's “web page”, or Google Sheets', whose tables are of the class `waffle`.
  func isSheet(_ table: StyleSheet.Element) -> Bool { isExcels || table.classes.contains("waffle") }

  var notes: [ReadingNote] {
    var notes: [ReadingNote] = []
    if hidden > 0 {
      notes.append(
        ReadingNote(
          code: "html.hidden",
          text: "\(hidden) hidden \(hidden == 1 ? "part of the page was" : "parts of the page were") left out."))
    }
    if deleted > 0 {
      notes.append(
        ReadingNote(
          code: "html.deleted",
          text: "\(deleted) deleted or struck-out \(deleted == 1 ? "passage was" : "passages were") left out."))
    }
    return notes
      + comments.map { ReadingNote(code: "html.comment", text: "A comment in the margin says: “\($0)”") }
  }
}
