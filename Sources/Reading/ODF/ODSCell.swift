import Plans

/// What one cell of an OpenDocument spreadsheet holds: its value, the text that it shows, its comment, and the shapes
/// that are anchored in it.
struct ODSCell {
  /// What it holds, before the format of a date is looked up.
  enum Content {
    case nothing
    case uncalculated
    case text(RichText, CellValue?)
    /// A true date, and its time of day as `09:30`; empty where it has none.
    case date(Day, time: String)

    /// As the sheet shows it.
    func shown(as dates: ODFStyles.DateShape) -> SheetPart.Content {
      switch self {
      case .nothing: return .nothing
      case .uncalculated: return .uncalculated
      case .text(let text, let value): return .text(text, value: value)
      case .date(let day, let time):
        guard dates.showsDay else { return .text(RichText(shown: day.monthAsWritten)) }
        let showsTime = dates.showsTime && !time.isEmpty && time != "00:00"
        return .text(RichText(shown: day.asWritten + (showsTime ? " " + time : "")), value: .day(day))
      }
    }
  }

  private(set) var content = Content.nothing
  private(set) var comment: String?
  private(set) var boxes: [[Line]] = []

  /// The value as its attributes have it.
  private enum Value {
    case none
    case date(String)
    case time(String)
    case number(Double)
    case percentage(Double)
    case text(String?)
  }

  /// Reads a cell to its end, the stream standing at its start.
  init(_ xml: XMLStream, styles: ODFStyles) throws(Refusal) {
    let depth = xml.depth
    let value = ODSCell.value(xml)
    let hasFormula = xml.attribute("table:formula") != nil
    var shown = RichText()
    var bytes = 0
    while let event = try xml.next() {
      if event == .end, xml.depth == depth { break }
      guard event == .start else { continue }
      if ODFText.isParagraph(xml) {
        var inside: [[Line]] = []
        let paragraph = try ODFText.paragraph(xml, styles: styles) { () throws(Refusal) in
          inside.append(try ODFText.paragraphs(in: xml, styles: styles).flatMap { $0.lines(cellIsBold: false) })
        }
        boxes += inside
        if !shown.runs.isEmpty { shown.append("\n") }
        for run in paragraph.text.runs {
          bytes += run.text.utf8.count
          shown.append(run.text, bold: run.bold)
        }
        guard bytes <= TextAllowance.cell else { throw .cellTooLong("one of its cells", limit: TextAllowance.cell) }
      } else if xml.name == "annotation" {
        let text = try ODFText.paragraphs(in: xml, styles: styles).map(\.text).joined(separator: " ")
        if !Line.folded(text.unicodeScalars).isEmpty { comment = text }
      } else if xml.prefix == "draw" {
        boxes.append(try ODFText.paragraphs(in: xml, styles: styles).flatMap { $0.lines(cellIsBold: false) })
      } else if xml.name != "table", xml.name != "table-row", xml.name != "table-cell" {
        try xml.skipElement()
      }
    }
    content = ODSCell.content(value, shown, hasFormula: hasFormula)
  }

  private static func value(_ xml: XMLStream) -> Value {
    let number = { xml.attribute("office:value").flatMap { Double($0) }.map(Value.number) ?? .none }
    switch xml.attribute("office:value-type") {
    case "date": return xml.attribute("office:date-value").map(Value.date) ?? .none
    case "time": return xml.attribute("office:time-value").map(Value.time) ?? .none
    case "percentage":
      if case .number(let number) = number() { return .percentage(number) }
      return .none
    case "float", "currency": return number()
    case "boolean": return .text(xml.attribute("office:boolean-value")?.uppercased())
    case "string": return .text(xml.attribute("office:string-value"))
    case nil: return .none
    default: return .text(nil)
    }
  }

  private static func content(_ value: Value, _ shown: RichText, hasFormula: Bool) -> Content {
    let isBlank = shown.runs.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    func text(or written: String, _ value: CellValue?) -> Content {
      .text(isBlank ? RichText(shown: written) : shown, value)
    }
    switch value {
    case .date(let written):
      guard let day = Day(String(written.prefix(10))) else { return text(or: written, nil) }
      return .date(day, time: String(written.dropFirst(11).prefix(5)))
    case .time(let written):
      return text(or: written, ODSCell.days(ofDuration: written).map(CellValue.number))
    case .number(let number): return text(or: ShownNumber.general(number), .number(number))
    case .percentage(let number): return text(or: ShownNumber.general(number * 100) + "%", .number(number))
    case .text(let written):
      guard isBlank, let written else { return isBlank ? .nothing : .text(shown, nil) }
      return written.isEmpty ? .nothing : .text(RichText(shown: written), nil)
    case .none:
      if !isBlank { return .text(shown, nil) }
      return hasFormula ? .uncalculated : .nothing
    }
  }

  /// `PT12H30M00S` as a part of a day, as Excel counts times; nil for anything else.
  static func days(ofDuration written: String) -> Double? {
    guard written.hasPrefix("PT") else { return nil }
    var seconds = 0.0
    var digits = ""
    for character in written.dropFirst(2) {
      if character.isNumber || character == "." {
        digits.append(character)
        continue
      }
      guard let number = Double(digits) else { return nil }
      switch character {
      case "H": seconds += number * 3600
      case "M": seconds += number * 60
      case "S": seconds += number
      default: return nil
      }
      digits = ""
    }
    return digits.isEmpty ? seconds / 86_400 : nil
  }
}
