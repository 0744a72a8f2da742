/// What one scalar of a plan's text is, for cutting it into words.
enum ScalarSort {
  case letter, digit, apostrophe, space
  /// What a person does not see: soft hyphens, joiners, variation selectors.
  case hidden
  /// Any other: `sign(_:)` says which.
  case sign

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 97...122, 65...90: self = .letter
    case 32, 9...13, 0xA0: self = .space
    case 48...57: self = .digit
    case 39, 0x2018, 0x2019, 0x2BC: self = .apostrophe
    case 33...126, 0x2010...0x2015, 0x2212, 0x2190...0x21FF, 0x27A1, 0x2794, 0xD7: self = .sign
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: self = .hidden
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
      self = .sign
    }
  }

  /// What a sign stands for: "-" for every dash, "->" for every arrow, "and" for an ampersand, others themselves.
  static func sign(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 38: "and"
    // "By Feb ½ term".
    case 0xBD: "half"
    case 33...126: ascii[Int(scalar.value) - 33]
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2190...0x21FF, 0x27A1, 0x2794: "->"
    default: String(scalar)
    }
  }

  private static let ascii: [String] = (33...126).map { String(Unicode.Scalar(UInt8($0))) }
}

/// The singular of an English word, near enough for the words of one vocabulary to meet those of a plan.
enum Singular {
  /// Cuts the bytes of a word in small letters down to its singular.
  static func cut(_ word: inout [UInt8]) {
    let count = word.count
    guard count > 2, word[count - 1] == UInt8(ascii: "s") else { return }
    switch word[count - 2] {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return
    case UInt8(ascii: "e"):
      let before = word[count - 3]
      if count > 4, before == UInt8(ascii: "i") {
        word.removeLast()
        word.removeLast()
        word[count - 3] = UInt8(ascii: "y")
      } else if before == UInt8(ascii: "x") || (count > 3 && isHiss(before, after: word[count - 4])) {
        word.removeLast()
        word.removeLast()
      } else {
        word.removeLast()
      }
    default: word.removeLast()
    }
  }

  /// "ss", "ch" and "sh", after which the plural is said with an e.
  private static func isHiss(_ second: UInt8, after first: UInt8) -> Bool {
    switch (first, second) {
    case (UInt8(ascii: "s"), UInt8(ascii: "s")), (UInt8(ascii: "c"), UInt8(ascii: "h")),
      (UInt8(ascii: "s"), UInt8(ascii: "h")):
      true
    default: false
    }
  }
}
