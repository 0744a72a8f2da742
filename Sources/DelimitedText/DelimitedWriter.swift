/// Writes delimited text that is safe to open in a spreadsheet.
public enum DelimitedWriter {
  /// One row, without its line end: fields in quotation marks where they need them.
  ///
  /// A field that a spreadsheet would run as a formula (one that begins with =, +, -, @, a tab or a carriage return)
  /// gets an apostrophe before it, since the text comes from schools and is opened by council staff.
  public static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",")
  }

  private static func field(_ text: String) -> String {
    let guarded =
      switch text.unicodeScalars.first {
      case "=", "+", "-", "@", "\t", "\r": "'" + text
      default: text
      }
    // Scalars, not Characters: a quotation mark followed by a combining mark is one Character and would be missed.
    let needsQuotes = guarded.unicodeScalars.contains { [",", "\"", "\n", "\r", ";", "\t"].contains($0) }
    guard needsQuotes else { return guarded }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
