/// The fields that a place in a document stands in: what a field computes is shown, its instruction is not.
struct FieldNesting {
  private struct Field {
    var instruction = ""
    var isShown = false
    /// What it shows where it has no result of its own: the choice or the tick of an old form.
    var formText: String?

    /// Whether it is the number of a page, which says nothing of a plan.
    var isPageNumber: Bool {
      let name = instruction.split(separator: " ").first ?? ""
      return ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains(name.uppercased())
    }
  }

  /// Word allows twenty.
  private static let limit = 64

  private var fields: [Field] = []

  var showsText: Bool { fields.allSatisfy(\.isShown) }
  var isPageNumber: Bool { fields.contains(where: \.isPageNumber) }

  mutating func begin(formText: String? = nil) {
    if fields.count < FieldNesting.limit { fields.append(Field(formText: formText)) }
  }

  mutating func instruct(_ text: String) {
    guard let last = fields.indices.last, fields[last].instruction.utf8.count < 64 else { return }
    fields[last].instruction += text
  }

  mutating func separate() {
    if let last = fields.indices.last { fields[last].isShown = true }
  }

  /// Ends the innermost field.
  ///
  /// - Returns: what shows of a field of an old form.
  mutating func end() -> String? { fields.popLast()?.formText }

  /// Forgets instructions that were not closed in their paragraph: a broken field must not swallow the rest of a plan.
  mutating func endParagraph() { fields.removeAll { !$0.isShown } }
}
