import Plans

/// `key-issues.csv`: URN, reference, text, inspection date.
struct KeyIssuesFile {
  var issues: [KeyIssueOnFile]

  init(path: String) throws(HeadedFile.Fault) {
    let file = try HeadedFile(path: path, needing: ["URN", "text"])
    var issues: [KeyIssueOnFile] = []
    for record in file.records {
      issues.append(
        KeyIssueOnFile(
          urn: try record.urn(), ref: record["reference"], text: try record.needed("text"),
          inspected: try record.day("inspection date")))
    }
    self.issues = issues
  }
}
