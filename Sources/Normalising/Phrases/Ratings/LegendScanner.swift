import Plans
import Vocabularies

/// Finds what a plan itself says that its ratings mean: "Green = complete", "R – not started", "Blue: date changed".
struct LegendScanner {
  private static let colours: [String: RAG] = [
    "red": .red, "amber": .amber, "green": .green, "blue": .blue, "r": .red, "a": .amber, "g": .green, "b": .blue,
    "yellow": .amber, "orange": .amber, "✓": .green, "✔": .green, "✗": .red, "✘": .red,
  ]

  /// The colour that a mark by itself names: "Green", "G", "✓"; nil for small letters and other words.
  static func colour(_ mark: String) -> RAG? {
    guard mark.utf8.count <= 12, mark.utf8.count != 1 || mark.first?.isUppercase == true else { return nil }
    return colours[mark.lowercased()]
  }

  /// The meanings that one line gives, from left to right: one line may hold the whole legend.
  func meanings(in line: String) -> [(rag: RAG, mark: String, means: String)] {
    // Most lines have no sign that stands between a mark and its meaning; dashes and arrows are beyond ASCII.
    guard line.utf8.contains(where: { $0 >= 128 || "=:-".utf8.contains($0) }) else { return [] }
    let words = WrittenWords(line)
    let tokens = words.tokens
    let heads = tokens.indices.filter { isHead($0, in: words) }
    var meanings: [(rag: RAG, mark: String, means: String)] = []
    for (number, head) in heads.enumerated() {
      guard let rag = LegendScanner.colours[tokens[head].key] else { continue }
      let divider = head + 1 < tokens.count && tokens[head + 1].key == ")" ? head + 2 : head + 1
      guard divider < tokens.count else { continue }
      let end = number + 1 < heads.count ? tokens[heads[number + 1]].start : words.scalars.count
      let means = LegendScanner.trimmed(words.text(from: tokens[divider].end, to: end))
      if !means.isEmpty { meanings.append((rag, words.text(of: head..<head + 1), means)) }
    }
    return meanings
  }

  /// A colour or its letter with "=", ":" or a dash after it, at the beginning or after a divider of the legend.
  private func isHead(_ place: Int, in words: WrittenWords) -> Bool {
    let tokens = words.tokens
    guard place + 1 < tokens.count, LegendScanner.colours[tokens[place].key] != nil else { return false }
    let isLetter = tokens[place].key.utf8.count == 1
    if isLetter, !tokens[place].isCapitals { return false }
    let closes = tokens[place + 1].key == ")" && place + 2 < tokens.count
    let divider = tokens[closes ? place + 2 : place + 1].key
    guard ["=", ":", "-", "->"].contains(divider) else { return false }
    guard place > 0 else { return true }
    if [",", ";", ".", "/", "|", "(", ":", "and", "•", "[", "-"].contains(tokens[place - 1].key) { return true }
    // "Key Green = complete Amber = in progress": a whole word needs no divider before it.
    return !isLetter && divider == "=" || !isLetter && PersonName.isCapitalised(tokens[place], in: words)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last.isWhitespace || ",;.|/([•".contains(last) { text.removeLast() }
    for joint in [" and", " or"] where text.hasSuffix(joint) { text.removeLast(joint.count) }
    return String(text)
  }
}
