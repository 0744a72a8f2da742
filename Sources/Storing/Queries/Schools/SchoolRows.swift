import GRDB
import Plans

extension School {
  static let columns = """
    urn, laestab, name, local_authority, phase, type, is_open, opened, closed, lowest_age, highest_age, has_nursery,
    has_sixth_form, religious_character, number_on_roll, federation, trust, website
    """

  /// Adds a school or changes the one on file; takes `values`, the register's file name and the moment.
  static let upsert: String = {
    let names: [String] =
      columns.split(whereSeparator: { " ,\n".contains($0) }).map(String.init) + ["register_file", "imported_at"]
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let changes = names.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO school (\(names.joined(separator: ", "))) VALUES (\(marks))
      ON CONFLICT (urn) DO UPDATE SET \(changes)
      """
  }()

  init(row: Row) {
    self.init(
      urn: row["urn"], laestab: row["laestab"], name: row["name"], localAuthority: row["local_authority"],
      phase: row["phase"], type: row["type"], isOpen: row["is_open"], opened: row["opened"], closed: row["closed"],
      lowestAge: row["lowest_age"], highestAge: row["highest_age"], hasNursery: row["has_nursery"],
      hasSixthForm: row["has_sixth_form"], religiousCharacter: row["religious_character"],
      numberOnRoll: row["number_on_roll"], federation: row["federation"], trust: row["trust"], website: row["website"])
  }

  /// In the order of `columns`.
  var values: [(any DatabaseValueConvertible)?] {
    [
      urn, laestab, name, localAuthority, phase, type, isOpen, opened, closed, lowestAge, highestAge, hasNursery,
      hasSixthForm, religiousCharacter, numberOnRoll, federation, trust, website,
    ]
  }
}
