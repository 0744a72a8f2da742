/// What holds for the text of an element: what it has from those around it and what it says itself.
struct HTMLContext {
  var isBold = false
  var keepsLines = false
  /// The element by which the text is hidden, by its number; nil where it shows.
  var hiddenBy: Int?
  /// The element by which the text is marked as deleted.
  var deletedBy: Int?
  var heading: Int?
  var item: Item?
  var lists = 0
  /// The colour behind the text, inside its cell.
  var fill: String?
  /// The colour behind the row.
  var rowFill: String?
  var use = Use.prose
  /// Whether the element is a list's number that Word wrote as text.
  var isMarker = false
  /// Levels of blocks, lists and tables.
  var depth = 0

  /// An item of a list that the text stands in.
  struct Item: Hashable {
    /// From 0.
    var depth: Int
    /// Which one of the page's, so that its marker is shown once.
    var number: Int
    /// Whether it is only a paragraph that Word says is an item; its marker is in the text, though Word made it.
    var isWords = false
  }

  /// What the text is for.
  enum Use: Hashable {
    case prose, furniture, title, comment, option, nothing
    case footnote(Int)
  }

  /// Whether text is taken at all.
  var isShown: Bool { hiddenBy == nil && deletedBy == nil && use != .nothing }

  /// What holds for a cell: it begins anew but for what is hidden, deleted or no text.
  func forCell(isHeader: Bool) -> HTMLContext {
    var cell = HTMLContext()
    (cell.hiddenBy, cell.deletedBy, cell.rowFill, cell.depth) = (hiddenBy, deletedBy, nil, depth)
    cell.use = use
    cell.isBold = isHeader
    return cell
  }
}

/// An element that is open.
struct HTMLOpenElement {
  var style: StyleSheet.Element
  var role: HTMLRole
  var context: HTMLContext
  /// The cell, row, table or part of the page that ends with it, by its number.
  var owns: Int?
}
