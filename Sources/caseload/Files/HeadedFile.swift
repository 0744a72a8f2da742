import DelimitedText
import Foundation
import Plans

/// A CSV file with a heading row, as an authority hands it in: the register, people, caseloads, sources, key issues.
struct HeadedFile {
  /// What is wrong with a file that a person handed in: names the file and the line.
  struct Fault: Error, CustomStringConvertible {
    var file: String
    var line: Int?
    var problem: String

    var description: String { line.map { "\(file), line \($0): \(problem)" } ?? "\(file): \(problem)" }
  }

  let name: String
  private let columns: [String: Int]
  private let rows: [(line: Int, fields: [String])]

  /// - Throws: `Fault` where the file is missing, is not text, or lacks one of the headings that are needed.
  init(path: String, needing headings: [String]) throws(Fault) {
    name = (path as NSString).lastPathComponent
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Fault(file: name, line: nil, problem: "the file is missing or cannot be read")
    }
    let text: DelimitedText
    do {
      text = try DelimitedText(Array(data), limits: DelimitedLimits(field: 1 << 20, row: 4 << 20, columns: 1000))
    } catch {
      throw Fault(file: name, line: nil, problem: error.sentence)
    }
    guard let first = text.rows.first else { throw Fault(file: name, line: nil, problem: "the file is empty") }
    var columns: [String: Int] = [:]
    for (index, heading) in first.enumerated() {
      columns[HeadedFile.folded(heading)] = columns[HeadedFile.folded(heading)] ?? index
    }
    let missing = headings.filter { columns[HeadedFile.folded($0)] == nil }
    guard missing.isEmpty else {
      throw Fault(
        file: name, line: 1,
        problem:
          "there is no column “\(missing[0])”; the file needs \(headings.joined(separator: ", ")), as its first row")
    }
    self.columns = columns
    rows = zip(text.rowLines, text.rows).dropFirst().compactMap { line, fields in
      fields.allSatisfy(\.isEmpty) ? nil : (line, fields)
    }
  }

  /// Headings are matched without regard to case and to what stands between words.
  private static func folded(_ heading: String) -> String {
    String(
      String.UnicodeScalarView(
        heading.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  func has(_ heading: String) -> Bool { columns[HeadedFile.folded(heading)] != nil }

  /// Each row that is not blank.
  var records: [Record] { rows.map { Record(file: self, line: $0.line, fields: $0.fields) } }

  /// One row of the file.
  struct Record {
    fileprivate let file: HeadedFile
    let line: Int
    fileprivate let fields: [String]

    /// The field under a heading, trimmed; nil where it is blank or the file has no such column.
    subscript(_ heading: String) -> String? {
      guard let index = file.columns[HeadedFile.folded(heading)], index < fields.count else { return nil }
      let text = fields[index].trimmingCharacters(in: .whitespacesAndNewlines)
      return text.isEmpty ? nil : text
    }

    func fault(_ problem: String) -> Fault { Fault(file: file.name, line: line, problem: problem) }

    func needed(_ heading: String) throws(Fault) -> String {
      guard let text = self[heading] else { throw fault("“\(heading)” is blank") }
      return text
    }

    func urn(_ heading: String = "URN") throws(Fault) -> URN {
      let text = try needed(heading)
      guard let urn = URN(text) else { throw fault("“\(text)” is not a URN (six digits)") }
      return urn
    }

    /// A day written dd-mm-yyyy, dd/mm/yyyy or yyyy-mm-dd; nil where blank.
    func day(_ heading: String) throws(Fault) -> Day? {
      guard let text = self[heading] else { return nil }
      if let day = Day(text) { return day }
      let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" || $0 == "." }).compactMap { Int($0) }
      guard parts.count == 3, let day = Day(year: parts[2], month: parts[1], day: parts[0]) else {
        throw fault("“\(text)” under “\(heading)” is not a date; write dd-mm-yyyy")
      }
      return day
    }

    func yesOrNo(_ heading: String) throws(Fault) -> Bool {
      switch self[heading]?.lowercased() {
      case nil, "no", "n", "false", "0": return false
      case "yes", "y", "true", "1": return true
      case let other?: throw fault("“\(other)” under “\(heading)” must be yes or no")
      }
    }

    func whole(_ heading: String, in range: ClosedRange<Int>) throws(Fault) -> Int? {
      guard let text = self[heading] else { return nil }
      guard let number = Int(text), range.contains(number) else {
        throw fault(
          "“\(text)” under “\(heading)” must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
  }
}
