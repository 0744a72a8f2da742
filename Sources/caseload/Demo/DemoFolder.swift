import Foundation

/// The demonstration's data folder: emptied at each run, and only ever one that a demonstration made.
enum DemoFolder {
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  private static let mark = ".made-by-caseload-demo"

  static func fresh(_ named: String?) throws -> DataFolder {
    let path = named ?? NSTemporaryDirectory() + "/caseload-demo-\(getuid())"
    let manager = FileManager.default
    if manager.fileExists(atPath: path) {
      let contents = (try? manager.contentsOfDirectory(atPath: path)) ?? []
      guard contents.isEmpty || contents.contains(mark) else {
        throw Fault(
          description:
            "The folder \(path) holds files that no demonstration made, and is left alone. Name another with --data.")
      }
      try manager.removeItem(atPath: path)
    }
    let folder = try DataFolder(path)
    guard manager.createFile(atPath: path + "/" + mark, contents: Data()) else {
      throw Fault(description: "The folder \(path) cannot be written to. Name another with --data.")
    }
    return folder
  }
}
