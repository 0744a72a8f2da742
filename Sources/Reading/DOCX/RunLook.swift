/// How a run looks, its styles resolved.
struct RunLook {
  var isBold: Bool
  var isHidden: Bool
  var fill: String?
  var symbols: SymbolFont?

  init(_ paragraph: ParagraphContext, _ run: RunProperties, _ styles: WordStyles) {
    let style = run.style.flatMap { styles[$0] }
    // A property that is on in two styles at once is off again (ECMA-376 part 1, 17.7.3).
    let bold = [paragraph.style.bold, style?.bold, paragraph.cellBold].reduce(false) { $0 != ($1 ?? false) }
    isBold = run.bold ?? (paragraph.isBoldByDefault || bold)
    isHidden = run.hidden ?? ((paragraph.style.hidden ?? false) != (style?.hidden ?? false))
    fill = run.fill ?? style?.fill ?? paragraph.fill
    symbols = run.symbols ?? style?.symbols ?? paragraph.style.symbols
  }
}

/// What a paragraph's style says of its runs.
struct ParagraphContext {
  var style: WordStyles.Style
  var isBoldByDefault: Bool
  var fill: String?
  var cellBold: Bool?

  init(_ state: WordReadingState, _ properties: ParagraphProperties, _ cellBold: Bool?) {
    style = state.styles.paragraphStyle(properties.style)
    isBoldByDefault = state.styles.isBoldByDefault
    fill = properties.fill ?? style.fill
    self.cellBold = cellBold
  }
}
