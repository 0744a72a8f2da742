import Plans

/// What a file is, told by its first bytes and never by its name.
enum FileContent {
  case empty
  case json
  case delimited
  case html
  case zip
  case oldOffice(Refusal.OldOfficeContent)
  case refused(Refusal)

  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else {
      self = .empty
      return
    }
    if bytes.starts(with: Array("PK".utf8)), bytes.count >= 4, [3, 5, 7].contains(bytes[2]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice(FileContent.oldOfficeContent(of: bytes))
    } else if let refusal = FileContent.refusalBySignature(bytes) {
      self = .refused(refusal)
    } else {
      self = FileContent.text(bytes)
    }
  }

  /// Streams of a compound file are named in UTF-16 in its directory, which may lie anywhere.
  private static func oldOfficeContent(of bytes: [UInt8]) -> Refusal.OldOfficeContent {
    func names(_ stream: String) -> Bool { bytes.holds(Array(stream.utf8).flatMap { [$0, 0] } + [0, 0]) }
    if names("EncryptedPackage") { return .encrypted }
    if names("WordDocument") { return .word }
    if names("Workbook") || names("Book") { return .excel }
    if names("PowerPoint Document") { return .powerPoint }
    return .unknown
  }

  private static func refusalBySignature(_ bytes: [UInt8]) -> Refusal? {
    func begins(_ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }
    if Array(bytes.prefix(1024)).holds(Array("%PDF-".utf8)) {
      return .notRead("PDF files, scans among them,", code: "kind.pdf")
    }
    if begins("{\\rtf") { return .notRead("Rich text files (.rtf)", code: "kind.rtf") }
    if begins("MZ") || begins("\u{7F}ELF") || begins("#!") { return .notAPlanFile("a program", code: "kind.program") }
    let pictures: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A],
    ]
    let isHEIC = bytes.dropFirst(4).starts(with: Array("ftyp".utf8))
    let isWebP = begins("RIFF") && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
    if isHEIC || isWebP || begins("BM\0") || pictures.contains(where: { bytes.starts(with: $0) }) {
      return .notAPlanFile("a picture or film, in which there is no text", code: "kind.picture")
    }
    let archives: [[UInt8]] = [[0x1F, 0x8B], Array("7z\u{BC}".utf8), [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8)]
    if archives.contains(where: { bytes.starts(with: $0) }) {
      return .notAPlanFile("a compressed archive", code: "kind.archive")
    }
    return nil
  }

  /// Word's “Single File Web Page” and saved mails are web pages packed as mail packs them.
  private static func mailRefusal(_ words: ArraySlice<UInt8>) -> Refusal? {
    let lines = String(decoding: words.prefix(1024), as: UTF8.self).lowercased().split(whereSeparator: \.isNewline)
    guard let first = lines.first?.prefix(while: { $0 != ":" }),
      ["mime-version", "from", "subject", "message-id", "return-path", "received", "x-mimeole"].contains(first),
      lines.contains(where: { $0.hasPrefix("mime-version:") || $0.hasPrefix("content-type: multipart/") })
    else { return nil }
    return Refusal(
      code: "kind.mhtml", reason: "This is a mail or a web page in a single file (.mht, .eml), which is not supported.",
      instead: "Open it, save it as a Word document (.docx) or print it to a PDF, and send that.")
  }

  private static func text(_ bytes: [UInt8]) -> FileContent {
    // The sign of UTF-16 is a mark or a NUL in every other byte: either way its letters are found by leaving NULs out.
    let beginning = Array(bytes.prefix(4096)).drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }.filter { $0 != 0 }
    let controls = beginning.count { $0 < 32 && !(9...13).contains($0) && $0 != 26 }
    guard controls * 10 <= beginning.count else {
      return .refused(.notAPlanFile("a file of unknown type", code: "kind.unknown"))
    }
    let words = beginning.drop { [9, 10, 13, 32].contains($0) }
    if words.isEmpty, bytes.count <= 4096 { return .empty }
    if let refusal = FileContent.mailRefusal(words) { return .refused(refusal) }
    let lowercased = String(decoding: words, as: UTF8.self).lowercased()
    if HTMLSniffing.isPage(lowercased) { return .html }
    if lowercased.hasPrefix("<?xml"), lowercased.contains("<office:document") {
      return .refused(.flatOpenDocument)
    }
    if lowercased.hasPrefix("<?xml") {
      return .refused(.notAPlanFile("an XML document", code: "kind.xml"))
    }
    if lowercased.hasPrefix("{") { return .json }
    if lowercased.hasPrefix("["),
      let next = words.dropFirst().first(where: { ![9, 10, 13, 32].contains($0) }),
      Array("{[]\"-0123456789".utf8).contains(next)
    {
      return .json
    }
    return .delimited
  }
}

extension [UInt8] {
  /// Whether these bytes stand anywhere in it.
  func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return wanted.isEmpty }
    return withUnsafeBufferPointer { bytes in
      var index = 0
      let last = bytes.count - wanted.count
      while index <= last {
        if bytes[index] == first, (1..<wanted.count).allSatisfy({ bytes[index + $0] == wanted[$0] }) { return true }
        index += 1
      }
      return false
    }
  }
}
