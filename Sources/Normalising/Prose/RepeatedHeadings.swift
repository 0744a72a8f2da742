import Plans
import Vocabularies

/// Headings that stand more than once in a document and that no heading map holds: "Steps we will take", "Here is how".
///
/// A priority's title is not written twice, so such a heading is a label, and what the lists below it hold says of what.
struct RepeatedHeadings: Sendable {
  private let fields: [String: HeadingField]

  init(of blocks: [Block], phrases: PhraseBook) {
    var lists: [String: [[String]]] = [:]
    var open: String?
    let labels = LabelReading(phrases)
    for block in blocks {
      switch block {
      case .heading(_, let line, _):
        let key = PlanIdentity.folded(line.text)
        let isKnown = labels.label(of: line, isHeading: true) != nil || key.contains(where: \.isNumber)
        open = isKnown || key.isEmpty ? nil : key
        if let open { lists[open, default: []].append([]) }
      case .listItem(_, let line, _):
        if let key = open, let last = lists[key]?.indices.last { lists[key]?[last].append(line.text) }
      default: open = nil
      }
    }
    fields = lists.filter { $0.value.count > 1 }.compactMapValues { lists in
      RepeatedHeadings.field(of: lists.flatMap { $0 }, phrases)
    }
  }

  /// The field of what stands below a heading; nil where it is not repeated, or its lists do not say.
  func field(of heading: String) -> HeadingField? { fields[PlanIdentity.folded(heading)] }

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
