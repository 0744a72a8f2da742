import Plans

extension Cell {
  /// Its location with the heading's words for the column's number, where the number stands in it.
  func location(in columns: [TableColumn]) -> SourceLocation {
    // A worksheet's place is a letter and a number, which a person finds without a heading.
    guard !location.words.hasPrefix("Sheet "), let cut = location.words.range(of: ", column ") else { return location }
    guard let number = Int(location.words[cut.upperBound...]),
      let column = columns.first(where: { $0.location.words.hasSuffix(", column \(number)") }), !column.heading.isEmpty
    else { return location }
    return SourceLocation(location.words[..<cut.upperBound] + column.name)
  }
}
