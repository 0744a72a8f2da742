/// What one scalar of a plan's text is, for cutting it into words.
enum ScalarSort: Equatable {
  case letter, digit, apostrophe, space
  /// What a person does not see: soft hyphens, joiners, variation selectors.
  case hidden
  /// Any other, with the sign that it stands for: "-" for every dash, "->" for every arrow.
  case sign(String)

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 48...57: self = .digit
    case 65...90, 97...122: self = .letter
    case 9...13, 32, 0xA0: self = .space
    case 39, 0x2018, 0x2019, 0x2BC: self = .apostrophe
    case 38: self = .sign("and")
    case 33...126: self = .sign(ScalarSort.ascii[Int(scalar.value) - 33])
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: self = .hidden
    case 0x2010...0x2015, 0x2212: self = .sign("-")
    case 0x2190...0x21FF, 0x27A1, 0x2794: self = .sign("->")
    case 0xD7: self = .sign("×")
    default: self = ScalarSort(beyond: scalar)
    }
  }

  private init(beyond scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isWhitespace {
      self = .space
    } else if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
      self = .letter
    } else {
      self = .sign(String(scalar))
    }
  }

  private static let ascii: [String] = (33...126).map { String(Unicode.Scalar(UInt8($0))) }
}

/// The singular of an English word, near enough for the words of one vocabulary to meet those of a plan.
enum Singular {
  /// The singular of a word in small letters.
  static func of(_ word: String) -> String {
    let letters = word.utf8
    guard letters.count > 2, letters.last == UInt8(ascii: "s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
      !word.hasSuffix("is")
    else { return word }
    if letters.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    for ending in ["sses", "xes", "ches", "shes"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return String(word.dropLast())
  }
}
