/// Tells bold words by their ink: the share of its box that a font's glyphs cover, beside that of the font in which most
/// of the document is set.
struct GlyphWeights {
  /// A bold face has half as much ink again as its regular one; a heavier text face not a fifth.
  private static let boldRatio = 1.22
  /// Fonts with less than this many glyphs in use are too few to tell.
  private static let fewestGlyphs = 4

  /// Pages with more words than this are set in type too small to be read: which of them are bold is not asked.
  private static let mostWords = 10_000

  private struct Font {
    var ink = 0.0
    var area = 0.0
    var glyphs = 0
  }

  private var inks: [String: Double] = [:]
  private var fonts: [String: Font] = [:]
  /// For each page, for each word, the font of its first glyph.
  private var fontOfWord: [Int: [Int: String]] = [:]
  private var finder: (page: Int, words: WordFinder)?

  /// Adds an outline of a glyph; its holes run the other way round.
  mutating func add(_ path: SVGPath, of glyph: String) {
    inks[glyph, default: 0] += abs(path.outlines.reduce(0) { $0 + $1.signedArea })
  }

  /// Counts a glyph that is drawn with its origin at a place.
  mutating func use(_ glyph: String, x: Double, y: Double, on page: Int, of pages: [PDFPage]) {
    guard pages[page].words.count <= GlyphWeights.mostWords else { return }
    if finder?.page != page { finder = (page, WordFinder(pages[page].words)) }
    guard let word = finder?.words.word(atX: x + 0.2, y: y - 1) else { return }
    let font = GlyphWeights.font(of: glyph)
    let box = pages[page].words[word].box
    let letters = max(pages[page].words[word].text.unicodeScalars.count, 1)
    fonts[font, default: Font()].ink += inks[glyph] ?? 0
    fonts[font, default: Font()].area += box.width * box.height / Double(letters)
    fonts[font, default: Font()].glyphs += 1
    if fontOfWord[page, default: [:]][word] == nil { fontOfWord[page, default: [:]][word] = font }
  }

  /// The pages with their bold words marked.
  func marking(_ pages: [PDFPage]) -> [PDFPage] {
    let sure = fonts.filter { $0.value.glyphs >= GlyphWeights.fewestGlyphs && $0.value.area > 0 }
    guard
      let body = sure.max(by: { ($0.value.glyphs, $0.key) < ($1.value.glyphs, $1.key) })?.value
    else { return pages }
    let usual = body.ink / body.area
    let bold = Set(sure.filter { $0.value.ink / $0.value.area > usual * GlyphWeights.boldRatio }.keys)
    var marked = pages
    for (page, words) in fontOfWord {
      for (word, font) in words where bold.contains(font) { marked[page].words[word].isBold = true }
    }
    return marked
  }

  /// `glyph3-17` and `glyph-3-17` are of the same font at the same size.
  private static func font(of glyph: String) -> String {
    String(glyph[..<(glyph.lastIndex(of: "-") ?? glyph.endIndex)])
  }
}

/// Finds the word at a place of a page.
private struct WordFinder {
  private static let band = 8.0
  private var bands: [Int: [Int]] = [:]
  private let words: [PDFWord]

  init(_ words: [PDFWord]) {
    self.words = words
    for (index, word) in words.enumerated() where word.box.height < 200 {
      for band in WordFinder.band(of: word.box.minY)...WordFinder.band(of: max(word.box.minY, word.box.maxY)) {
        bands[band, default: []].append(index)
      }
    }
  }

  func word(atX x: Double, y: Double) -> Int? {
    guard abs(x) < 1e6, abs(y) < 1e6 else { return nil }
    return bands[WordFinder.band(of: y)]?.first { index in
      let box = words[index].box
      return x >= box.minX - 0.3 && x <= box.maxX && y >= box.minY && y <= box.maxY
    }
  }

  private static func band(of y: Double) -> Int { Int((y / band).rounded(.down)) }
}
