import Plans

/// One sheet of an OpenDocument spreadsheet.
struct ODSSheet {
  var name: String
  var part = SheetPart()
  /// Comments on cells, by the cell's reference.
  var comments: [(cell: String, text: String)] = []
  /// Text boxes and shapes with text, each as its lines.
  var boxes: [[Line]] = []
}

/// The looks of cells over all sheets of a spreadsheet, each kept once and numbered as Excel numbers its styles.
struct ODSLooks {
  /// What the reader needs of a cell style.
  struct Look {
    var number: Int
    var fill: String?
    var dates: ODFStyles.DateShape
  }

  private let styles: ODFStyles
  private var known: [String: Look] = [:]
  private var numbered: [WorkbookStyles.Style] = []

  init(_ styles: ODFStyles) { self.styles = styles }

  /// The look of a cell style; of a cell with none where the name is nil.
  mutating func look(_ name: String?) -> Look {
    // Names that stand for nothing are all one: a file may make up as many of them as it has cells.
    let name = name.flatMap { styles.has($0, .cell) ? $0 : nil }
    if let look = known[name ?? ""] { return look }
    let style = WorkbookStyles.Style(fill: styles.fill([(name, .cell)]), bold: styles.isBold(name, .cell))
    let shape = styles.value(\.dataStyle, of: name, .cell).flatMap { styles.dateShapes[$0] }
    let look = Look(
      number: numbered.count, fill: style.fill, dates: shape ?? ODFStyles.DateShape(showsDay: true, showsTime: false))
    numbered.append(style)
    known[name ?? ""] = look
    return look
  }

  /// The looks by their numbers.
  var all: WorkbookStyles { WorkbookStyles(numbered) }
}
