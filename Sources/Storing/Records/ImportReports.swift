public import Plans

/// What an import of the register changed.
public struct SchoolsImportReport: Hashable, Sendable {
  public var added: [URN] = []
  /// Changed in any column, those that closed left out.
  public var changed: [URN] = []
  /// On file as open before, and closed now.
  public var closed: [URN] = []
  public var unchanged = 0
}

/// What an import of key issues left out.
public struct KeyIssuesImportReport: Hashable, Sendable {
  /// Schools that are named but not on file, each once.
  public var unknown: [URN] = []
}
