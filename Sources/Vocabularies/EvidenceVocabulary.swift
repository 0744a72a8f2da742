public import Plans

/// The words that tell what kind of source a plan cites: `Config/vocabularies/evidence.yaml`.
public typealias EvidenceVocabulary = Vocabulary<EvidenceKind>
