import Plans

/// The lists of a document: what each of their levels puts before a paragraph. The numbers themselves are not in the
/// file; `ListNumbering` counts them.
struct ListDefinitions {
  /// One of the nine levels of a list.
  struct Level {
    var start = 1
    var number = ListNumber.decimal
    /// Such as `%1.%2`: the numbers of the first and second level.
    var text = ""
    /// After which level's paragraphs it begins anew, from 1; 0 for never; nil for any above it.
    var restart: Int?
    /// Whether all numbers in it are in figures.
    var isLegal = false
    /// The style whose paragraphs stand at this level.
    var style: String?
    var symbols: SymbolFont?
  }

  /// What paragraphs refer to: a list that counts with all others made of the same definition.
  struct List {
    var definition: String
    var startsAt: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  /// Word's own limit is 2,047 definitions; lists of one definition may be more.
  private static let limit = 32_768
  /// Longer texts before a number are no numbers.
  private static let textLimit = 64

  private var definitions: [String: [Int: Level]] = [:]
  private var styleLinks: [String: String] = [:]
  private var lists: [String: List] = [:]

  init() {}

  /// Reads a numbering part.
  init(_ zipPart: ZipPart, depth: Int) throws(Refusal) {
    let part = try WordPart(zipPart, depth: depth)
    var read = ListDefinitions()
    _ = try part.root()
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .abstractList: try read.readDefinition(part)
      case .list: try read.readList(part)
      default: break
      }
      guard read.definitions.count + read.lists.count <= ListDefinitions.limit else {
        throw .damaged("it has more lists than Word allows")
      }
    }
    self = read
  }

  private mutating func readDefinition(_ part: WordPart) throws(Refusal) {
    guard let id = part.attribute("abstractNumId") else { return }
    var levels: [Int: Level] = [:]
    var link: String?
    try part.eachChild { element throws(Refusal) in
      if element == .level, let index = part.number("ilvl"), (0...8).contains(index) {
        levels[index] = try ListDefinitions.level(part)
      }
      if element == .listStyleLink { link = part.attribute() }
    }
    definitions[id] = levels
    styleLinks[id] = link
  }

  private mutating func readList(_ part: WordPart) throws(Refusal) {
    guard let id = part.attribute("numId") else { return }
    var list = List(definition: "")
    try part.eachChild { element throws(Refusal) in
      if element == .abstractListID { list.definition = part.attribute() ?? "" }
      guard element == .listOverride, let index = part.number("ilvl"), (0...8).contains(index) else { return }
      try part.eachChild { element throws(Refusal) in
        if element == .startOverride { list.startsAt[index] = part.number() }
        if element == .level { list.levels[index] = try ListDefinitions.level(part) }
      }
    }
    lists[id] = list
  }

  /// Reads a `lvl` element.
  private static func level(_ part: WordPart) throws(Refusal) -> Level {
    var level = Level()
    func readNumber() {
      // A format of the writer's own (“001”) stands in an alternative; figures come near enough.
      level.number = part.attribute().map { ListNumber(rawValue: $0) ?? .decimal } ?? .decimal
    }
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .start: level.start = part.number() ?? 1
      case .numberFormat: readNumber()
      case .levelText: level.text = String((part.attribute() ?? "").prefix(textLimit))
      case .levelRestart: level.restart = part.number()
      case .isLegal: level.isLegal = part.isOn
      case .paragraphStyle: level.style = part.attribute()
      case .runProperties: level.symbols = try RunProperties(part).symbols
      case .alternateContent:
        try part.eachChild { element throws(Refusal) in
          guard element == .fallback else { return }
          try part.eachChild { element throws(Refusal) in if element == .numberFormat { readNumber() } }
        }
      default: break
      }
    }
    return level
  }

  /// The list of an id, its definition found through styles of lists where it is kept in one.
  func list(_ id: String, styles: WordStyles) -> List? {
    guard var list = lists[id] else { return nil }
    if let link = styleLinks[list.definition], let linked = styles[link]?.list.flatMap({ lists[$0] }) {
      list.definition = linked.definition
    }
    return list
  }

  /// A level of a list; nil where the file does not say what it is.
  func level(_ index: Int, of list: List) -> Level? { list.levels[index] ?? definitions[list.definition]?[index] }

  /// The level at which a style's paragraphs stand.
  func level(ofStyle style: String?, in list: List) -> Int? {
    guard let style else { return nil }
    return definitions[list.definition]?.first { $0.value.style == style }?.key
  }
}
