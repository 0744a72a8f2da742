import Plans

/// Text of a workbook with the stretches that are bold on their own account.
struct RichText: Hashable {
  /// Each with its own word on boldness, or nil where the cell's font decides.
  private(set) var runs: [(text: String, bold: Bool?)] = []

  static func == (left: RichText, right: RichText) -> Bool {
    left.runs.elementsEqual(right.runs) { $0.text == $1.text && $0.bold == $1.bold }
  }

  func hash(into hasher: inout Hasher) {
    for run in runs { hasher.combine(run.text) }
  }

  init(_ text: String = "") {
    if !text.isEmpty { runs = [(RichText.unescaped(text), nil)] }
  }

  /// Text that stands in the file as it is shown.
  init(shown text: String) { append(text) }

  /// Adds text that stands in the file as it is shown.
  mutating func append(_ text: String, bold: Bool? = nil) {
    if !text.isEmpty { runs.append((text, bold)) }
  }

  var text: String { runs.map(\.text).joined() }

  /// Reads a `si` or `is` element to its end, the stream standing at its start. Phonetic guides (`rPh`) are not text.
  init(_ xml: XMLStream, until element: String) throws(Refusal) {
    var bold: Bool?
    var isInText = false
    var phonetic = 0
    var bytes = 0
    while let event = try xml.next() {
      switch (event, event == .text ? "" : xml.name) {
      case (.end, element): return
      case (.start, "rPh"): phonetic += 1
      case (.end, "rPh"): phonetic -= 1
      case (.start, "r"): bold = false
      case (.end, "r"): bold = nil
      case (.start, "b"): bold = xml.attribute("val").map { $0 == "1" || $0 == "true" } ?? true
      case (.start, "t"): isInText = true
      case (.end, "t"): isInText = false
      case (.text, _) where isInText && phonetic == 0:
        let text = RichText.unescaped(xml.text)
        bytes += text.utf8.count
        guard bytes <= TextAllowance.cell else { throw .cellTooLong("one of its cells", limit: TextAllowance.cell) }
        runs.append((text, bold))
      default: break
      }
    }
  }

  /// The lines of the text; bold where all of a line is.
  func lines(cellIsBold: Bool) -> [Line] {
    let plain = runs.allSatisfy { $0.bold == runs.first?.bold }
    guard !plain else { return Line.written(text, bold: runs.first?.bold ?? cellIsBold) }
    var lines: [Line] = []
    var line = String.UnicodeScalarView()
    var allBold = true
    func close() {
      lines += Line.written(String(line), bold: allBold)
      line = .init()
      allBold = true
    }
    for run in runs {
      let bold = run.bold ?? cellIsBold
      for scalar in run.text.unicodeScalars {
        if scalar == "\n" || scalar == "\r" {
          close()
        } else {
          line.append(scalar)
          if !scalar.properties.isWhitespace { allBold = allBold && bold }
        }
      }
    }
    close()
    return lines
  }

  /// `_x000D_` and its like stand for characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19).
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "_x") {
      let digits = rest[start.upperBound...].prefix(4)
      let after = rest[digits.endIndex...]
      if digits.count == 4, after.first == "_", let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code)
      {
        result += rest[..<start.lowerBound]
        result.unicodeScalars.append(scalar)
        rest = after.dropFirst()
      } else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
      }
    }
    return result + rest
  }
}

extension StringProtocol {
  /// The first place where a few ASCII characters stand; without Foundation's or the regex engine's weight.
  func firstRange(of wanted: String) -> Range<Index>? {
    guard let first = wanted.utf8.first else { return nil }
    var start = startIndex
    while let found = utf8[start...].firstIndex(of: first) {
      var place = found
      var isHere = true
      for byte in wanted.utf8 {
        guard place < endIndex, utf8[place] == byte else {
          isHere = false
          break
        }
        place = utf8.index(after: place)
      }
      if isHere { return found..<place }
      start = utf8.index(after: found)
    }
    return nil
  }
}
