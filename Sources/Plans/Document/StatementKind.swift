/// What a statement that stands by itself is to be understood as: the kinds that `caseload-reader --phrase` takes.
public enum StatementKind: String, CaseIterable, Sendable {
  /// The numbers that an outcome or a milestone aims at.
  case target
  /// When something is done or due.
  case date
  /// Who leads, monitors or challenges.
  case people
}
