/// What a number format does to a cell's number: only its kind, its decimals and what stands around it.
enum NumberFormat: Hashable {
  case general
  /// A date, with a time of day or without; or a month alone (`mmm-yy`), where no day is shown.
  case date(showsDay: Bool, showsTime: Bool)
  case time(showsSeconds: Bool, elapsed: Bool)
  case number(NumberPattern)
}

/// How a number is written: `£#,##0.00`, `0%`, `0" pupils"`.
struct NumberPattern: Hashable {
  var prefix = ""
  var suffix = ""
  var decimals = 0
  /// How many of the decimals may be left out (`#` after the point).
  var optionalDecimals = 0
  var groupsThousands = false
  var isPercent = false
}

extension NumberFormat {
  /// One of the formats that need no code, by number; ECMA-376 part 1, 18.8.30. Those of other locales are dates too.
  init(builtIn id: Int) {
    switch id {
    case 1: self = .number(NumberPattern())
    case 2: self = .number(NumberPattern(decimals: 2))
    case 3, 37, 38: self = .number(NumberPattern(groupsThousands: true))
    case 4, 39, 40, 43: self = .number(NumberPattern(decimals: 2, groupsThousands: true))
    case 41: self = .number(NumberPattern(groupsThousands: true))
    // The currency of 5 to 8, 42 and 44 is the machine's: in England, pounds.
    case 5, 6, 42: self = .number(NumberPattern(prefix: "£", groupsThousands: true))
    case 7, 8, 44: self = .number(NumberPattern(prefix: "£", decimals: 2, groupsThousands: true))
    case 9: self = .number(NumberPattern(isPercent: true))
    case 10: self = .number(NumberPattern(decimals: 2, isPercent: true))
    case 17: self = .date(showsDay: false, showsTime: false)
    case 14...16, 27...31, 34...36, 50...58: self = .date(showsDay: true, showsTime: false)
    case 22: self = .date(showsDay: true, showsTime: true)
    case 18, 20, 32, 33: self = .time(showsSeconds: false, elapsed: false)
    case 19, 21, 45, 47: self = .time(showsSeconds: true, elapsed: false)
    case 46: self = .time(showsSeconds: true, elapsed: true)
    default: self = .general
    }
  }

  /// One section of a format code.
  init(section: Substring) {
    var tokens = FormatTokens(section)
    tokens.scan()
    if tokens.letters.contains("y") || tokens.letters.contains("d") || tokens.letters.hasPrefix("mmm") {
      let showsDay = tokens.letters.contains("d") || !tokens.letters.contains("y")
      self = .date(showsDay: showsDay, showsTime: tokens.letters.contains("h"))
    } else if tokens.letters.contains("h") || tokens.letters.contains("s") {
      self = .time(showsSeconds: tokens.letters.contains("s"), elapsed: tokens.isElapsed)
    } else if tokens.hasDigits, !tokens.isScientificOrFraction {
      self = .number(tokens.pattern)
    } else {
      self = .general
    }
  }

  /// The sections of a format code: for positive numbers, negative ones, nought and text.
  static func sections(of code: String) -> [Substring] {
    var sections: [Substring] = []
    var start = code.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in code.indices {
      let character = code[index]
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        sections.append(code[start..<index])
        start = code.index(after: index)
      }
    }
    return sections + [code[start...]]
  }
}

/// A pass over one section of a format code.
private struct FormatTokens {
  private var rest: Substring
  /// The date and time letters outside literals, in lower case.
  private(set) var letters = ""
  private(set) var pattern = NumberPattern()
  private(set) var hasDigits = false
  private(set) var isElapsed = false
  private(set) var isScientificOrFraction = false
  private var isAfterPoint = false
  private var pendingComma = false

  init(_ section: Substring) { rest = section }

  mutating func scan() {
    while let character = rest.popFirst() {
      switch character {
      case "\"": literal(String(rest.prefix { $0 != "\"" }), skipping: true)
      case "\\": if let escaped = rest.popFirst() { add(String(escaped)) }
      // A space as wide as the next character, or that character repeated: nothing that is read.
      case "_", "*": _ = rest.popFirst()
      case "[": bracket()
      case "0", "#", "?": digit(character)
      case ".": isAfterPoint = isAfterPoint || hasDigits || rest.first.map { "0#?".contains($0) } == true
      case ",": pendingComma = hasDigits
      case "%":
        pattern.isPercent = true
      case "E", "e": isScientificOrFraction = hasDigits
      case "/" where hasDigits: isScientificOrFraction = true
      case "y", "Y", "d", "D", "h", "H", "s", "S", "m", "M": letters += character.lowercased()
      case "£", "$", "€", "+", "-", "(", ")", " ", ":": add(String(character))
      default: break
      }
    }
  }

  private mutating func digit(_ character: Character) {
    if pendingComma { pattern.groupsThousands = true }
    pendingComma = false
    hasDigits = true
    if isAfterPoint {
      pattern.decimals += 1
      if character != "0" { pattern.optionalDecimals += 1 }
    }
  }

  private mutating func literal(_ text: String, skipping: Bool) {
    add(text)
    rest = rest.dropFirst(text.count + 1)
  }

  private mutating func add(_ text: String) {
    if hasDigits { pattern.suffix += text } else { pattern.prefix += text }
  }

  /// `[Red]`, `[>100]` say nothing that is read; `[$£-809]` is a currency; `[h]` counts hours beyond a day.
  private mutating func bracket() {
    let inside = rest.prefix { $0 != "]" }
    rest = rest.dropFirst(inside.count + 1)
    if inside.hasPrefix("$") {
      add(String(inside.dropFirst().prefix { $0 != "-" }))
    } else if !inside.isEmpty, inside.lowercased().allSatisfy({ "hms".contains($0) }) {
      isElapsed = true
      letters += inside.lowercased()
    }
  }
}
