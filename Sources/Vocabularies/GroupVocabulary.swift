/// The groups of pupils whose attainment the guidance asks targets for: `Config/vocabularies/groups.yaml`.
///
/// A meaning is the group's canonical name, such as `disadvantaged`. A year group or key stage is no group.
public typealias GroupVocabulary = Vocabulary<String>

extension Vocabulary where Meaning == String {
  /// The groups that a text names, in its order, each once.
  public func groups(in text: String) -> [String] {
    var named: [String] = []
    for match in table.matches(in: text) where !named.contains(match.meaning) { named.append(match.meaning) }
    return named
  }
}
