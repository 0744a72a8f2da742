import Plans

/// `caseloads.csv`: email, URN, from. A blank "from" is the day of the import.
struct CaseloadsFile {
  struct Entry: Equatable {
    var email: String
    var urn: URN
    var from: Day?
  }

  var entries: [Entry]

  init(path: String) throws(HeadedFile.Fault) {
    let file = try HeadedFile(path: path, needing: ["email", "URN"])
    var entries: [Entry] = []
    for record in file.records {
      entries.append(
        Entry(email: try record.needed("email"), urn: try record.urn(), from: try record.day("from")))
    }
    self.entries = entries
  }
}
