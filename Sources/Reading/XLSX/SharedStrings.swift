import Plans

/// The strings that a workbook's cells refer to: only those that some cell does refer to are kept.
struct SharedStrings {
  private var strings: [Int: RichText] = [:]

  init() {}

  init(_ part: ZipPart, wanted: Set<Int>, depth: Int) throws(Refusal) {
    let xml = try XMLStream(part, depth: depth)
    var index = 0
    var bytes = 0
    while let event = try xml.next() {
      guard event == .start, xml.name == "si" else { continue }
      let text = try RichText(xml, until: "si")
      if wanted.contains(index) {
        bytes += text.text.utf8.count
        guard bytes <= TextAllowance.document else { throw .tooMuchText(limit: TextAllowance.document) }
        strings[index] = text
      }
      index += 1
    }
  }

  subscript(index: Int) -> RichText? { strings[index] }
}
