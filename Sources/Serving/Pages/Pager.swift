import Mustache

/// Which rows of a long list a page shows, and the links to the others.
struct Pager: MustacheParent, Sendable {
  static let rows = 50

  let page: Int
  let pages: Int
  let total: Int
  /// The address of the list, with every parameter but the page's, ready for `&page=`.
  let address: String

  /// Where there is no such page as was asked for, it is the nearest that there is.
  init(total: Int, page: Int?, address: String) {
    pages = max(1, (total + Pager.rows - 1) / Pager.rows)
    self.page = min(max(page ?? 1, 1), pages)
    self.total = total
    self.address = address
  }

  var range: Range<Int> {
    let start = (page - 1) * Pager.rows
    return start..<min(start + Pager.rows, max(total, start))
  }

  /// Nil where all rows are on one page: then there is nothing to turn to.
  var shown: Pager? { pages > 1 ? self : nil }

  func child(named name: String) -> Any? {
    switch name {
    case "previousAddress": page > 1 ? "\(address)page=\(page - 1)" : nil
    case "nextAddress": page < pages ? "\(address)page=\(page + 1)" : nil
    case "pagerWords":
      "\(range.lowerBound + 1) to \(range.upperBound) of \(CountWords.grouped(total)), page \(page) of \(pages)"
    default: nil
    }
  }
}

/// The address of a list with the parameters that were given, for its pager.
enum ListAddress {
  static func of(_ path: String, _ parameters: [(String, String?)]) -> String {
    let given = parameters.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : "\(name)=\(encoded($0))&" } }
    return "\(path)?\(given.joined())"
  }

  /// Percent-encoded, all but letters, digits and `-._~`.
  static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += "%\(Hex.text([byte]).uppercased())".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// One line of a list whose words are all there is to it.
struct TextLine: MustacheParent, Sendable {
  let text: String

  func child(named name: String) -> Any? { name == "line" ? text : nil }
}

/// One choice of a list of choices in a form.
struct Choice: MustacheParent, Sendable {
  var value: String
  var words: String
  var isChosen: Bool

  func child(named name: String) -> Any? {
    switch name {
    case "choiceValue": value
    case "choiceWords": words
    case "isChosen": isChosen
    default: nil
    }
  }
}
