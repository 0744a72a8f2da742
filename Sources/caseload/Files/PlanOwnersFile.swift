import Plans

/// `schools.csv` of `caseload across`: URN, file. Whose plan each file of the folder is.
struct PlanOwnersFile {
  var owners: [String: URN]

  init(path: String) throws(HeadedFile.Fault) {
    let file = try HeadedFile(path: path, needing: ["URN", "file"])
    var owners: [String: URN] = [:]
    for record in file.records {
      let name = try record.needed("file")
      guard owners[name] == nil else { throw record.fault("“\(name)” is named twice") }
      owners[name] = try record.urn()
    }
    self.owners = owners
  }
}
