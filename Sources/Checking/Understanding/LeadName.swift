import Plans
import Vocabularies

/// Who is meant by a name in a column of leads.
enum LeadName: Hashable {
  /// "TBC", "–", "vacancy".
  case nobody
  /// "All staff", "class teachers", "SLT": more than one person.
  case several
  /// Somebody, under a name by which the plan's other ways of writing it are known: without title, case and full stops.
  case one(String)

  /// An entry of the plan's own list of people, by the keys of how it is written and of the name.
  struct Listed {
    let written: String
    let name: String?

    init(_ person: NamedPerson) {
      written = LeadName.key(WrittenWords(person.writtenAs).tokens.filter(\.isWord))
      name = person.name.map { LeadName.key(WrittenWords($0).tokens.filter(\.isWord)) }
    }
  }

  /// - Parameters:
  ///   - written: a name as the plan has it.
  ///   - people: the plan's own list of people, which may say who it is.
  ///   - vocabularies: borrowed, since a copy of so many tables for each name takes longer than reading it.
  init(_ written: String, listed people: [Listed], by vocabularies: borrowing Vocabularies) {
    let words = WrittenWords(written)
    let names = words.tokens.prefix { $0.key != "(" }.filter(\.isWord)
    if names.isEmpty || LeadName.placeholders.contains(names.map(\.key).joined())
      || vocabularies.resources.table.meaning(of: words) == .nothing
    {
      self = .nobody
      return
    }
    if let match = vocabularies.roles.table.matches(in: words).first {
      let isPlural = words.tokens[match.tokens].contains {
        $0.isWord && $0.end - $0.start > $0.key.unicodeScalars.count
      }
      if isPlural || !match.meaning.isPrecise {
        self = .several
        return
      }
    }
    let key = LeadName.key(names)
    // The plan's own list of people says which name the initials stand for.
    if let listed = people.first(where: { $0.written == key }) {
      self = .one(listed.name ?? key)
    } else {
      self = .one(LeadName.isHead(names) ? "headteacher" : key)
    }
  }

  private static func key(_ words: [WrittenWords.Token]) -> String {
    words.map(\.key).filter { !titles.contains($0) }.joined()
  }

  /// Whether words are the head's post: "Mrs Head" is somebody's name.
  private static func isHead(_ words: [WrittenWords.Token]) -> Bool { heads.contains(words.map(\.key).joined()) }

  /// The one post that most plans write in two or three ways.
  private static let heads: Set<String> = ["ht", "head", "headteacher"]

  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mis", "dr", "rev", "revd", "sir"]
  private static let placeholders: Set<String> = [
    "tbc", "tba", "tbd", "vacancy", "vacant", "tobeconfirmed", "tobeagreed", "tobeappointed", "unknown", "name", "who",
    "toberecruited", "tobedecided",
  ]
}
