import Plans
import Vocabularies

/// What stands behind dashes at the end of an action: "Order books – English lead, by October half-term – £1,200".
struct DashedTail {
  /// The action's own words.
  let text: String
  private(set) var who: String?
  private(set) var when: String?
  private(set) var cost: String?

  /// Nil where no dash parts somebody, or a date, from what is done.
  init?(_ text: String, phrases: PhraseBook) {
    for divider in [" – ", " - ", " — "] {
      var pieces = text.split(separator: divider).map(String.init)
      guard (2...5).contains(pieces.count) else { continue }
      let reading = WhoAndWhen(phrases: phrases)
      var found = DashedTail(text)
      while pieces.count > 1, let last = pieces.last, found.take(last, reading, phrases) { pieces.removeLast() }
      guard found.who != nil || found.when != nil && found.cost != nil else { continue }
      self = DashedTail(pieces.joined(separator: divider), who: found.who, when: found.when, cost: found.cost)
      return
    }
    return nil
  }

  private init(_ text: String, who: String? = nil, when: String? = nil, cost: String? = nil) {
    self.text = text
    self.who = who
    self.when = when
    self.cost = cost
  }

  /// "£1,200", "cover £240", "£80 for prizes": a sum and a word or two. "Free for families earning under £16k" costs nothing
  /// of the kind.
  private static func isCost(_ piece: String) -> Bool {
    let words = piece.lowercased().split(separator: " ")
    let others = words.filter { !$0.contains("£") && $0.contains(where: \.isLetter) }
    return piece.utf8.count <= 40 && others.count <= 3
      && others.allSatisfy { !["under", "over", "below", "above", "target", "raise", "fine", "earning"].contains($0) }
  }

  /// Takes a piece that is a sum, people, a date, or people and a date, each once.
  private mutating func take(_ piece: String, _ reading: WhoAndWhen, _ phrases: PhraseBook) -> Bool {
    guard piece.utf8.count <= 80 else { return false }
    if cost == nil, DashedTail.isCost(piece), phrases.resources.amount(in: piece) != nil {
      cost = piece
      return true
    }
    let parts = reading.parts(of: Line(piece))
    let isNamed = parts.who.map(phrases.people.namesAlone) ?? true
    guard isNamed, parts.who == nil || who == nil, parts.when == nil || when == nil,
      parts.when.map({ phrases.dates.read($0) != nil }) ?? true
    else { return false }
    who = who ?? parts.who
    when = when ?? parts.when
    return true
  }
}
