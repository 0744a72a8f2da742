/// Random numbers that are the same at every run: a SplitMix64 generator.
struct Lots: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[Int.random(in: 0..<list.count, using: &self)] }
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Documents drawn by lot: every kind of line and cell that plans hold, in any order.
enum DocumentLots {
  static func sheet(_ random: inout Lots) -> String {
    var rows: [String] = ["Larch Hill School", "School Improvement Plan 2026/27"]
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      if random.chance(50) { rows.append("") }
      if random.chance(40) { rows.append("\(random.pick(labels))|\(sentence(&random))") }
      if random.chance(40) { rows.append("Priority \(random.pick(["1", "2", "3"])): \(sentence(&random))") }
      let heads = Array(headings.shuffled(using: &random).prefix(Int.random(in: 3...7, using: &random)))
      rows.append(heads.joined(separator: "|"))
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        rows.append(heads.map { _ in random.chance(30) ? "" : cell(&random) }.joined(separator: "|"))
      }
      if random.chance(30) { rows.append(sentence(&random)) }
    }
    return rows.joined(separator: "\n")
  }

  static func prose(_ random: inout Lots) -> String {
    var lines: [String] = ["# School Improvement Plan 2026/27"]
    for _ in 0..<Int.random(in: 4...25, using: &random) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: lines.append("## " + sentence(&random))
      case 1: lines.append("# Priority \(random.pick(["1", "2", "A"])): " + sentence(&random))
      case 2: lines.append(random.pick(labels) + ": " + cell(&random).replacing(" // ", with: " "))
      case 3: lines.append("## " + random.pick(labels))
      case 4: lines.append("- " + sentence(&random))
      case 5: lines.append(sentence(&random))
      case 6: lines.append("We will " + sentence(&random) + " (\(random.pick(["HT", "SENDCo"])), by Easter).")
      case 7: lines.append(random.pick(announcements))
      case 8: lines += table(&random) + ["=="]
      case 9: lines += form(&random) + ["=="]
      default: lines.append("**" + random.pick(labels))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A table of a document, with merged titles, labels, bold and filled cells among its rows.
  private static func table(_ random: inout Lots) -> [String] {
    let heads = Array(headings.shuffled(using: &random).prefix(Int.random(in: 2...6, using: &random)))
    func wide(_ first: String, from count: Int) -> String {
      ([first] + Array(repeating: "<", count: max(0, heads.count - count))).joined(separator: "|")
    }
    var rows: [String] = []
    if random.chance(40) {
      rows.append(wide("**Priority \(random.pick(["1", "2"])): \(sentence(&random)){DDDDDD}", from: 1))
    }
    rows.append(heads.map { random.chance(50) ? "**" + $0 : $0 }.joined(separator: "|"))
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: rows.append(wide(sentence(&random), from: 1))
      case 1: rows.append(wide("\(random.pick(labels))|\(cell(&random))", from: 2))
      case 2: rows.append(wide("EY\(random.pick(["1", "2"]))|Priority: \(sentence(&random))", from: 2))
      default:
        rows.append(
          heads.map { _ in random.chance(30) ? "" : cell(&random) + random.pick(fills) }.joined(separator: "|"))
      }
    }
    return rows.count > 1 ? rows : rows + ["x|y"]
  }

  /// Labels and values, or labels down the side of a plan on a page.
  private static func form(_ random: inout Lots) -> [String] {
    let width = Int.random(in: 1...4, using: &random)
    let first = random.pick(["Priority", "Area", "Colour", "Name"])
    return ([first] + labels.shuffled(using: &random).prefix(Int.random(in: 1...7, using: &random))).map { label in
      ([label] + (0..<width).map { _ in cell(&random) + random.pick(fills) }).joined(separator: "|")
    }
  }

  private static let fills = ["", "", "", "{FFC000}", "{00B050}", "{FF0000}", "{7030A0}"]
  private static let announcements = [
    "This details the key challenges that we have found.", "The following table shows our steps:",
    "Key: Done = finished, Motoring = on track, Stuck = off track", "Our priorities .......... 3",
    "By July, 80% of pupils will read well.", "Key issue 1: Writing is weak",
  ]
  private static let headings = [
    "Priority", "Objective", "Actions", "Who", "When", "Cost", "Resources", "Success criteria", "Milestones", "RAG",
    "Autumn", "Spring", "Monitored by", "How monitored", "Progress", "Link governor", "Ref", "Start", "End", "Notes",
    "Zebra column", "Area", "Rationale", "Addresses", "Milestone date", "Reviewed on",
  ]
  private static let labels = [
    "Success criteria", "Lead", "Link governor", "Rationale", "Monitoring", "Milestones", "Evidence base", "Key issues",
    "Objective", "Resources", "Progress", "Area", "Notes", "What will we do?", "Timescale", "RAG", "Grade descriptor",
  ]
  private static let words = [
    "pupils", "reading", "improve", "teachers", "every", "weekly", "number", "talk", "garden", "calm", "lessons",
    "share",
    "books", "Year", "6", "staff", "meeting", "79%", "£120", "writing", "attendance",
  ]

  private static func sentence(_ random: inout Lots) -> String {
    (0..<Int.random(in: 2...9, using: &random)).map { _ in random.pick(words) }.joined(separator: " ")
  }

  private static func cell(_ random: inout Lots) -> String {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: random.pick(["HT", "SENDCo / DHT", "Mrs Lal, Mr Hale", "All staff"])
    case 1: random.pick(["Autumn 1", "by Christmas", "23/10/26", "ongoing", "TBC", "31/09/26"])
    case 2: random.pick(["G", "Amber", "Complete", "x"])
    case 3: random.pick(["£450", "2 days release", "none", "1,200"])
    case 4: "• \(sentence(&random)) // • \(sentence(&random))"
    case 5: "By Easter: \(sentence(&random))"
    default: sentence(&random)
    }
  }
}
