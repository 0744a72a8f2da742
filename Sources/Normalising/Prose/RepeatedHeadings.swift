import Plans
import Vocabularies

/// Headings that stand more than once in a document and that no heading map holds: "Steps we will take", "Evidence it
/// worked".
///
/// A priority's title is not written twice, so such a heading is a label: its words say of what, if only half of them are
/// known, or else what the lists below it hold.
struct RepeatedHeadings: Sendable {
  private let fields: [String: HeadingField]

  init(of blocks: [Block], phrases: PhraseBook) {
    var below: [String: [[String]]] = [:]
    var written: [String: String] = [:]
    var open: String?
    let labels = LabelReading(phrases)
    func begin(_ line: Line) {
      let key = RepeatedHeadings.key(line.text)
      let isKnown = labels.label(of: line, isHeading: true) != nil || key.contains(where: \.isNumber)
      open = isKnown || key.isEmpty ? nil : key
      guard let open else { return }
      written[open] = line.text
      below[open, default: []].append([])
    }
    for block in blocks {
      switch block {
      case .heading(_, let line, _): begin(line)
      case .paragraph(let line, _) where line.bold && line.marker == nil && line.text.utf8.count <= 120: begin(line)
      case .listItem(_, let line, _), .paragraph(let line, _):
        if let key = open, let last = below[key]?.indices.last { below[key]?[last].append(line.text) }
      default: open = nil
      }
    }
    // Over something each time: the name of a school at the head of two pages heads nothing.
    let repeated = below.filter { $0.value.count(where: { !$0.isEmpty }) > 1 }
    var fields: [String: HeadingField] = [:]
    for (key, texts) in repeated {
      let spoken = written[key].flatMap { phrases.headings.match($0) }.map(\.field)
      fields[key] = spoken ?? RepeatedHeadings.field(of: texts.flatMap { $0 }, phrases)
    }
    self.fields = fields
  }

  /// The field of what stands below a heading; nil where it is not repeated, or neither its words nor its lists say.
  func field(of heading: String) -> HeadingField? { fields[RepeatedHeadings.key(heading)] }

  /// "Where are we up to? (Nov 26)" is the same heading in another month.
  private static func key(_ heading: String) -> String {
    let plain = heading.hasSuffix(")") ? heading.prefix { $0 != "(" } : Substring(heading)
    return PlanIdentity.folded(String(plain.contains(where: \.isLetter) ? plain : Substring(heading)))
  }

  /// Who and when tell actions, numbers aimed at outcomes, and sums of money resources.
  private static func field(of items: [String], _ phrases: PhraseBook) -> HeadingField? {
    let filled = items.count
    guard filled >= 2 else { return nil }
    let parting = WhoAndWhen(phrases: phrases)
    let actions = items.count { item in
      guard let open = item.lastIndex(of: "("), item.hasSuffix(")") else { return false }
      let parts = parting.parts(of: Line(String(item[item.index(after: open)...].dropLast())))
      return parts.who != nil || parts.when != nil
    }
    if actions * 2 >= filled { return .action }
    if items.count(where: { !phrases.targets.targets(in: $0).isEmpty }) * 2 >= filled { return .outcome }
    if items.count(where: { phrases.resources.amount(in: $0) != nil }) * 2 >= filled { return .resource }
    return nil
  }
}
