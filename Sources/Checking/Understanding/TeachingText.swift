import Vocabularies

/// What a text says of teaching: the basics that it names, the specific aspects, and whether it is about teaching.
struct TeachingText: Hashable {
  /// By the vocabulary's names, in the text's order, each once.
  private(set) var basics: [String] = []
  /// By the vocabulary's names, in the text's order, each once.
  private(set) var aspects: [String] = []
  /// Whether it says how, or how well, something is taught, or what teachers do.
  private(set) var isAboutTeaching = false

  /// Whether it names what about the teaching is to change.
  var isSpecific: Bool { isAboutTeaching && !aspects.isEmpty }

  init(_ text: String, vocabulary: TeachingVocabulary) {
    self.init(WrittenWords(text), vocabulary: vocabulary)
  }

  init(_ text: WrittenWords, vocabulary: TeachingVocabulary) {
    for match in vocabulary.table.matches(in: text) {
      let name = match.meaning.name
      switch match.meaning.sort {
      case .basics: if !basics.contains(name) { basics.append(name) }
      case .aspect:
        if !aspects.contains(name) { aspects.append(name) }
        isAboutTeaching = true
      case .teaching: isAboutTeaching = true
      case .nothing: break
      }
    }
  }
}

extension TeachingVocabulary {
  /// The basics that a text names.
  func basics(in text: String) -> [String] { TeachingText(text, vocabulary: self).basics }
}
