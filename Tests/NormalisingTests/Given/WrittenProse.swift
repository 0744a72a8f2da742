import Plans

/// A document of prose: "# " begins a heading, "- " a list item, "**" a bold line, and the rest are paragraphs; lines
/// with bars are rows of a table, which a line of "==" ends.
enum WrittenProse {
  static func document(_ text: String) -> Document {
    var blocks: [Block] = []
    var rows: [String] = []
    var tables = 0
    func endTable() {
      guard !rows.isEmpty else { return }
      tables += 1
      let name = "Table \(tables)"
      blocks.append(
        .table(
          WrittenTable.table(
            rows.joined(separator: "\n"), place: { "\(name), row \($0 + 1), column \($1 + 1)" }, location: name,
            isSheet: false)))
      rows = []
    }
    for (index, line) in text.split(separator: "\n").enumerated() {
      let location = SourceLocation("paragraph \(index + 1)")
      if line.contains("|") {
        rows.append(String(line))
        continue
      }
      endTable()
      if line == "==" { continue }
      if ["# ", "## ", "### "].contains(where: line.hasPrefix) {
        let level = line.prefix { $0 == "#" }.count
        blocks.append(.heading(level: level, Line(String(line.dropFirst(level + 1))), location))
      } else if line.hasPrefix("- ") {
        blocks.append(.listItem(depth: 0, Line(String(line.dropFirst(2)), marker: "•"), location))
      } else if line.hasPrefix("**") {
        blocks.append(.paragraph(Line(String(line.dropFirst(2)), bold: true), location))
      } else {
        blocks.append(.paragraph(Line.written(String(line)).first ?? Line(String(line)), location))
      }
    }
    endTable()
    return Document(kind: .docx, blocks: blocks)
  }
}
