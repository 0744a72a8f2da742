/// What `caseload-reader` is told before it confines itself: one JSON document.
public struct ReaderSettings: Codable, Hashable, Sendable {
  /// The limits that the export is read under.
  public var limits: ReadingLimits
  /// The academic year to resolve dates in where the file names none.
  public var academicYear: AcademicYear?
  public var termDates: TermDates
  /// The vocabularies, as `PackedVocabularies` encodes them, already checked by the parent.
  public var vocabularies: String
  /// Whether to read on a kernel that lacks Landlock, with the other confinements alone.
  public var allowWithoutLandlock: Bool
  /// What people have put right of the school's plans; withdrawn ones say nothing.
  public var corrections: [Correction]

  public init(
    limits: ReadingLimits, academicYear: AcademicYear? = nil, termDates: TermDates, vocabularies: String,
    allowWithoutLandlock: Bool = false, corrections: [Correction] = []
  ) {
    self.limits = limits
    self.academicYear = academicYear
    self.termDates = termDates
    self.vocabularies = vocabularies
    self.allowWithoutLandlock = allowWithoutLandlock
    self.corrections = corrections
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case limits, academicYear, termDates, vocabularies, allowWithoutLandlock, corrections
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    limits = try container.decode(ReadingLimits.self, forKey: .limits)
    academicYear = try container.decodeIfPresent(AcademicYear.self, forKey: .academicYear)
    termDates = try container.decode(TermDates.self, forKey: .termDates)
    vocabularies = try container.decode(String.self, forKey: .vocabularies)
    allowWithoutLandlock = try container.decode(Bool.self, forKey: .allowWithoutLandlock)
    corrections = try container.list(Correction.self, forKey: .corrections)
  }
}

/// What of a reader's settings is one export's own: a reading room, which has the others, is told it with each.
public struct ExportSettings: Codable, Hashable, Sendable {
  public var academicYear: AcademicYear?
  /// Nil where they are those that the room started with, as most schools' are.
  public var termDates: TermDates?
  public var corrections: [Correction]

  public init(academicYear: AcademicYear? = nil, termDates: TermDates? = nil, corrections: [Correction] = []) {
    self.academicYear = academicYear
    self.termDates = termDates
    self.corrections = corrections
  }
}

extension ReaderSettings {
  /// The same settings for another export.
  public func with(_ own: ExportSettings) -> ReaderSettings {
    var settings = self
    settings.academicYear = own.academicYear
    settings.termDates = own.termDates ?? termDates
    settings.corrections = own.corrections
    return settings
  }
}

/// How much of an export is read, and with what. `Config/caseload.yaml`, section `reading`.
public struct ReadingLimits: Codable, Hashable, Sendable {
  /// Bytes of the export itself.
  public var bytes: Int
  /// Bytes that its parts may inflate to, counted as they stream.
  public var inflatedBytes: Int
  /// Cells of all its tables.
  public var cells: Int
  /// Levels of nesting, in JSON and in XML.
  public var depth: Int
  /// Bytes of address space of the reader.
  public var addressSpace: Int
  /// Seconds of wall clock that the parent allows, and of CPU that the kernel allows.
  public var seconds: Int

  public init(
    bytes: Int = 50 << 20, inflatedBytes: Int = 256 << 20, cells: Int = 200_000, depth: Int = 64,
    addressSpace: Int = 400 << 20, seconds: Int = 30
  ) {
    self.bytes = bytes
    self.inflatedBytes = inflatedBytes
    self.cells = cells
    self.depth = depth
    self.addressSpace = addressSpace
    self.seconds = seconds
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case bytes, inflatedBytes, cells, depth, addressSpace, seconds
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    let standard = ReadingLimits()
    bytes = try container.decodeIfPresent(Int.self, forKey: .bytes) ?? standard.bytes
    inflatedBytes = try container.decodeIfPresent(Int.self, forKey: .inflatedBytes) ?? standard.inflatedBytes
    cells = try container.decodeIfPresent(Int.self, forKey: .cells) ?? standard.cells
    depth = try container.decodeIfPresent(Int.self, forKey: .depth) ?? standard.depth
    addressSpace = try container.decodeIfPresent(Int.self, forKey: .addressSpace) ?? standard.addressSpace
    seconds = try container.decodeIfPresent(Int.self, forKey: .seconds) ?? standard.seconds
  }
}

/// What `caseload-reader` answers: the plans of a file, or why it could not be read.
public enum ReadingReport: Codable, Hashable, Sendable {
  /// The plans, with the reasons for what went where (`--explain`) and how each plan is laid out, one layout a plan.
  /// No plan at all where a person has said that the file is none.
  case read(kind: FileKind, plans: [Plan], decisions: [ReadingDecision], layouts: [PlanLayout])
  case refused(Refusal)
}

/// Why an export was not read: shown to the adviser and told to the school, so in their words.
public struct Refusal: Codable, Hashable, Sendable, Error {
  /// A stable code for logs and metrics, such as `file.damaged`.
  public var code: String
  /// One sentence: what is wrong with the file.
  public var reason: String
  /// One sentence: what to send instead.
  public var instead: String

  public init(code: String, reason: String, instead: String) {
    self.code = code
    self.reason = reason
    self.instead = instead
  }

  /// Both sentences.
  public var sentence: String { instead.isEmpty ? reason : "\(reason) \(instead)" }
}

/// One decision of the normaliser: which heading, label or text went where, and why.
public struct ReadingDecision: Codable, Hashable, Sendable {
  public var location: SourceLocation
  /// What stood there, such as the heading of a column.
  public var text: String
  /// Where it went, such as `action.lead`, `priority`, `unmapped`, `header`.
  public var field: String
  /// Why, in words: "heading map: “Who” is a lead", "17 of 18 cells are dates".
  public var because: String
  /// From 0 to 1.
  public var confidence: Double

  public init(location: SourceLocation, text: String, field: String, because: String, confidence: Double) {
    self.location = location
    self.text = text
    self.field = field
    self.because = because
    self.confidence = confidence
  }
}
