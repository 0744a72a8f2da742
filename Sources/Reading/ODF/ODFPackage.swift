import Plans

/// An OpenDocument package, opened as far as its body.
struct ODFPackage {
  /// What its body holds.
  enum Body { case text, spreadsheet }

  let body: Body
  let styles: ODFStyles
  /// The content, the stream standing at the start of the body's one element.
  let content: XMLStream

  /// - Throws: `Refusal` where it is encrypted, damaged, or neither a text nor a spreadsheet.
  init(_ archive: ZipArchive, depth: Int) throws(Refusal) {
    if try ODFManifest.saysEncrypted(archive, depth: depth) { throw .password }
    let type = try ODFPackage.type(of: archive)
    if let refusal = ODFPackage.refusal(ofType: type) { throw refusal }

    var styles = ODFStyles()
    if archive.has("styles.xml") {
      try ODFStyleReading.read(try XMLStream(try archive.part("styles.xml"), depth: depth), into: &styles)
    }
    let content = try XMLStream(try archive.part("content.xml"), depth: depth)
    guard try ODFStyleReading.read(content, into: &styles) else { throw .damaged("its part content.xml has no body") }
    var found: Body?
    while found == nil, let event = try content.next() {
      guard event == .start else { continue }
      switch content.name {
      case "text": found = .text
      case "spreadsheet": found = .spreadsheet
      default: throw ODFPackage.refusal(ofType: content.name) ?? .damaged("its part content.xml holds no document")
      }
    }
    guard let found else { throw .damaged("its part content.xml has no body") }
    body = found
    self.styles = styles
    self.content = content
  }

  /// The media type that the package names in its first part; empty where it names none.
  private static func type(of archive: ZipArchive) throws(Refusal) -> String {
    guard archive.has("mimetype") else { return "" }
    var buffer = [UInt8](repeating: 0, count: 256)
    let part = try archive.part("mimetype")
    let count = try buffer.withUnsafeMutableBufferPointer { bytes throws(Refusal) in
      try part.read(into: UnsafeMutableRawBufferPointer(bytes))
    }
    return String(decoding: buffer[..<count], as: UTF8.self)
  }

  /// Why a kind of OpenDocument file is not read, by its media type or by what its body holds; nil for those that are.
  private static func refusal(ofType type: String) -> Refusal? {
    let kinds: [(sign: String, code: String, what: String, instead: String)] = [
      (
        "presentation", "kind.odp", "an OpenDocument presentation (.odp)",
        "Copy the plan into a text document or a spreadsheet, save that as .odt or .ods and send it."
      ),
      (
        "graphics", "kind.odg", "an OpenDocument drawing (.odg)",
        "Copy the plan into a text document, save that as .odt and send it."
      ),
      (
        "drawing", "kind.odg", "an OpenDocument drawing (.odg)",
        "Copy the plan into a text document, save that as .odt and send it."
      ),
      (
        "vnd.sun.xml", "kind.openOffice1", "a file of OpenOffice.org 1 (.sxw, .sxc)",
        "Open it in LibreOffice, save it as .odt or .ods and send that."
      ),
      ("chart", "kind.odc", "an OpenDocument chart (.odc)", "Send the spreadsheet that the chart was made of."),
      (
        "formula", "kind.odf", "an OpenDocument formula (.odf)", "Send the document that the plan stands in."
      ),
      (
        "image", "kind.odi", "an OpenDocument picture (.odi)", "Send the document that the plan stands in."
      ),
      (
        "base", "kind.odb", "an OpenDocument database (.odb)",
        "Export the plan from it as a spreadsheet (.ods) or as CSV and send that."
      ),
    ]
    guard let kind = kinds.first(where: { type.firstRange(of: $0.sign) != nil }) else { return nil }
    return Refusal(
      code: kind.code, reason: "This is \(kind.what), whatever its name says, and plans are not read from it.",
      instead: kind.instead)
  }
}

/// The list of an OpenDocument package's parts, which alone says whether they are encrypted.
enum ODFManifest {
  private static let name = "META-INF/manifest.xml"

  /// nil where the list begins with a DOCTYPE, as OpenOffice.org 2's does; that never encrypted a list's way.
  private static func stream(_ archive: ZipArchive, depth: Int) throws(Refusal) -> XMLStream? {
    do throws(Refusal) {
      return try XMLStream(try archive.part(name), depth: depth)
    } catch {
      guard error == .doctype else { throw error }
      return nil
    }
  }

  /// Whether the content is encrypted, or the whole package is (OpenDocument 1.4); a password on macros alone is not.
  static func saysEncrypted(_ archive: ZipArchive, depth: Int) throws(Refusal) -> Bool {
    if archive.has("encrypted-package") { return true }
    guard archive.has(name), let xml = try stream(archive, depth: depth) else { return false }
    var isContent = false
    while let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "file-entry":
        let path = xml.attribute("manifest:full-path") ?? ""
        isContent = path == "content.xml" || path == "styles.xml"
      case "encryption-data" where isContent: return true
      default: break
      }
    }
    return false
  }
}
