import Vocabularies

/// Tells a person's name or initials from other words.
enum PersonName {
  private static let titles: Set<String> = [
    "mr", "mr.", "mrs", "ms", "miss", "mis", "mx", "dr", "sir", "rev", "revd", "reverend", "fr", "father", "sister",
    "canon",
    "prof", "professor", "cllr", "dame", "lord", "lady", "revs",
  ]

  /// Whether a token is a title before a name.
  static func isTitle(_ token: WrittenWords.Token) -> Bool { titles.contains(token.key) }

  /// Capitals that are a subject, a phase or a group: "RE/PSHE lead", "SEND governor".
  private static let subjects: Set<String> = [
    "re", "pe", "pshe", "rshe", "rse", "dt", "mfl", "ict", "it", "eyfs", "eyf", "send", "sen", "eal", "pp", "stem",
    "smsc",
    "gps",
    "ks", "t", "cpd", "tbc", "tba", "n",
  ]

  /// Short words that begin a sentence, and are no name.
  private static let notNames: Set<String> = [
    "no", "in", "at", "on", "up", "to", "by", "of", "or", "is", "it", "we", "as", "an", "be", "do", "if", "so", "na",
    "all",
    "the", "see", "yes", "nil", "new",
  ]

  /// Two to four capitals ("JS", "ABC"), with full stops or without.
  static func isInitials(_ token: WrittenWords.Token) -> Bool {
    token.isWord && !subjects.contains(token.key) && token.isCapitals && (2...4).contains(token.key.utf8.count)
      && token.key.utf8.allSatisfy { (97...122).contains($0) }
  }

  static func isInitials(_ text: String) -> Bool {
    let words = WrittenWords(text)
    return words.tokens.count == 1 && isInitials(words.tokens[0])
  }

  /// Whether words are a name and nothing else: "R. Osei", "Mrs S. Anand", "Jo Brown", "JS", "J.S.".
  static func isName(_ words: WrittenWords) -> Bool {
    let tokens = words.tokens
    guard let first = tokens.first else { return false }
    if tokens.count == 1 {
      return isInitials(first)
        || (isCapitalised(first, in: words) && first.key.utf8.count > 1 && !notNames.contains(first.key)
          && !first.key.contains(where: \.isNumber))
    }
    if isTitle(first) {
      // "Miss Bhatt tracks scores each fortnight" is a sentence that begins with a name.
      return tokens.count > 1 && tokens.allSatisfy { !$0.isWord || isCapitalised($0, in: words) }
    }
    let named = tokens.filter(\.isWord)
    let other = tokens.filter { !$0.isWord }.map(\.key)
    guard named.count <= 4, other.allSatisfy({ $0 == "." || $0 == "-" }) else { return false }
    return named.allSatisfy { isCapitalised($0, in: words) && $0.number == nil }
  }

  /// The tokens of a name with a title, or of an initial and a surname, that begins at a token of a sentence.
  static func name(at place: Int, in words: WrittenWords) -> Range<Int>? {
    let tokens = words.tokens
    var end = place
    if isTitle(tokens[place]), isCapitalised(tokens[place], in: words) {
      end = place + 1
      if end < tokens.count, tokens[end].key == "." { end += 1 }
    }
    let hasTitle = end > place
    var initials = 0
    while end + 1 < tokens.count, tokens[end].isWord, tokens[end].key.utf8.count == 1,
      isCapitalised(tokens[end], in: words), tokens[end + 1].key == "."
    {
      end += 2
      initials += 1
    }
    // "Dr P Lindqvist": behind a title initials stand without full stops too.
    while hasTitle, end + 1 < tokens.count, tokens[end].isWord, tokens[end].key.utf8.count == 1,
      isCapitalised(tokens[end], in: words), isCapitalised(tokens[end + 1], in: words)
    {
      end += 1
    }
    guard hasTitle || initials > 0, end < tokens.count, isCapitalised(tokens[end], in: words),
      tokens[end].key.utf8.count > 1
    else { return nil }
    end += 1
    // "Governor (Mrs Yasmin Rafiq)": two names before the bracket closes.
    if hasTitle, end + 1 < tokens.count, isCapitalised(tokens[end], in: words), tokens[end].key.utf8.count > 1,
      tokens[end + 1].key == ")"
    {
      return place..<end + 1
    }
    // "Rev. Sam Oduya": these titles stand before the first name too.
    if hasTitle, firstNameTitles.contains(tokens[place].key), end < tokens.count, isCapitalised(tokens[end], in: words),
      !tokens[end].isCapitals, tokens[end].number == nil
    {
      end += 1
    }
    return place..<end
  }

  private static let firstNameTitles: Set<String> = [
    "sir", "rev", "revd", "reverend", "fr", "father", "sister", "canon", "cllr", "dame",
  ]

  /// The "&" of "T&L" and "C&L": it joins two letters that it touches.
  static func joinsLetters(_ place: Int, in words: WrittenWords) -> Bool {
    let tokens = words.tokens
    guard place > 0, place + 1 < tokens.count, tokens[place].key == "and",
      tokens[place - 1].end == tokens[place].start, tokens[place].end == tokens[place + 1].start
    else { return false }
    return [place - 1, place + 1].allSatisfy { tokens[$0].key.utf8.count == 1 && isCapitalised(tokens[$0], in: words) }
  }

  static func isCapitalised(_ token: WrittenWords.Token, in words: WrittenWords) -> Bool {
    token.isWord && words.scalars[token.start].properties.isUppercase
  }
}
