import Plans
import Vocabularies

/// The items of one cell: bullets, numbered lines and paragraphs each are one.
enum CellItems {
  /// The cell's lines, with a line that only goes on with the sentence above joined to it.
  static func joined(_ lines: [Line]) -> [Line] {
    guard lines.count > 1 else { return lines }
    let beginsSmall = lines.dropFirst().filter { $0.marker == nil && $0.text.first?.isLowercase == true }.count
    // A list written in small letters throughout is a list.
    guard beginsSmall > 0, lines[0].text.first?.isLowercase != true else { return lines }
    var joined: [Line] = []
    for line in lines {
      if line.marker == nil, line.text.first?.isLowercase == true, let last = joined.last,
        let end = last.text.last, !".:;!?".contains(end)
      {
        joined[joined.count - 1].text += " " + line.text
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  /// The number that a line is marked with: "2" of "2.", "1.2" of "1.2"; nil for bullets.
  static func number(of line: Line) -> String? {
    guard let marker = line.marker else { return nil }
    let number = marker.filter { $0.isNumber || $0.isLetter || $0 == "." }
    guard number.contains(where: { $0.isNumber || $0.isLetter }), number != "o" else { return nil }
    return number.hasSuffix(".") ? String(number.dropLast()) : number
  }

  /// The number of a line's mark, or the code that its words begin with: "A1 Rewrite the geography progression".
  private static func reference(of line: Line) -> String? {
    if let number = number(of: line) { return number }
    let code = line.text.prefix { $0 != " " }
    let letters = code.prefix { $0.isLetter && $0.isUppercase }
    let digits = code.dropFirst(letters.count)
    // "Y6 booster groups" are of whom.
    guard (1...3).contains(letters.count), !["Y", "YR", "KS", "T", "HT"].contains(letters),
      (1...4).contains(digits.count), digits.first?.isNumber == true,
      digits.allSatisfy({ $0.isNumber || $0 == "." })
    else { return nil }
    return String(code)
  }

  /// Lines that begin with the number of an item beside them, such as "1.1 by 18/09/26" beside "1.1 Adopt whiteboards":
  /// the number is their mark, though no capital follows it.
  static func numbered(_ lines: [Line], like items: [Line]) -> [Line] {
    let codes = items.map(reference)
    let known = codes.contains(nil) ? items.compactMap(number) : codes.compactMap(\.self)
    let numbers = Set(known.filter { $0.utf8.count > 1 && $0.contains(where: \.isNumber) })
    guard !numbers.isEmpty else { return lines }
    return lines.map { line in
      guard line.marker == nil, let space = line.text.firstIndex(of: " ") else { return line }
      var first = line.text[..<space]
      while let last = first.last, ".:)".contains(last) { first.removeLast() }
      guard numbers.contains(String(first)) else { return line }
      return Line(Line.folded(line.text[space...].unicodeScalars), marker: String(first), bold: line.bold)
    }
  }

  /// One of several lines for each item: by their numbers where both are numbered, by their order where as many stand
  /// in both; nil where all lines belong to all items.
  static func matched(_ lines: [Line], to items: [Line]) -> [String?]? {
    guard items.count > 1, lines.count > 1 else { return nil }
    let marks = items.map(number)
    let numbers = marks.contains(nil) ? items.map(reference) : marks
    if numbers.allSatisfy({ $0 != nil }), lines.allSatisfy({ number(of: $0) != nil }) {
      var byNumber: [String: [String]] = [:]
      for line in lines { byNumber[number(of: line) ?? "", default: []].append(line.text) }
      return numbers.map { byNumber[$0 ?? ""]?.joined(separator: " ") }
    }
    guard lines.count == items.count else { return nil }
    return lines.map(\.text)
  }
}
