import Foundation
import Plans

/// A file of the national performance tables as it comes: key stage 2 or 4, one row a school and one column a result.
///
/// The file says nothing of its year, and closes with rows of the authority and of England, which have no URN.
struct ResultsFile {
  /// What kind of table it is, such as Key stage 2.
  var kind: String
  var results: [PublishedResult]
  /// Rows and cells that could not be taken, with the reason: the others are.
  var leftOut: [HeadedFile.Fault] = []

  /// - Throws: `HeadedFile.Fault` where the file is no table that the configuration knows.
  init(path: String, academicYear: AcademicYear, tables: [ResultsTable]) throws(HeadedFile.Fault) {
    let file = try HeadedFile(path: path, needing: ["URN"])
    guard let table = tables.first(where: { file.has($0.toldBy) }) else {
      throw HeadedFile.Fault(
        file: file.name, line: 1,
        problem: "no table of results is known with these columns; results.yaml names "
          + tables.map { "\($0.name) by \($0.toldBy)" }.joined(separator: ", "))
    }
    kind = table.name
    results = []
    let columns = table.columns.filter { file.has($0.column) }
    for record in file.records where record["URN"] != nil {
      do throws(HeadedFile.Fault) {
        let urn = try record.urn(in: table)
        for column in columns {
          guard let cell = record[column.column] else { continue }
          do throws(HeadedFile.Fault) {
            results.append(try column.result(of: cell, urn: urn, academicYear: academicYear, record: record))
          } catch {
            leftOut.append(error)
          }
        }
      } catch {
        leftOut.append(error)
      }
    }
  }
}

extension HeadedFile.Record {
  /// A converter academy's results are published in the row of the school that it was: they are the academy's.
  fileprivate func urn(in table: ResultsTable) throws(HeadedFile.Fault) -> URN {
    if let column = table.academyColumn, let text = self[column], text != "0", let academy = URN(text) {
      return academy
    }
    return try urn()
  }
}

extension ResultsTable.Column {
  /// `66%`, `-2.4`, `104`, or the table's word for a value that is withheld: SUPP, NE, NA, LOWCOV, NP, NEW, SP, RE.
  fileprivate func result(
    of cell: String, urn: URN, academicYear: AcademicYear, record: HeadedFile.Record
  ) throws(HeadedFile.Fault) -> PublishedResult {
    let number = Double(cell.hasSuffix("%") ? String(cell.dropLast()) : cell)
    guard number?.isFinite ?? cell.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw record.fault("“\(cell)” under “\(column)” is neither a number nor a word for one that is withheld")
    }
    return PublishedResult(
      urn: urn, academicYear: academicYear, measure: measure, group: group, unit: unit, value: number,
      withheld: number == nil ? cell : nil)
  }
}
