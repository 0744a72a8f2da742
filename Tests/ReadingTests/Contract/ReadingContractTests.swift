import Plans
import Testing

@testable import Reading

/// What every reader keeps to, whatever its format: it never crashes, it gives a document that holds together or a
/// refusal in sentences, and it stays within its limits.
@Suite struct ReadingContractTests {
  @Test(arguments: ContractFormat.all)
  func aSoundFileIsReadAsWhatItIs(_ format: ContractFormat) throws {
    for seed in 1...5 {
      let outcome = ReadingOutcome(try format.sample(seed))
      #expect(outcome.kind == format.kind)
      #expect(outcome.faults().isEmpty)
    }
  }

  @Test(arguments: ContractFormat.all)
  func theSameBytesGiveTheSameDocument(_ format: ContractFormat) throws {
    let bytes = try format.sample(3)
    #expect(ReadingOutcome(bytes).document == ReadingOutcome(bytes).document)
  }

  @Test func anEmptyFileIsRefusedAsEmpty() {
    #expect(ReadingOutcome([]).refusal?.code == "file.empty")
  }

  @Test(arguments: ContractFormat.all)
  func aFileCutOffAtEachTenthIsReadAsFarAsItGoesOrRefused(_ format: ContractFormat) throws {
    let bytes = try format.sample(2)
    for tenth in 1...9 {
      let outcome = ReadingOutcome(Array(bytes[..<(bytes.count * tenth / 10)]))
      #expect(outcome.faults().isEmpty, "cut off at \(tenth)/10")
    }
  }

  @Test(arguments: ContractFormat.packages)
  func aPackageThatIsCutOffIsAlwaysRefused(_ format: ContractFormat) throws {
    let bytes = try format.sample(2)
    for tenth in 1...9 {
      #expect(ReadingOutcome(Array(bytes[..<(bytes.count * tenth / 10)])).refusal?.code == "file.damaged")
    }
  }

  @Test(arguments: ContractFormat.all)
  func aFlippedByteBringsNoReaderDown(_ format: ContractFormat) throws {
    let sound = try format.sample(4)
    var numbers = SeededNumbers(11)
    for _ in 0..<60 {
      var bytes = sound
      let place = Int.random(in: bytes.indices, using: &numbers)
      bytes[place] ^= UInt8.random(in: 1...255, using: &numbers)
      #expect(ReadingOutcome(bytes).faults().isEmpty, "byte \(place)")
    }
  }

  @Test(arguments: ContractFormat.packages)
  func aFlippedByteInAnUnpackedPartBringsNoReaderDown(_ format: ContractFormat) throws {
    let parts = try ZipFile.parts(of: try format.sample(4))
    var numbers = SeededNumbers(12)
    for _ in 0..<40 {
      var spoiled = parts
      let part = Int.random(in: spoiled.indices, using: &numbers)
      guard !spoiled[part].bytes.isEmpty else { continue }
      let place = Int.random(in: spoiled[part].bytes.indices, using: &numbers)
      spoiled[part].bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      #expect(ReadingOutcome(try ZipFile.bytes(spoiled)).faults().isEmpty, "\(spoiled[part].name), byte \(place)")
    }
  }

  @Test(arguments: ContractFormat.packages)
  func aPackageWithoutOneOfItsPartsIsReadOrRefused(_ format: ContractFormat) throws {
    let parts = try ZipFile.parts(of: try format.sample(1))
    for missing in parts.indices {
      var rest = parts
      rest.remove(at: missing)
      #expect(ReadingOutcome(try ZipFile.bytes(rest)).faults().isEmpty, "without \(parts[missing].name)")
    }
  }

  @Test(arguments: ContractFormat.packages)
  func hostileNamesOfOtherPartsAreLeftAlone(_ format: ContractFormat) throws {
    let sound = try format.sample(1)
    let names = [
      "../../../etc/passwd", "/etc/passwd", "..\\..\\windows\\win.ini", "C:\\x", "a\nb", "\u{202E}fdp.exe", "con",
      String(repeating: "long", count: 10_000), "xl/../../x",
    ]
    let parts = try ZipFile.parts(of: sound) + names.map { ZipFile.Part(name: $0, bytes: Array("x".utf8)) }
    #expect(ReadingOutcome(try ZipFile.bytes(parts)).document == ReadingOutcome(sound).document)
  }

  @Test(arguments: ContractFormat.packages)
  func aPartsTextInUTF16IsReadAndInAnUnknownEncodingRefused(_ format: ContractFormat) throws {
    let sound = try format.sample(1)
    let part = { (encode: (String) -> [UInt8]) in
      try ZipFile.bytes(
        try ZipFile.parts(of: sound).map { part in
          guard
            part.name.hasSuffix("content.xml") || part.name.hasSuffix("document.xml")
              || part.name.hasSuffix("sheet1.xml")
          else { return part }
          return ZipFile.Part(name: part.name, bytes: encode(String(decoding: part.bytes, as: UTF8.self)))
        })
    }
    let utf16 = try part { text in
      [0xFF, 0xFE]
        + Array(text.replacing("UTF-8", with: "UTF-16").utf16).flatMap {
          [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8]
        }
    }
    #expect(ReadingOutcome(utf16).document == ReadingOutcome(sound).document)
    let utf7 = try part { Array($0.replacing("UTF-8", with: "UTF-7").utf8) }
    #expect(ReadingOutcome(utf7).refusal?.code == "file.damaged")
  }

  @Test(arguments: [FileKind.csv, .html])
  func aTextFileInUTF16IsReadAsInUTF8(_ kind: FileKind) throws {
    let format = try #require(ContractFormat.all.first { $0.kind == kind })
    let sound = try format.sample(5)
    let utf16: [UInt8] =
      [0xFF, 0xFE]
      + Array(String(decoding: sound, as: UTF8.self).utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    #expect(ReadingOutcome(utf16).document == ReadingOutcome(sound).document)
  }

  @Test(arguments: ContractFormat.all)
  func bytesThatBelongToNoEncodingAreReadOrRefused(_ format: ContractFormat) throws {
    var bytes = try format.sample(1)
    let middle = bytes.count / 2
    bytes.replaceSubrange(middle..<middle, with: [0xC3, 0x28, 0xFF, 0xFE, 0xED, 0xA0, 0x80, 0x00, 0x80])
    #expect(ReadingOutcome(bytes).faults().isEmpty)
  }
}
