import Hummingbird
public import Plans
public import Storing

/// The web site: pages for people, an interface for schools' systems, and what a monitor asks.
///
/// Each route's handler is a method in an extension, in the folder of what it serves; `Routes/RouteTable.swift` lists
/// them all, with who may ask for what.
public struct Site: Sendable {
  let store: Store
  let intake: any Intake
  let collectNow: any CollectNow
  let settings: SiteSettings
  let address: PublicAddress
  /// The text of `/metrics`.
  let metrics: @Sendable () -> String
  /// What keeps the daemon from working, each in a sentence; empty where nothing does.
  let readiness: @Sendable () async -> [String]
  /// The time in Unix seconds: the only clock that handlers read.
  let clock: @Sendable () -> Int
  /// The path of an archived file by its SHA-256; nil where the archive lacks it.
  let archive: @Sendable (String) -> String?
  let templates: Templates
  let stylesheet = Stylesheet()
  let cookie: SessionCookie
  let uploadsUnderWay = UploadsUnderWay()
  let keptPages = KeptPages()
  /// Links that there are not, by the network address that tried them: a guesser is slowed down, an office is not.
  let unknownLinks = Pace<String>(limit: 50, within: 15 * 60)
  /// What schools said about how they were read, by the token's number.
  let answers = Pace<Int64>(limit: 60, within: 3600)

  /// - Parameters:
  ///   - store: The database.
  ///   - intake: Where what was received is handed in.
  ///   - collectNow: How a page asks for a source to be pulled now.
  ///   - settings: What the authority sets about its site.
  ///   - metrics: Gives the text of `/metrics`.
  ///   - readiness: Gives what keeps the daemon from working, each in a sentence; empty where nothing does.
  ///   - clock: Gives the time in Unix seconds.
  ///   - archive: Gives the path of an archived file by its SHA-256 in lower-case hexadecimal, nil where it is not there.
  /// - Throws: `SiteFault` where the public address would let passwords travel unencrypted, or is no address.
  public init(
    store: Store, intake: any Intake, collectNow: any CollectNow, settings: SiteSettings,
    metrics: @escaping @Sendable () -> String, readiness: @escaping @Sendable () async -> [String],
    clock: @escaping @Sendable () -> Int, archive: @escaping @Sendable (String) -> String?
  ) throws {
    self.store = store
    self.intake = intake
    self.collectNow = collectNow
    self.settings = settings
    self.metrics = metrics
    self.readiness = readiness
    self.clock = clock
    self.archive = archive
    address = try PublicAddress(settings.address)
    cookie = SessionCookie(isSecure: address.isSecure)
    templates = try Templates()
  }

  /// Today in England.
  func today() -> Day { Day.inLondon(secondsSinceEpoch: clock()) }
}
