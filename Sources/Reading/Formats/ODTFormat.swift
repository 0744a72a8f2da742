import Plans

struct ODTFormat {
  var limits: ReadingLimits
  func read(_ package: ODFPackage) throws(Refusal) -> Document {
    throw .notRead("OpenDocument texts (.odt)", code: "kind.odt")
  }
}
