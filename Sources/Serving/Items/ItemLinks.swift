import Mustache

/// How each item of a plan leads to the form that it is put right with, or said to be wrong with.
struct ItemLinks: Sendable {
  /// What the item's name is put behind, such as `/schools/950001/plans/3?item=`.
  let address: String
  /// Where on that page the form stands.
  let anchor: String
  /// What the link says.
  let words: String

  func to(_ item: PlanItem) -> ItemLink {
    ItemLink(
      address: "\(address)\(item.name)#\(anchor)", words: words, about: CountWords.shortened(item.text, to: 60))
  }
}

/// One such link.
struct ItemLink: MustacheParent, Sendable {
  let address: String
  let words: String
  /// What a screen reader says behind the words, since many links of a page say the same.
  let about: String

  func child(named name: String) -> Any? {
    switch name {
    case "linkAddress": address
    case "linkWords": words
    case "linkAbout": about
    default: nil
    }
  }
}
