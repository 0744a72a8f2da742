import GRDB
import Plans

extension Store {
  /// Takes a person's access away: their sessions and their caseload end at once. What they did, and which schools they
  /// had, stays on record. Does nothing where nobody signs in with that address.
  public func removePerson(email: String, at moment: Int, by actor: Actor) async throws {
    try await write { database in
      guard let person = try database.person(email: email)?.person else { return }
      let today = Day.inLondon(secondsSinceEpoch: moment)
      try database.execute(
        sql: "UPDATE person SET removed_at = ?, password_hash = '' WHERE id = ?", arguments: [moment, person.id])
      try database.execute(sql: "DELETE FROM session WHERE person_id = ?", arguments: [person.id])
      try database.execute(
        sql: "DELETE FROM caseload WHERE person_id = ? AND from_day >= ?", arguments: [person.id, today])
      try database.execute(
        sql: "UPDATE caseload SET until_day = ? WHERE person_id = ? AND (until_day IS NULL OR until_day > ?)",
        arguments: [today, person.id, today])
      try database.audit(
        at: moment, by: actor, "person.removed", "person \(person.id)",
        before: ["name": person.name, "email": person.email, "role": person.role.rawValue])
    }
  }
}
