import Foundation
import GRDB
import Plans

extension Store {
  /// Adds a source, due at once, or changes the one of that school with the same address.
  ///
  /// A source that is changed keeps its clocks, and its token unless a new one is given; since other settings may get
  /// another file, its next request is for the whole of it.
  ///
  /// - Returns: the source's number.
  @discardableResult
  public func addSource(_ source: NewSource, at moment: Int, by actor: Actor) async throws -> Int64 {
    try await write { database in
      guard try database.school(source.urn) != nil else { throw StoringError.notOnFile("School \(source.urn)") }
      let before = try Row.fetchOne(
        database, sql: "SELECT * FROM source WHERE urn = ? AND address = ?", arguments: [source.urn, source.address]
      ).map(Source.init(row:))
      try database.execute(
        sql: """
          INSERT INTO source
            (urn, address, allows_plain_http, sealed_token, every_hours, proxy, layer, scope, next_due, added_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (urn, address) DO UPDATE SET
            allows_plain_http = excluded.allows_plain_http,
            sealed_token = coalesce(excluded.sealed_token, sealed_token), every_hours = excluded.every_hours,
            proxy = excluded.proxy, layer = excluded.layer, scope = excluded.scope, etag = NULL, last_modified = NULL,
            next_due = excluded.next_due
          """,
        arguments: [
          source.urn, source.address, source.allowsPlainHTTP, source.sealedToken.map { Data($0) }, source.everyHours,
          source.proxy, source.layer, source.scope, moment, moment,
        ])
      let id = try Int64.fetchOne(
        database, sql: "SELECT id FROM source WHERE urn = ? AND address = ?", arguments: [source.urn, source.address])
      guard let id else { throw StoringError.failed }
      try database.audit(
        at: moment, by: actor, before == nil ? "source.added" : "source.changed", "source \(id)",
        before: before?.settings, after: source.settings)
      return id
    }
  }
}

extension Source {
  fileprivate var settings: [String: String] {
    NewSource(
      urn: urn, address: address, allowsPlainHTTP: allowsPlainHTTP, sealedToken: sealedToken, everyHours: everyHours,
      proxy: proxy, layer: layer, scope: scope
    ).settings
  }
}

extension NewSource {
  /// For the audit: of the token, whether there is one.
  fileprivate var settings: [String: String] {
    var settings = ["urn": urn.description, "address": address, "allows http": allowsPlainHTTP ? "yes" : "no"]
    settings["token"] = sealedToken == nil ? "no" : "yes"
    settings["every hours"] = everyHours.map(String.init)
    settings["proxy"] = proxy
    settings["layer"] = layer.map { String($0.rawValue) }
    settings["scope"] = scope
    return settings
  }
}
