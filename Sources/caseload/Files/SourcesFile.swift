import Plans

/// `sources.csv`: URN, address, every hours, allow http, proxy, layer, scope, token. Only the first two are needed.
struct SourcesFile {
  struct Entry: Equatable {
    var urn: URN
    var address: String
    var everyHours: Int?
    var allowsPlainHTTP: Bool
    var proxy: String?
    var layer: Layer?
    var scope: String?
    var token: String?
  }

  var entries: [Entry]

  init(path: String) throws(HeadedFile.Fault) {
    let file = try HeadedFile(path: path, needing: ["URN", "address"])
    var entries: [Entry] = []
    for record in file.records {
      let address = try record.needed("address")
      let allowsPlainHTTP = try record.yesOrNo("allow http")
      if let problem = SourceAddress.problem(with: address, allowsPlainHTTP: allowsPlainHTTP) {
        throw record.fault(problem)
      }
      entries.append(
        Entry(
          urn: try record.urn(), address: address, everyHours: try record.whole("every hours", in: 1...720),
          allowsPlainHTTP: allowsPlainHTTP, proxy: record["proxy"],
          layer: try record.whole("layer", in: 1...2).flatMap(Layer.init(rawValue:)), scope: record["scope"],
          token: record["token"]))
    }
    self.entries = entries
  }
}

/// What an address must be before it is stored as a source.
enum SourceAddress {
  /// Nil, or what is wrong with it.
  static func problem(with address: String, allowsPlainHTTP: Bool) -> String? {
    let lower = address.lowercased()
    if lower.hasPrefix("https://"), address.utf8.count > 8 { return nil }
    if lower.hasPrefix("http://"), address.utf8.count > 7 {
      return allowsPlainHTTP
        ? nil : "“\(address)” is plain http; write https, or allow http for this source if the school has no https"
    }
    return "“\(address)” is not a web address; it must begin with https://"
  }
}
