import Foundation
import GRDB
public import Plans

/// An address that a school's export is pulled from, with its three clocks.
///
/// Moments are seconds since 1 January 1970 UTC.
public struct Source: Hashable, Sendable, Identifiable {
  public var id: Int64
  public var urn: URN
  public var address: String
  /// Plain http is refused unless this is set.
  public var allowsPlainHTTP: Bool
  /// A bearer token as `TokenSeal` sealed it.
  public var sealedToken: [UInt8]?
  /// Hours between two requests; nil for the authority's usual interval.
  public var everyHours: Int?
  public var proxy: String?
  /// What comes from here is of this layer and scope, whatever the file says.
  public var layer: Layer?
  public var scope: String?
  public var etag: String?
  public var lastModified: String?
  /// When it was last asked, whatever came of it.
  public var lastChecked: Int?
  /// When it last gave what we had already.
  public var lastVerifiedUnchanged: Int?
  /// When it last gave something new.
  public var lastChanged: Int?
  /// When it last sent a whole file, so that conditional requests can be dropped now and then.
  public var lastWholeFile: Int?
  public var consecutiveFailures: Int
  public var nextDue: Int

  init(row: Row) {
    id = row["id"]
    urn = row["urn"]
    address = row["address"]
    allowsPlainHTTP = row["allows_plain_http"]
    let sealed: Data? = row["sealed_token"]
    sealedToken = sealed.map(Array.init)
    everyHours = row["every_hours"]
    proxy = row["proxy"]
    layer = row["layer"]
    scope = row["scope"]
    etag = row["etag"]
    lastModified = row["last_modified"]
    lastChecked = row["last_checked"]
    lastVerifiedUnchanged = row["last_verified_unchanged"]
    lastChanged = row["last_changed"]
    lastWholeFile = row["last_whole_file"]
    consecutiveFailures = row["consecutive_failures"]
    nextDue = row["next_due"]
  }
}

/// A source as a person gives it.
public struct NewSource: Hashable, Sendable {
  public var urn: URN
  public var address: String
  public var allowsPlainHTTP: Bool
  public var sealedToken: [UInt8]?
  public var everyHours: Int?
  public var proxy: String?
  public var layer: Layer?
  public var scope: String?

  public init(
    urn: URN, address: String, allowsPlainHTTP: Bool = false, sealedToken: [UInt8]? = nil, everyHours: Int? = nil,
    proxy: String? = nil, layer: Layer? = nil, scope: String? = nil
  ) {
    self.urn = urn
    self.address = address
    self.allowsPlainHTTP = allowsPlainHTTP
    self.sealedToken = sealedToken
    self.everyHours = everyHours
    self.proxy = proxy
    self.layer = layer
    self.scope = scope
  }
}
