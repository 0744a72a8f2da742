import Foundation

/// `Fixtures/` of the checkout or installation that the program stands in: what the demonstration runs on.
struct FixtureFolder: Sendable {
  let path: String

  init?() {
    var folder = ProgramFolder.path
    var candidates: [String] = []
    while folder != "/", !folder.isEmpty {
      candidates.append(folder + "/Fixtures")
      folder = (folder as NSString).deletingLastPathComponent
    }
    candidates.append("/usr/local/share/caseload/Fixtures")
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0 + "/register.csv") }) else {
      return nil
    }
    path = found
  }

  func file(_ name: String) -> String { path + "/" + name }
}
