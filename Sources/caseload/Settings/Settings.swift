import Plans

/// `Config/caseload.yaml`: what an authority sets for itself. Strict: an unknown key is an error with its line.
struct Settings: Codable, Equatable, Sendable {
  var authority = AuthoritySettings()
  var web = WebSettings()
  /// The folder that holds the database and the archive.
  var data = "/var/lib/caseload"
  var collecting = CollectingSettings()
  var reading = ReadingSettings()
  var uploads = UploadSettings()
  var judging = JudgingSettings()
  var signIn = SignInSettings()

  init() {}

  enum CodingKeys: String, CodingKey, CaseIterable {
    case authority, web, data, collecting, reading, uploads, judging, signIn
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    authority = try container.decodeIfPresent(AuthoritySettings.self, forKey: .authority) ?? authority
    web = try container.decodeIfPresent(WebSettings.self, forKey: .web) ?? web
    data = try container.decodeIfPresent(String.self, forKey: .data) ?? data
    collecting = try container.decodeIfPresent(CollectingSettings.self, forKey: .collecting) ?? collecting
    reading = try container.decodeIfPresent(ReadingSettings.self, forKey: .reading) ?? reading
    uploads = try container.decodeIfPresent(UploadSettings.self, forKey: .uploads) ?? uploads
    judging = try container.decodeIfPresent(JudgingSettings.self, forKey: .judging) ?? judging
    signIn = try container.decodeIfPresent(SignInSettings.self, forKey: .signIn) ?? signIn
  }
}

/// Who runs this: named in the user agent that schools see.
struct AuthoritySettings: Codable, Equatable, Sendable {
  var name = "Local authority"
  /// An e-mail or web address at which a school's technician can ask.
  var contact = ""

  init() {}

  enum CodingKeys: String, CodingKey, CaseIterable { case name, contact }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    name = try container.decodeIfPresent(String.self, forKey: .name) ?? name
    contact = try container.decodeIfPresent(String.self, forKey: .contact) ?? contact
  }
}

/// Where the daemon listens, and under which address people reach it.
struct WebSettings: Codable, Equatable, Sendable {
  /// `host:port`, or `unix:/path/to/socket` behind a proxy on the same machine.
  var listen = "127.0.0.1:8080"
  /// The address in people's browsers, such as https://caseload.example.gov.uk; https unless it is loopback.
  var address = "http://127.0.0.1:8080"

  init() {}

  enum CodingKeys: String, CodingKey, CaseIterable { case listen, address }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    listen = try container.decodeIfPresent(String.self, forKey: .listen) ?? listen
    address = try container.decodeIfPresent(String.self, forKey: .address) ?? address
  }
}

/// How schools' exports are pulled.
struct CollectingSettings: Codable, Equatable, Sendable {
  /// How often a source is asked that names no interval of its own.
  var everyHours = 24
  /// How many transfers run at once.
  var atOnce = 4
  /// `http://host:port`, for a council that reaches the internet through a proxy; a source may name another.
  var proxy: String?
  var limits = FetchLimits()

  init() {}

  enum CodingKeys: String, CodingKey, CaseIterable {
    case everyHours, atOnce, proxy, receivedBytes, inflatedBytes, connectSeconds, totalSeconds
    case stallBytesPerSecond, stallSeconds, redirects
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    everyHours = try container.whole(.everyHours, in: 1...720, or: everyHours)
    atOnce = try container.whole(.atOnce, in: 1...64, or: atOnce)
    proxy = try container.decodeIfPresent(String.self, forKey: .proxy)
    limits = FetchLimits(
      receivedBytes: try container.whole(.receivedBytes, in: 1024...(1 << 30), or: limits.receivedBytes),
      inflatedBytes: try container.whole(.inflatedBytes, in: 1024...(1 << 30), or: limits.inflatedBytes),
      connectSeconds: try container.whole(.connectSeconds, in: 1...120, or: limits.connectSeconds),
      totalSeconds: try container.whole(.totalSeconds, in: 1...3600, or: limits.totalSeconds),
      stallBytesPerSecond: try container.whole(.stallBytesPerSecond, in: 1...1_000_000, or: limits.stallBytesPerSecond),
      stallSeconds: try container.whole(.stallSeconds, in: 1...600, or: limits.stallSeconds),
      redirects: try container.whole(.redirects, in: 0...5, or: limits.redirects))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(everyHours, forKey: .everyHours)
    try container.encode(atOnce, forKey: .atOnce)
    try container.encodeIfPresent(proxy, forKey: .proxy)
    try container.encode(limits.receivedBytes, forKey: .receivedBytes)
    try container.encode(limits.inflatedBytes, forKey: .inflatedBytes)
    try container.encode(limits.connectSeconds, forKey: .connectSeconds)
    try container.encode(limits.totalSeconds, forKey: .totalSeconds)
    try container.encode(limits.stallBytesPerSecond, forKey: .stallBytesPerSecond)
    try container.encode(limits.stallSeconds, forKey: .stallSeconds)
    try container.encode(limits.redirects, forKey: .redirects)
  }
}

