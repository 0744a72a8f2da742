import DelimitedText
import Plans

/// Web pages: an online tool's, Word's and Excel's “Save as web page”, Google Docs' export, and the tables that
/// management systems call .xls.
struct HTMLFormat {
  var limits: ReadingLimits
  var allowance = TextAllowance()

  /// - Throws: `Refusal` where a limit is passed, the page declares entities, or it shows no text.
  func read(_ bytes: [UInt8]) throws(Refusal) -> Document {
    let text = DecodedText(bytes)
    var plain = text.bytes
    let nuls = plain.count { $0 == 0 }
    if nuls > 0 { plain.removeAll { $0 == 0 } }

    let building = HTMLBuilding(limits: limits, allowance: allowance)
    let isCutOff = try HTMLStream(building).read(HTMLSource(plain))
    let pieces = try building.finish()
    let blocks = try HTMLPlacing.blocks(of: pieces, title: building.title, cells: limits.cells)
    guard blocks.contains(where: \.isContent) else {
      throw building.counts.framesPages ? .onlyFrames : .noTextOnThePage
    }
    var notes = building.counts.notes
    if isCutOff { notes.append(HTMLFormat.cutOff) }
    if text.undecodable > 0 { notes.append(HTMLFormat.undecodable(text.undecodable)) }
    if nuls > 0 { notes.append(HTMLFormat.nulCharacters(nuls)) }
    return Document(kind: .html, blocks: blocks, notes: notes)
  }

  private static let cutOff = ReadingNote(
    code: "html.cutOff", text: "The page ends inside a comment, a tag or a script, so some of it may be missing.")

  private static func undecodable(_ count: Int) -> ReadingNote {
    ReadingNote(
      code: "html.undecodableBytes",
      text: "\(count) \(count == 1 ? "byte stands" : "bytes stand") for no character and shows as “\u{FFFD}”.")
  }

  private static func nulCharacters(_ count: Int) -> ReadingNote {
    ReadingNote(
      code: "html.nulCharacters",
      text: "\(count) NUL \(count == 1 ? "character was" : "characters were") taken out of the page.")
  }
}

extension Block {
  fileprivate var isContent: Bool { if case .pageFurniture = self { false } else { true } }
}

extension Refusal {
  fileprivate static let noTextOnThePage = Refusal(
    code: "html.noText",
    reason: "The web page shows no text of its own: what a browser shows in it is fetched by scripts.",
    instead: "Open the page, copy the plan into Word or Excel and send that, or print the page to a PDF.")

  fileprivate static let onlyFrames = Refusal(
    code: "html.frames",
    reason: "The web page only shows other pages, which are files of their own and were not sent with it.",
    instead: "Send the workbook or document that it was saved from, or save it as a single page.")
}
