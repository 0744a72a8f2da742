import Foundation
import Plans

/// `corrections.json`: what people have put right of a school's plans, as `caseload corrections list --json` prints
/// them. Strict: a key that is not known is an error with its place.
struct CorrectionsFile {
  let corrections: [Correction]

  /// - Throws: `ConfigurationFault` that names the file and what is wrong with it.
  init(path: String) throws(ConfigurationFault) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ConfigurationFault(file: path, line: nil, key: nil, problem: "the file is missing or cannot be read")
    }
    do {
      // A later word stands above an earlier one, in whatever order the file has them.
      corrections = try JSONDecoder().decode([Correction].self, from: data).sorted { $0.id < $1.id }
    } catch let fault as DecodingError {
      throw ConfigurationFault(file: path, line: nil, key: fault.place, problem: fault.reason)
    } catch {
      throw ConfigurationFault(file: path, line: nil, key: nil, problem: "the file is not JSON")
    }
  }
}
