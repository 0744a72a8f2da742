import Plans
import Storing

/// `people.csv`: name, email, role.
struct PeopleFile {
  struct Entry: Equatable {
    var name: String
    var email: String
    var role: Role
  }

  var entries: [Entry]

  init(path: String) throws(HeadedFile.Fault) {
    let file = try HeadedFile(path: path, needing: ["name", "email", "role"])
    var entries: [Entry] = []
    for record in file.records {
      let role = try record.needed("role")
      guard let known = Role(rawValue: role.lowercased()) else {
        throw record.fault("“\(role)” is not a role; allowed: \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      let email = try record.needed("email")
      guard email.contains("@") else { throw record.fault("“\(email)” is not an e-mail address") }
      entries.append(Entry(name: try record.needed("name"), email: email, role: known))
    }
    self.entries = entries
  }
}
