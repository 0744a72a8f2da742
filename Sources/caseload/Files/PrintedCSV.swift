import DelimitedText

/// Prints one row as CSV, guarded against formulas: what `list` subcommands give, `import` takes.
func printCSV(_ fields: [String]) {
  print(DelimitedWriter.line(fields))
}
