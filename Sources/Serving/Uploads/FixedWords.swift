import Plans

/// What a sender says about a plan beside the file, in the words of a query or a form.
enum FixedWords {
  static let scopeLimit = 200

  /// - Throws: `Problem` that names the word that cannot be understood. Blank is as good as left out.
  static func identity(layer: String?, scope: String?, academicYear: String?) throws(Problem) -> FixedIdentity {
    var fixed = FixedIdentity()
    if let text = given(layer) {
      guard let layer = Int(text).flatMap({ Layer(rawValue: $0) }) else {
        throw .parameter(
          "layer", "“\(CountWords.shortened(text, to: 40))” is no layer.",
          do: "Give 1 for a whole-school plan or 2 for a subject's, or leave it out.")
      }
      fixed.layer = layer
    }
    if let text = given(scope) {
      guard text.unicodeScalars.count <= scopeLimit else {
        throw .parameter(
          "scope", "A scope has \(scopeLimit) characters at most, and this one has more.",
          do: "Give a subject or aspect such as Mathematics, or leave it out.")
      }
      fixed.scope = text
    }
    if let text = given(academicYear) {
      guard let year = AcademicYear(text) else {
        throw .parameter(
          "academicYear", "“\(CountWords.shortened(text, to: 40))” is no academic year.",
          do: "Give one such as 2026/27, or leave it out.")
      }
      fixed.academicYear = year
    }
    return fixed
  }

  private static func given(_ text: String?) -> String? {
    guard let text else { return nil }
    let trimmed = text.drop(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }
    return end.map { String(trimmed[...$0]) }
  }
}
