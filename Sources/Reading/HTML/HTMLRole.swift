/// What an element is to a reader, by its name, its ARIA role or its style.
enum HTMLRole: Hashable {
  /// Part of a line: `span`, `a`, and every element that is not known.
  case inline
  case lineBreak
  /// Begins and ends a paragraph.
  case block
  case heading(Int)
  case list(isOrdered: Bool)
  case item
  /// What names the things that follow, as a heading does: `dt`, `summary`, `legend`.
  case label
  case table
  case rowGroup(RowGroup)
  case row
  case cell(isHeader: Bool)
  /// Menus for finding one's way about a site.
  case navigation
  /// The header or footer of a page or of its site.
  case pageEdge
  case title
  case button, input, select, option, textArea
  /// Text that no browser shows, or that stands for what could not be shown.
  case notShown

  enum RowGroup { case head, body, foot }

  init(_ name: String, role: String?, display: Appearance.Display?) {
    if let role, let byRole = HTMLRole.byARIA[role] {
      self = byRole
    } else if let known = HTMLRole.byName[name] {
      self = known
    } else {
      self = .inline
    }
    guard self == .inline || self == .block else { return }
    switch display {
    case .block: self = .block
    case .table: self = .table
    case .row: self = .row
    case .cell: self = .cell(isHeader: false)
    case nil: break
    }
  }

  private static let byARIA: [String: HTMLRole] = [
    "navigation": .navigation, "menubar": .navigation, "contentinfo": .pageEdge, "banner": .inline, "table": .table,
    "grid": .table, "treegrid": .table, "row": .row, "cell": .cell(isHeader: false),
    "gridcell": .cell(isHeader: false), "columnheader": .cell(isHeader: true), "rowheader": .cell(isHeader: true),
    "list": .list(isOrdered: false), "listitem": .item,
  ]

  private static let byName: [String: HTMLRole] = {
    var roles: [String: HTMLRole] = [
      "br": .lineBreak, "h1": .heading(1), "h2": .heading(2), "h3": .heading(3), "h4": .heading(4), "h5": .heading(5),
      "h6": .heading(6), "ul": .list(isOrdered: false), "menu": .list(isOrdered: false), "dir": .list(isOrdered: false),
      "ol": .list(isOrdered: true), "li": .item, "dt": .label, "summary": .label, "legend": .label, "table": .table,
      "thead": .rowGroup(.head), "tbody": .rowGroup(.body), "tfoot": .rowGroup(.foot), "tr": .row,
      "td": .cell(isHeader: false), "th": .cell(isHeader: true), "nav": .navigation, "footer": .pageEdge,
      "title": .title, "button": .button, "input": .input, "select": .select, "option": .option,
      "textarea": .textArea,
    ]
    let blocks = """
      address article aside blockquote body caption center dd details dialog div dl fieldset figcaption figure form \
      frameset header hgroup hr html main p pre section listing plaintext xmp
      """
    for name in blocks.split(separator: " ") { roles[String(name)] = .block }
    // `xml` and `o:…` hold Office's settings; the others what is shown where a browser knows no scripts or pictures.
    let notShown = """
      script style template noscript noframes noembed xml datalist object applet audio video canvas iframe rp \
      desc metadata o:smarttagtype o:officedocumentsettings w:worddocument x:excelworkbook
      """
    for name in notShown.split(separator: " ") { roles[String(name)] = .notShown }
    return roles
  }()

  /// Whether its beginning and end are the bounds of a paragraph.
  var bounds: Bool {
    switch self {
    case .inline, .lineBreak, .input, .select, .option, .notShown, .title: false
    default: true
    }
  }

  /// Whether it counts as a level of nesting.
  var nests: Bool {
    switch self {
    case .list, .table, .cell, .block, .navigation, .pageEdge: true
    default: false
    }
  }
}
