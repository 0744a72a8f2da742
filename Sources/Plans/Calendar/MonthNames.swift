/// The English names of the months, as schools write them.
public enum MonthNames {
  /// In small letters and in full, January first.
  public static let full = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// In full and shortened to three letters, and "sept".
  public static let all = Set(full).union(full.map { String($0.prefix(3)) }).union(["sept"])
}
