extension TermDates: Codable {
  /// As `Config/term-dates.yaml` and the published `term-dates.json` have it: `years`, each a list of six halves, or
  /// a mapping with `provisional` and `halves`; `description` is for people.
  enum CodingKeys: String, CodingKey, CaseIterable { case description, years }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    _ = try container.decodeIfPresent(String.self, forKey: .description)
    try self.init(years: TermDates.years(in: container, forKey: .years))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try encodeYears(into: &container, forKey: .years)
  }

  /// The years that stand under a key, each checked: six half-terms in order.
  static func years<Keys: CodingKey>(
    in container: KeyedDecodingContainer<Keys>, forKey key: Keys
  ) throws -> [AcademicYear: Year] {
    let written = try container.decode([String: WrittenYear].self, forKey: key)
    var years: [AcademicYear: Year] = [:]
    for (name, year) in written {
      func fault(_ problem: String) -> DecodingError {
        .dataCorrupted(
          .init(codingPath: container.codingPath + [key, WrittenKey(stringValue: name)], debugDescription: problem))
      }
      guard let academicYear = AcademicYear(name) else {
        throw fault("“\(name)” is not an academic year such as 2026/27")
      }
      let dates = Year(spans: year.halves.map(\.span), provisional: year.provisional)
      do throws(TermDatesError) {
        _ = try TermDates(years: [academicYear: dates])
      } catch {
        throw fault(error.description)
      }
      years[academicYear] = dates
    }
    return years
  }

  func encodeYears<Keys: CodingKey>(into container: inout KeyedEncodingContainer<Keys>, forKey key: Keys) throws {
    var written: [String: WrittenYear] = [:]
    for (year, dates) in years {
      written[year.description] = WrittenYear(
        provisional: dates.provisional, halves: dates.spans.map(WrittenHalf.init(span:)))
    }
    try container.encode(written, forKey: key)
  }
}

private struct WrittenYear: Codable {
  var provisional: Bool
  var halves: [WrittenHalf]

  enum CodingKeys: String, CodingKey, CaseIterable { case provisional, halves }

  init(provisional: Bool, halves: [WrittenHalf]) {
    self.provisional = provisional
    self.halves = halves
  }

  init(from decoder: any Decoder) throws {
    // The shorter form, a bare list, is that of the published term-dates.json.
    if var list = try? decoder.unkeyedContainer() {
      var halves: [WrittenHalf] = []
      while !list.isAtEnd { halves.append(try list.decode(WrittenHalf.self)) }
      self.init(provisional: false, halves: halves)
      return
    }
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    self.init(
      provisional: try container.decodeIfPresent(Bool.self, forKey: .provisional) ?? false,
      halves: try container.decode([WrittenHalf].self, forKey: .halves))
  }
}

private struct WrittenHalf: Codable {
  let span: TermDates.Span

  enum CodingKeys: String, CodingKey, CaseIterable { case half, start, end }

  init(span: TermDates.Span) { self.span = span }

  init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    let name = try container.decode(String.self, forKey: .half)
    guard let half = HalfTerm(named: name) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: container.codingPath + [CodingKeys.half],
          debugDescription: "“\(name)” is not a half-term; allowed: Autumn 1 … Summer 2, or Term 1 … Term 6"))
    }
    span = TermDates.Span(
      half: half, start: try container.decode(Day.self, forKey: .start),
      end: try container.decode(Day.self, forKey: .end))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(span.half.name, forKey: .half)
    try container.encode(span.start, forKey: .start)
    try container.encode(span.end, forKey: .end)
  }
}
