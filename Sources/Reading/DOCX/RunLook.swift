/// How a run looks, its styles resolved.
struct RunLook {
  var isBold: Bool
  var isHidden: Bool
  var fill: String?
  var symbols: SymbolFont?

  init(_ run: RunProperties, in paragraph: OpenParagraph, styles: WordStyles) {
    let inherited = paragraph.style
    let style = run.style.flatMap { styles[$0] }
    // A property that is on in two styles at once is off again (ECMA-376 part 1, 17.7.3).
    let bold = [inherited.bold, style?.bold, paragraph.cellBold].reduce(false) { $0 != ($1 ?? false) }
    isBold = run.bold ?? (styles.isBoldByDefault || bold)
    isHidden = run.hidden ?? ((inherited.hidden ?? false) != (style?.hidden ?? false))
    fill = run.fill ?? style?.fill ?? paragraph.properties.fill ?? inherited.fill
    symbols = run.symbols ?? style?.symbols ?? inherited.symbols
  }
}
