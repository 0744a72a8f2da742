import Foundation
import Plans

/// The national register's download as it comes (Get Information About Schools, "all establishment data"):
/// Windows-1252, dates DD-MM-YYYY, 111 or more columns, of which these are read.
struct RegisterFile {
  var schools: [School]
  /// Which school followed which: an academy has a new URN, and inherits its predecessor's plans.
  var links: [(urn: URN, predecessor: URN)]
  /// Rows that could not be taken, with the reason: the others are, since one bad row must not hold back a county.
  var leftOut: [HeadedFile.Fault]

  /// What the whole register has, and a file that is taken for it must have.
  static let registersColumns = ["URN", "EstablishmentName", "EstablishmentStatus (name)", "PhaseOfEducation (name)"]
  /// What a list of schools has in the register's columns, where no more is asked of it than which schools there are.
  static let fewestColumns = ["URN", "EstablishmentName"]

  init(path: String, needing columns: [String] = registersColumns) throws(HeadedFile.Fault) {
    let file = try HeadedFile(path: path, needing: columns)
    var schools: [School] = []
    var links: [(urn: URN, predecessor: URN)] = []
    var leftOut: [HeadedFile.Fault] = []
    for record in file.records {
      do throws(HeadedFile.Fault) {
        let school = try RegisterFile.school(record)
        schools.append(school)
        links += RegisterFile.links(of: school.urn, in: record["Linked establishments"] ?? "")
      } catch {
        leftOut.append(error)
      }
    }
    self.schools = schools
    self.links = links
    self.leftOut = leftOut
  }

  private static func school(_ record: HeadedFile.Record) throws(HeadedFile.Fault) -> School {
    let type = record["TypeOfEstablishment (name)"]
    let lowest = Int(record["StatutoryLowAge"] ?? "")
    let highest = Int(record["StatutoryHighAge"] ?? "")
    var laestab: String?
    if let authority = record["LA (code)"], let number = record["EstablishmentNumber"], number.utf8.count == 4 {
      laestab = "\(authority)/\(number)"
    }
    return School(
      urn: try record.urn(), laestab: laestab, name: try record.needed("EstablishmentName"),
      localAuthority: record["LA (name)"],
      phase: phase(record["PhaseOfEducation (name)"] ?? "", type: type ?? "", lowest: lowest, highest: highest),
      type: type, isOpen: (record["EstablishmentStatus (name)"] ?? "Open").hasPrefix("Open"),
      opened: try record.day("OpenDate"), closed: try record.day("CloseDate"), lowestAge: lowest, highestAge: highest,
      hasNursery: record["NurseryProvision (name)"] == "Has Nursery Classes",
      hasSixthForm: record["OfficialSixthForm (name)"] == "Has a sixth form",
      religiousCharacter: meaningful(record["ReligiousCharacter (name)"]),
      numberOnRoll: Int(record["NumberOfPupils"] ?? ""), federation: meaningful(record["Federations (name)"]),
      trust: meaningful(record["Trusts (name)"]), website: record["SchoolWebsite"])
  }

  private static func meaningful(_ text: String?) -> String? {
    guard let text,
      !["Does not apply", "None", "Not applicable", "Not under a federation", "Not supported by a trust"].contains(text)
    else { return nil }
    return text
  }

  /// The register has no infant or junior phase: a primary school's ages tell (4 to 7, 7 to 11).
  static func phase(_ phase: String, type: String, lowest: Int?, highest: Int?) -> SchoolPhase {
    let type = type.lowercased()
    if type.contains("pupil referral") || type.contains("alternative provision") { return .alternativeProvision }
    if type.contains("special") { return .special }
    switch phase.lowercased() {
    case "nursery": return .nursery
    case "primary":
      if let highest, highest <= 8 { return .infant }
      if let lowest, lowest >= 7 { return .junior }
      return .primary
    case let name where name.hasPrefix("middle"): return .middle
    case "secondary": return .secondary
    case "all-through": return .allThrough
    case "16 plus": return .sixteenPlus
    default:
      if type.contains("nursery") { return .nursery }
      return .other
    }
  }

  /// "141473 Successor - Split school" names the school that followed; a predecessor is named the same way.
  static func links(of urn: URN, in text: String) -> [(urn: URN, predecessor: URN)] {
    let words = text.split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map(String.init)
    var links: [(urn: URN, predecessor: URN)] = []
    for (index, word) in words.enumerated() where index + 1 < words.count {
      guard let other = URN(word) else { continue }
      switch words[index + 1].lowercased() {
      case "successor": links.append((other, urn))
      case "predecessor": links.append((urn, other))
      default: break
      }
    }
    return links
  }
}
