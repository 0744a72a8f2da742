import Plans

/// A number of a text that may be aimed at, with what it counts as far as the number itself says.
struct Quantity: Hashable {
  /// How the number is written.
  enum Form: Hashable {
    case percent
    case percentagePoints
    /// "9/12", "8 out of 10": how many, of how many.
    case share(of: Double)
    /// "Halved", "by a quarter": a change, in per cent.
    case fractionOff
    case plain
  }

  var value: Double
  var form: Form
  /// The tokens that it takes up, its unit included.
  var tokens: Range<Int>
  /// Written with a plus or minus before it: "+5pp", "-0.31".
  var isSigned: Bool
  /// Written with a plus after it: "20+".
  var isOpenAbove: Bool
  /// Written in words: "six".
  var isWord: Bool
  /// Whether it stands in brackets.
  var isAside: Bool
}
