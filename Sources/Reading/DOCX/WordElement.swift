/// The elements of a Word document that mean something to its reader, by their names without prefix: the strict and the
/// transitional kind of Office Open XML differ in their namespaces alone.
enum WordElement: String, CaseIterable {
  // What text stands in.
  case document, body, hdr, ftr, footnote, endnote, comment
  case paragraph = "p"
  case run = "r"
  case text = "t"
  case table = "tbl"
  case row = "tr"
  case cell = "tc"
  case textBox = "txbxContent"
  // Characters that are elements.
  case tab, ptab, br, cr, noBreakHyphen, sym
  // Fields.
  case fieldCharacter = "fldChar"
  case instruction = "instrText"
  case formField = "ffData"
  case checkBox, checked, ddList, result, listEntry
  case `default`
  // What is there twice, or not to be seen.
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
  case deletion = "del"
  case movedAway = "moveFrom"
  case deletedText = "delText"
  case insertion = "ins"
  case cellDeletion = "cellDel"
  case phoneticGuide = "rt"
  // Content controls.
  case control = "sdt"
  case controlProperties = "sdtPr"
  case controlContent = "sdtContent"
  case showsPlaceholder = "showingPlcHdr"
  // What refers to other parts.
  case footnoteReference, endnoteReference, commentReference, headerReference, footerReference
  case altChunk, subDoc, chart
  case embeddedObject = "OLEObject"
  case diagram = "relIds"
  case sectionProperties = "sectPr"
  case hasFirstPage = "titlePg"
  case evenAndOddHeaders
  // Properties of paragraphs and runs.
  case paragraphProperties = "pPr"
  case runProperties = "rPr"
  case paragraphStyle = "pStyle"
  case runStyle = "rStyle"
  case outlineLevel = "outlineLvl"
  case numbering = "numPr"
  case listLevel = "ilvl"
  case listID = "numId"
  case bold = "b"
  case hidden = "vanish"
  case highlight
  case shading = "shd"
  case fonts = "rFonts"
  // Properties of tables.
  case tableProperties = "tblPr"
  case tableStyle = "tblStyle"
  case tableLook = "tblLook"
  case tableGrid = "tblGrid"
  case gridColumn = "gridCol"
  case rowProperties = "trPr"
  case cellProperties = "tcPr"
  case headerRow = "tblHeader"
  case hiddenRow = "hidden"
  case gridBefore, gridSpan, vMerge, hMerge
  // Styles and lists.
  case styles, style, name, basedOn
  case documentDefaults = "docDefaults"
  case runDefaults = "rPrDefault"
  case tablePart = "tblStylePr"
  case abstractList = "abstractNum"
  case abstractListID = "abstractNumId"
  case list = "num"
  case listOverride = "lvlOverride"
  case startOverride
  case level = "lvl"
  case start
  case numberFormat = "numFmt"
  case levelText = "lvlText"
  case levelRestart = "lvlRestart"
  case isLegal = "isLgl"
  case listStyleLink = "numStyleLink"
  /// Any other: what stands inside it is read as if it were not there.
  case other = ""

  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
