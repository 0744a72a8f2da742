import Plans

/// A paragraph while it is read.
final class OpenParagraph {
  var properties = ParagraphProperties()
  var style: WordStyles.Style
  /// How a table's style makes the cell around it.
  let cellBold: Bool?
  var text: ParagraphText
  /// The comments that are anchored in it.
  var comments: [String] = []
  /// Text boxes and diagrams that are anchored in it: they stand after it, whatever place of it they are anchored at.
  var anchored: [ProsePiece] = []

  init(style: WordStyles.Style, cellBold: Bool?, text: ParagraphText = ParagraphText()) {
    self.style = style
    self.cellBold = cellBold
    self.text = text
  }
}
