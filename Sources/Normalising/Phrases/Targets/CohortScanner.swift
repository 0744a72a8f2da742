import Vocabularies

/// Finds year groups and key stages: "Y6", "Years 3 and 4", "KS2", "Key Stage 4", "EYFS", "Reception".
enum CohortScanner {
  /// Every cohort in a text with its tokens, named as `Y6`, `KS2`, `EYFS`; several as `Y3 and Y4`.
  static func cohorts(in words: WrittenWords) -> [(tokens: Range<Int>, name: String)] {
    var found: [(tokens: Range<Int>, name: String)] = []
    var place = 0
    while place < words.tokens.count {
      if let cohort = cohort(at: place, in: words) {
        if let last = found.last, areJoined(last.tokens, cohort.tokens, in: words) {
          found[found.count - 1] = (
            last.tokens.lowerBound..<cohort.tokens.upperBound, "\(last.name) and \(cohort.name)"
          )
        } else {
          found.append(cohort)
        }
        place = cohort.tokens.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  /// "Year 11 or Yr 13", "Year 5 and Year 6 pupils": two years of which one number is said.
  private static func areJoined(_ first: Range<Int>, _ second: Range<Int>, in words: WrittenWords) -> Bool {
    guard second.lowerBound == first.upperBound + 1, ["and", "or", "&"].contains(words.tokens[first.upperBound].key),
      ["year", "yr"].contains(words.tokens[first.lowerBound].key),
      ["year", "yr"].contains(words.tokens[second.lowerBound].key)
    else { return false }
    guard second.upperBound < words.tokens.count else { return true }
    let next = words.tokens[second.upperBound]
    return next.number == nil && ![":", "-", "="].contains(next.key)
  }

  private static func cohort(at place: Int, in words: WrittenWords) -> (tokens: Range<Int>, name: String)? {
    let tokens = words.tokens
    // "10 pupils reintegrated, last yr 6".
    if place > 0, tokens[place - 1].key == "last", ["year", "yr"].contains(tokens[place].key),
      !tokens[place].isCapitalised
    {
      return nil
    }
    switch tokens[place].key {
    case "eyf", "eyfs": return (place..<place + 1, "EYFS")
    // "Rec: 70% GLD"; "Rec club" is none.
    case "rec" where tokens[place].isCapitalised && (place + 1 >= tokens.count || !tokens[place + 1].isWord):
      return (place..<place + 1, "Reception")
    case "reception": return (place..<place + 1, "Reception")
    case "nursery": return (place..<place + 1, "Nursery")
    case "year", "yr", "y":
      return series("Y", from: place + 1, start: place, limit: 13, in: words)
    case "key" where place + 1 < tokens.count && tokens[place + 1].key == "stage":
      return series("KS", from: place + 2, start: place, limit: 5, in: words)
    case "ks": return series("KS", from: place + 1, start: place, limit: 5, in: words)
    default: return joined(at: place, in: words)
    }
  }

  /// "Y6", "Yr10", "KS2", "FS2", and "Y3/Y4", "Y3 and Y4", "Y3/4", "Y3-6".
  private static func joined(at place: Int, in words: WrittenWords) -> (tokens: Range<Int>, name: String)? {
    guard let (head, number) = split(words.tokens[place].key) else { return nil }
    var names = ["\(head)\(number)"]
    var end = place + 1
    // "Y7–11": all from the seventh to the eleventh. "Y3-4" and "Y3/6" are two.
    if end + 1 < words.tokens.count, words.tokens[end].key == "-", let last = words.tokens[end + 1].number,
      last > number + 1, last <= 14, words.tokens[end + 1].start == words.tokens[end].end,
      end + 2 >= words.tokens.count || words.tokens[end + 2].key != "%"
    {
      return (place..<end + 2, "\(head)\(number)–\(last)")
    }
    // "Y3-Y5" is three years.
    if end + 1 < words.tokens.count, words.tokens[end].key == "-",
      let (lastHead, last) = split(words.tokens[end + 1].key), lastHead == head, last > number + 1
    {
      return (place..<end + 2, "\(head)\(number)-\(head)\(last)")
    }
    while names.count < 4, end + 1 < words.tokens.count, isJoint(words.tokens[end].key) {
      let next = words.tokens[end + 1]
      if let (nextHead, nextNumber) = split(next.key), nextHead == head {
        names.append("\(head)\(nextNumber)")
      } else if ["/", "-"].contains(words.tokens[end].key), let number = next.number, number <= 13,
        next.start == words.tokens[end].end, words.tokens[end].start == words.tokens[end - 1].end,
        end + 2 >= words.tokens.count || words.tokens[end + 2].key != "%"
      {
        names.append("\(head)\(number)")
      } else {
        break
      }
      end += 2
    }
    return (place..<end, names.joined(separator: " and "))
  }

  private static func split(_ key: String) -> (head: String, number: Int)? {
    for (prefix, head, limit) in [("y", "Y", 13), ("yr", "Y", 13), ("year", "Y", 13), ("ks", "KS", 5), ("fs", "FS", 2)]
    where key.hasPrefix(prefix) {
      if let number = Int(key.dropFirst(prefix.count)), (1...limit).contains(number) { return (head, number) }
    }
    return nil
  }

  /// The numbers after "Year" or "Key Stage": "6", "3 and 4", "5/6", "3-6".
  private static func series(
    _ head: String, from first: Int, start: Int, limit: Int, in words: WrittenWords
  ) -> (tokens: Range<Int>, name: String)? {
    let tokens = words.tokens
    guard first < tokens.count, let number = tokens[first].number ?? several(tokens[first].key),
      (1...limit).contains(number)
    else { return nil }
    var names = ["\(head)\(number)"]
    var end = first + 1
    // "Year 12 to 13 retention" is of those who were in the first.
    if end + 2 < tokens.count, tokens[end].key == "to", tokens[end + 1].number == number + 1,
      ["retention", "transition", "progression", "transfer"].contains(tokens[end + 2].key)
    {
      return (start..<end + 2, "\(head)\(number)")
    }
    // "Years 7 to 9", "Year 7 to 9 pupils"; "Year 9 to 12" may be of suspensions that fall to twelve.
    let isPlural = tokens[first - 1].end - tokens[first - 1].start > tokens[first - 1].key.unicodeScalars.count
    let areTheirs = end + 2 < tokens.count && CohortScanner.pupils.contains(tokens[end + 2].key)
    if isPlural || areTheirs, start == 0 || tokens[start - 1].key != "from", end + 1 < tokens.count,
      tokens[end].key == "to", let last = tokens[end + 1].number, last > number,
      last <= max(limit, 14), end + 2 >= tokens.count || tokens[end + 2].key != "%"
    {
      return (start..<end + 2, "\(head)\(number) to \(head)\(last)")
    }
    // "Years 7-9" are three; "Year 5-6" may be two.
    if isPlural, end + 1 < tokens.count, tokens[end].key == "-", let last = tokens[end + 1].number, last > number + 1,
      last <= max(limit, 14), tokens[end + 1].start == tokens[end].end,
      end + 2 >= tokens.count || tokens[end + 2].key != "%"
    {
      return (start..<end + 2, "\(head)\(number)-\(head)\(last)")
    }
    while names.count < 4, end + 1 < tokens.count, isJoint(tokens[end].key), let next = tokens[end + 1].number,
      (number + 1...max(limit, number + 1)).contains(next), next <= limit,
      end + 2 >= tokens.count || tokens[end + 2].key != "%"
    {
      names.append("\(head)\(next)")
      end += 2
    }
    return (start..<end, names.joined(separator: " and "))
  }

  /// "Year Fours", "Year 4s".
  private static func several(_ key: String) -> Int? {
    if key.hasSuffix("s"), let number = Int(key.dropLast()) { return number }
    return ["one", "two", "three", "four", "five", "six"].firstIndex(of: key).map { $0 + 1 }
  }

  private static let pupils: Set<String> = ["pupil", "student", "children", "learner"]

  private static func isJoint(_ key: String) -> Bool { key == "and" || key == "/" || key == "-" || key == "," }
}
