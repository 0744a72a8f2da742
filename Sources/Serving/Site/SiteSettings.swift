public import Checking
public import Plans

/// What an authority sets about its site.
public struct SiteSettings: Sendable {
  /// The authority's name, at the head of every page.
  public var authority: String
  /// The address in people's browsers, such as `https://caseload.example.gov.uk`.
  public var address: String
  /// Bytes of one upload.
  public var uploadBytes: Int
  /// Uploads an hour with one school's token.
  public var uploadsPerTokenPerHour: Int
  /// How long a session lasts that nobody uses, in seconds.
  public var sessionIdleSeconds: Int
  /// How long a session lasts at most, in seconds.
  public var sessionAbsoluteSeconds: Int
  /// By which pages name half-terms and the end of term; nil where none are on file.
  public var termDates: TermDatesOnFile?
  /// The inspection frameworks by whose sections a plan can be viewed; nil for none.
  public var frameworks: FrameworkViews?
  /// Gives how far the judging of plans again is; nil where none is under way.
  public var judging: (@Sendable () -> JudgingProgress?)?
  /// Called after each answer with the route's pattern, the status and the seconds that it took.
  public var requestAnswered: (@Sendable (String, Int, Double) -> Void)?

  /// How long one upload may take, in seconds; a sender that trickles is ended then.
  var uploadSeconds = 900
  /// How long a form without a file may take, in seconds.
  var formSeconds = 30
  /// How long a connection may say nothing, in seconds.
  var idleSeconds = 60
  /// How long the form for a plan waits for the plan to be read, in seconds.
  var settleSeconds = 10
  /// What a sign-in costs; tests make it cheap.
  var passwordCost = PasswordHash.Cost.standard

  public init(
    authority: String, address: String, uploadBytes: Int = 50 << 20, uploadsPerTokenPerHour: Int = 60,
    sessionIdleSeconds: Int = 3600, sessionAbsoluteSeconds: Int = 43_200, termDates: TermDatesOnFile? = nil,
    frameworks: FrameworkViews? = nil, judging: (@Sendable () -> JudgingProgress?)? = nil,
    requestAnswered: (@Sendable (String, Int, Double) -> Void)? = nil
  ) {
    self.authority = authority
    self.address = address
    self.uploadBytes = uploadBytes
    self.uploadsPerTokenPerHour = uploadsPerTokenPerHour
    self.sessionIdleSeconds = sessionIdleSeconds
    self.sessionAbsoluteSeconds = sessionAbsoluteSeconds
    self.termDates = termDates
    self.frameworks = frameworks
    self.judging = judging
    self.requestAnswered = requestAnswered
  }
}
