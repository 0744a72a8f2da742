public import Plans

/// Invented schools for measuring and testing: as many as are asked for, each with a name of its own.
public enum GeneratedSchools {
  private static let first = [
    "Alder", "Ash", "Barn", "Beck", "Birch", "Black", "Bram", "Brook", "Burn", "Castle", "Cherry", "Clay", "Cold",
    "Cran", "Crow", "Dale", "Deer", "East", "Elm", "Fair", "Fern", "Field", "Fox", "Glen", "Gorse", "Green", "Hart",
    "Hawk", "Hazel", "Heath", "High", "Holly", "Honey", "Kings", "Lamb", "Lark", "Lime", "Long", "Maple", "Marsh",
    "Mead", "Mill", "Moor", "Nether", "North", "Oak", "Otter", "Over", "Pear", "Quarry", "Queens", "Raven", "Red",
    "Rook",
    "Rowan", "Rush", "Sand", "Sedge", "Shaw", "Silver", "Snow", "South", "Stan", "Stone", "Swan", "Thorn", "Tor",
    "Under", "Wath", "West", "Wheat", "White", "Wick", "Willow", "Winter", "Wood", "Wren", "Yarrow", "Yew",
  ]
  private static let last = [
    "bank", "borough", "bourne", "bridge", "brook", "bury", "cliffe", "combe", "cote", "croft", "dale", "den", "down",
    "fell", "field", "ford", "gate", "grove", "ham", "hill", "holme", "hurst", "ing", "lea", "leigh", "ley", "low",
    "mere", "more", "ness", "over", "park", "ridge", "shaw", "side", "stead", "stoke", "thorpe", "ton", "vale", "view",
    "wade", "water", "way", "well", "wick", "wold", "worth",
  ]

  /// The school with a number: its URN from 200001 on, its phase, size, federation or trust as they are spread in England.
  ///
  /// - Parameter number: from 0 to 699,999.
  /// - Returns: nil where the number is out of that range.
  public static func school(_ number: Int) -> School? {
    guard let urn = URN(rawValue: 200_001 + number) else { return nil }
    var numbers = SeededNumbers(seed: 0x5eed_0001 &+ UInt64(number) &* 0x1_0001)
    let place = first[number % first.count] + last[(number / first.count) % last.count]
    let round = number / (first.count * last.count)
    let phase = numbers.one(
      of: [.primary, .primary, .primary, .primary, .primary, .infant, .junior, .secondary, .special] as [SchoolPhase])
    let second = round == 0 ? "" : " " + first[(number * 7 + round) % first.count] + (round > 5 ? " Road" : " Lane")
    let roll =
      switch phase {
      case .secondary: numbers.number(600...1600)
      case .special: numbers.number(40...160)
      default: numbers.number(60...630)
      }
    // Three schools that follow each other in the list make a federation, ten a trust.
    let group = numbers.number(0...99)
    return School(
      urn: urn, name: "\(place)\(second) \(kind(of: phase))", localAuthority: "Authority \(number / 160 + 1)",
      phase: phase,
      numberOnRoll: roll, federation: group < 6 ? "The Federation \(number / 3)" : nil,
      trust: group >= 6 && group < 45 ? "The Learning Trust \(number / 10)" : nil)
  }

  private static func kind(of phase: SchoolPhase) -> String {
    switch phase {
    case .infant: "Infant School"
    case .junior: "Junior School"
    case .secondary: "Academy"
    case .special: "School"
    default: "Primary School"
    }
  }
}