/// The limits that an export is read under, and how many are read at once.
struct ReadingSettings: Codable, Equatable, Sendable {
  var limits = ReadingLimits()
  /// How many `caseload-reader` processes run at once.
  var processes = 2
  /// Whether to read at all on a kernel that lacks Landlock (before 5.13), without its confinement of files.
  var allowWithoutLandlock = false

  init() {}

  enum CodingKeys: String, CodingKey, CaseIterable {
    case bytes, inflatedBytes, cells, depth, addressSpace, seconds, processes, allowWithoutLandlock
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    limits = ReadingLimits(
      bytes: try container.whole(.bytes, in: 1024...(1 << 30), or: limits.bytes),
      inflatedBytes: try container.whole(.inflatedBytes, in: 1024...(1 << 31), or: limits.inflatedBytes),
      cells: try container.whole(.cells, in: 100...5_000_000, or: limits.cells),
      depth: try container.whole(.depth, in: 8...256, or: limits.depth),
      // Under 128 MB the Swift runtime does not start; above 512 MB the reader itself was seen to abort.
      addressSpace: try container.whole(.addressSpace, in: (128 << 20)...(512 << 20), or: limits.addressSpace),
      seconds: try container.whole(.seconds, in: 1...600, or: limits.seconds))
    processes = try container.whole(.processes, in: 1...64, or: processes)
    allowWithoutLandlock =
      try container.decodeIfPresent(Bool.self, forKey: .allowWithoutLandlock) ?? allowWithoutLandlock
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(limits.bytes, forKey: .bytes)
    try container.encode(limits.inflatedBytes, forKey: .inflatedBytes)
    try container.encode(limits.cells, forKey: .cells)
    try container.encode(limits.depth, forKey: .depth)
    try container.encode(limits.addressSpace, forKey: .addressSpace)
    try container.encode(limits.seconds, forKey: .seconds)
    try container.encode(processes, forKey: .processes)
    try container.encode(allowWithoutLandlock, forKey: .allowWithoutLandlock)
  }
}

/// What an upload may take.
struct UploadSettings: Codable, Equatable, Sendable {
  /// Bytes of one export.
  var bytes = 50 << 20
  /// Uploads an hour with one school's token; more are told to wait (429).
  var perTokenPerHour = 60

  init() {}

  enum CodingKeys: String, CodingKey, CaseIterable { case bytes, perTokenPerHour }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    bytes = try container.whole(.bytes, in: 1024...(1 << 30), or: bytes)
    perTokenPerHour = try container.whole(.perTokenPerHour, in: 1...100_000, or: perTokenPerHour)
  }
}

/// By what plans are judged, beside the rules.
struct JudgingSettings: Codable, Equatable, Sendable {
  /// The year of the inspection framework that the authority judges by; nil for whichever a plan follows best.
  var framework: Int?

  init() {}

  enum CodingKeys: String, CodingKey, CaseIterable { case framework }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    framework = try container.decodeIfPresent(Int.self, forKey: .framework)
  }
}

/// How long a person stays signed in.
struct SignInSettings: Codable, Equatable, Sendable {
  var idleMinutes = 60
  var absoluteHours = 12

  init() {}

  enum CodingKeys: String, CodingKey, CaseIterable { case idleMinutes, absoluteHours }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    idleMinutes = try container.whole(.idleMinutes, in: 1...1440, or: idleMinutes)
    absoluteHours = try container.whole(.absoluteHours, in: 1...168, or: absoluteHours)
  }
}

extension KeyedDecodingContainer {
  /// A whole number within a range, or the default where the key is left out; outside it an error that says what is allowed.
  fileprivate func whole(_ key: Key, in range: ClosedRange<Int>, or standard: Int) throws -> Int {
    guard let value = try decodeIfPresent(Int.self, forKey: key) else { return standard }
    guard range.contains(value) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: codingPath + [key],
          debugDescription:
            "\(value) is not allowed; give a whole number from \(range.lowerBound) to \(range.upperBound)"
        ))
    }
    return value
  }
}
