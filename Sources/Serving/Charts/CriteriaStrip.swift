import Checking

/// The sixteen criteria as a strip of marks, which differ in shape as well as in colour.
///
/// Only presentation attributes, no `style`: the site's content security policy forbids that.
enum CriteriaStrip {
  static let markWidth = 11
  static let gap = 2
  static let height = 18

  /// The strip, with all of it in words for those who do not see it.
  static func svg(_ marks: CriterionMarks) -> String {
    let width = marks.all.count * (markWidth + gap) - gap
    var text =
      "<svg class=\"strip\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\" role=\"img\" aria-label=\"\(SafeHTML.escaped("Quality criteria. " + marks.words))\">"
    for (index, entry) in marks.all.enumerated() {
      text += "<g><title>\(SafeHTML.escaped("\(entry.title.title): \(entry.mark.words)"))</title>"
      text += shape(entry.mark, at: index * (markWidth + gap)) + "</g>"
    }
    return text + "</svg>"
  }

  /// One mark for the key; its words stand beside it.
  static func keyMark(_ mark: CriterionMark) -> String {
    "<svg class=\"mark\" viewBox=\"0 0 \(markWidth) \(height)\" width=\"\(markWidth)\" height=\"\(height)\" aria-hidden=\"true\" focusable=\"false\">\(shape(mark, at: 0))</svg>"
  }

  private static func shape(_ mark: CriterionMark, at x: Int) -> String {
    switch mark {
    case .met: "<rect x=\"\(x)\" width=\"11\" height=\"18\" rx=\"2\" fill=\"#1d6f42\"/>"
    case .partly:
      "<rect x=\"\(x)\" width=\"11\" height=\"18\" rx=\"2\" fill=\"#f3dcb6\"/><path d=\"M\(x) 8h11v8a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2z\" fill=\"#b36b00\"/>"
    case .notMet:
      "<rect x=\"\(x + 1)\" y=\"1\" width=\"9\" height=\"16\" rx=\"1\" fill=\"#fff\" stroke=\"#a4262c\" stroke-width=\"2\"/><path d=\"M\(x + 3) 6l5 6m0-6l-5 6\" stroke=\"#a4262c\" stroke-width=\"1.5\"/>"
    case .notApplicable:
      "<rect x=\"\(x)\" width=\"11\" height=\"18\" rx=\"2\" fill=\"#eef2f4\"/><path d=\"M\(x + 2) 9h7\" stroke=\"#6b7780\" stroke-width=\"2\"/>"
    case .notJudged: "<circle cx=\"\(x + 5).5\" cy=\"9\" r=\"1.8\" fill=\"#8a969f\"/>"
    }
  }
}
