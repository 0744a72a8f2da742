/// `Config/term-dates.yaml`: the authority's term dates, and those of schools that set their own.
///
/// An academy, a voluntary aided or a foundation school sets its own term dates, so what resolves a phrase such
/// as "Autumn 2" is the school's year where it is on file, and the authority's where it is not.
public struct TermDatesOnFile: Hashable, Sendable {
  public let authority: TermDates
  public let schools: [URN: TermDates]

  public init(authority: TermDates, schools: [URN: TermDates] = [:]) {
    self.authority = authority
    self.schools = schools
  }

  /// The dates that hold for a school: its own years where given, the authority's else.
  public func dates(for urn: URN?) -> TermDates {
    guard let urn, let own = schools[urn] else { return authority }
    return authority.replacing(with: own)
  }
}

extension TermDates {
  /// These dates with the other's years in place of the same years here.
  func replacing(with other: TermDates) -> TermDates {
    TermDates(checked: years.merging(other.years) { _, own in own })
  }
}

extension TermDatesOnFile: Codable {
  enum CodingKeys: String, CodingKey, CaseIterable { case description, years, schools }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    authority = try TermDates(years: TermDates.years(in: container, forKey: .years))
    let written = try container.decodeIfPresent([String: OwnDates].self, forKey: .schools) ?? [:]
    var schools: [URN: TermDates] = [:]
    for (name, own) in written {
      guard let urn = URN(name) else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: container.codingPath + [CodingKeys.schools, WrittenKey(stringValue: name)],
            debugDescription: "“\(name)” is not a URN (six digits)"))
      }
      schools[urn] = own.dates
    }
    self.schools = schools
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try authority.encodeYears(into: &container, forKey: .years)
    var written: [String: OwnDates] = [:]
    for (urn, dates) in schools { written[urn.description] = OwnDates(dates: dates) }
    try container.encode(written, forKey: .schools)
  }
}

/// One school's own years, under its URN.
private struct OwnDates: Codable {
  var dates: TermDates

  init(dates: TermDates) { self.dates = dates }

  enum CodingKeys: String, CodingKey, CaseIterable { case years }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    dates = try TermDates(years: TermDates.years(in: container, forKey: .years))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try dates.encodeYears(into: &container, forKey: .years)
  }
}
