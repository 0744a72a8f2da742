import Plans

/// The register's links file (`links_edubasealldata.csv`): URN, LinkURN, LinkName, LinkType, LinkEstablishedDate.
struct RegisterLinksFile {
  var links: [(urn: URN, predecessor: URN)]

  init(path: String) throws(HeadedFile.Fault) {
    let file = try HeadedFile(path: path, needing: ["URN", "LinkURN", "LinkType"])
    var links: [(urn: URN, predecessor: URN)] = []
    for record in file.records {
      let urn = try record.urn()
      let other = try record.urn("LinkURN")
      let type = (record["LinkType"] ?? "").lowercased()
      // "Successor - amalgamated", "Predecessor - merged" and the like; sixth form centres and others are no links.
      if type.hasPrefix("successor") { links.append((other, urn)) }
      if type.hasPrefix("predecessor") { links.append((urn, other)) }
    }
    self.links = links
  }
}
