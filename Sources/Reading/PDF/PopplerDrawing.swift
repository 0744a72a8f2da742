import Plans

/// The rules and fills of a PDF's pages, and which of its words are bold, from the output of `pdftocairo -svg`.
///
/// Glyphs are drawn as outlines without the name of their font, so a bold one is told by its ink.
struct PopplerDrawing {
  /// Lines and areas beyond which a page is a picture, not a table.
  static let shapeLimit = 8_000

  private let xml: XMLStream
  private var pages: [PDFPage]
  private var page = -1
  private var transforms = [SVGTransform()]
  private var clips: [PDFBox?] = [nil]
  private var clipBoxes: [String: PDFBox] = [:]
  private var clipID: String?
  private var glyph: String?
  private var weights = GlyphWeights()
  private var shapes = 0
  /// Pages on which there was too much to be a table.
  private(set) var crowdedPages: [Int] = []

  /// Adds to pages what is drawn on them.
  ///
  /// - Returns: the pages, and those (from 1) that are too crowded for rules and fills to be told.
  /// - Throws: `Refusal` where the drawing is not sound; the words can be read without it.
  static func add(_ stream: ByteStream, to pages: [PDFPage], depth: Int) throws(Refusal) -> ([PDFPage], crowded: [Int])
  {
    var drawing = PopplerDrawing(
      xml: try XMLStream(PopplerDrawingSource(stream), depth: depth), pages: pages)
    try drawing.read()
    return (drawing.weights.marking(drawing.pages), drawing.crowdedPages)
  }

  private init(xml: XMLStream, pages: [PDFPage]) {
    self.xml = xml
    self.pages = pages
  }

  private mutating func read() throws(Refusal) {
    var definitions = 0
    while let event = try xml.next() {
      let name = xml.name
      switch (event, name) {
      case (.start, "page"): begin(page: page + 1)
      case (.start, "defs"): definitions += 1
      case (.end, "defs"):
        definitions -= 1
        clipID = nil
        glyph = nil
      case (.start, "clipPath"): clipID = xml.attribute("id")
      case (.end, "clipPath"): clipID = nil
      case (.start, "symbol"): glyph = xml.attribute("id")
      case (.end, "symbol"): glyph = nil
      case (.start, "g") where definitions > 0:
        // Cairo 1.18 writes glyphs as groups.
        if let id = xml.attribute("id"), id.hasPrefix("glyph") { glyph = id }
      case (.start, "g"):
        if page < 0 { begin(page: 0) }
        push()
      case (.end, "g") where definitions == 0 && transforms.count > 1:
        transforms.removeLast()
        clips.removeLast()
      case (.start, "path"): addPath(inDefinitions: definitions > 0)
      case (.start, "use") where definitions == 0: addGlyph()
      default: continue
      }
    }
  }

  private mutating func begin(page: Int) {
    self.page = page
    shapes = 0
    transforms = [SVGTransform()]
    clips = [nil]
  }

  private mutating func push() {
    let outer = transforms[transforms.count - 1]
    transforms.append(
      xml.attribute("transform").flatMap { SVGTransform($0) }.map { outer.applied(after: $0) } ?? outer)
    var clip = clips[clips.count - 1]
    if let reference = xml.attribute("clip-path"), reference.hasPrefix("url(#"),
      let box = clipBoxes[String(reference.dropFirst(5).dropLast())]
    {
      clip = clip.map { $0.intersection(box) } ?? box
    }
    clips.append(clip)
  }

  private mutating func addPath(inDefinitions: Bool) {
    guard let data = xml.attribute("d") else { return }
    if inDefinitions {
      if let clipID {
        clipBoxes[clipID] = SVGPath(data).box
      } else if let glyph {
        weights.add(SVGPath(data), of: glyph)
      }
      return
    }
    guard pages.indices.contains(page), shapes <= PopplerDrawing.shapeLimit else { return }
    let style = SVGStyle(xml)
    let outer = transforms[transforms.count - 1]
    let transform = xml.attribute("transform").flatMap { SVGTransform($0) }.map { outer.applied(after: $0) } ?? outer
    for outline in SVGPath(data, transform).outlines {
      shapes += 1
      if style.isStroked { pages[page].rules += PDFRule.rules(stroked: outline) }
      if let fill = style.fill { add(outline, filled: fill) }
    }
    if shapes > PopplerDrawing.shapeLimit {
      crowdedPages.append(page + 1)
      pages[page].rules = []
      pages[page].fills = []
    }
  }

  private mutating func add(_ outline: SVGPath.Outline, filled colour: String) {
    guard var box = outline.box else { return }
    if let clip = clips[clips.count - 1] { box = box.intersection(clip) }
    if let rule = PDFRule(filled: box) {
      if outline.isRectangle { pages[page].rules.append(rule) }
    } else if box.width > 2, box.height > 2 {
      pages[page].fills.append(PDFFill(box: box, colour: colour, isRectangle: outline.isRectangle))
    }
  }

  private mutating func addGlyph() {
    guard pages.indices.contains(page), let reference = xml.prefixedAttribute("href") ?? xml.attribute("href"),
      reference.hasPrefix("#glyph")
    else { return }
    let place = transforms[transforms.count - 1].apply(xml.number("x"), xml.number("y"))
    weights.use(String(reference.dropFirst()), x: place.x, y: place.y, on: page, of: pages)
  }
}

extension SVGPath {
  /// The box around all of its outlines.
  fileprivate var box: PDFBox? {
    var all: PDFBox?
    for box in outlines.compactMap(\.box) { all = all?.union(box) ?? box }
    return all
  }
}

extension PDFBox {
  /// What two have in common; of no width or height where that is nothing.
  func intersection(_ other: PDFBox) -> PDFBox {
    let (left, top) = (max(minX, other.minX), max(minY, other.minY))
    return PDFBox(
      minX: left, minY: top, maxX: max(left, min(maxX, other.maxX)), maxY: max(top, min(maxY, other.maxY)))
  }
}

extension PDFRule {
  /// A filled area that is so thin that it is a line: Word and Excel draw the borders of cells so.
  fileprivate init?(filled box: PDFBox) {
    let (thin, long) = (min(box.width, box.height), max(box.width, box.height))
    guard thin <= 3, long >= 3, long >= 2 * thin else { return nil }
    self =
      box.width >= box.height
      ? PDFRule(isHorizontal: true, at: box.midY, from: box.minX, to: box.maxX)
      : PDFRule(isHorizontal: false, at: box.midX, from: box.minY, to: box.maxY)
  }

  /// The edges of a stroked outline that lie along the page's.
  fileprivate static func rules(stroked outline: SVGPath.Outline) -> [PDFRule] {
    guard !outline.isCurved, let first = outline.points.first else { return [] }
    var rules: [PDFRule] = []
    var last = first
    for point in outline.points.dropFirst() + (outline.isClosed ? [first] : []) {
      let (wide, high) = (abs(point.x - last.x), abs(point.y - last.y))
      if high < 0.7, wide >= 3 {
        rules.append(
          PDFRule(
            isHorizontal: true, at: (point.y + last.y) / 2, from: min(point.x, last.x), to: max(point.x, last.x)))
      } else if wide < 0.7, high >= 3 {
        rules.append(
          PDFRule(
            isHorizontal: false, at: (point.x + last.x) / 2, from: min(point.y, last.y), to: max(point.y, last.y)))
      }
      last = point
    }
    return rules
  }
}
