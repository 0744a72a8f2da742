import Plans
import Reading

#if canImport(Glibc)
  import Glibc
#endif

/// What libFuzzer calls with each input that it thinks of; what brings the process down is a finding.
///
/// `CASELOAD_FUZZ_FORMAT` says how the input becomes an export: `package` packs its parts into a ZIP archive first, so
/// that the XML is changed and not the archive's checksums; `pdf` gives them as poppler's words and drawing; anything
/// else hands it over as it is.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  let format = getenv("CASELOAD_FUZZ_FORMAT").map { String(cString: $0) } ?? ""
  do throws(Refusal) {
    switch format {
    case "package": Contract.check(try Fuzzing.reader.read(StoredArchive(FuzzParts(input).parts).bytes))
    case "pdf": Contract.check(.document(try Fuzzing.readPDF(FuzzParts(input))))
    default: Contract.check(try Fuzzing.reader.read(input))
    }
  } catch {
    Contract.check(error)
  }
  return 0
}

enum Fuzzing {
  /// Small limits: what matters is that they hold, and a small input is found sooner.
  static let limits = ReadingLimits(bytes: 4 << 20, inflatedBytes: 8 << 20, cells: 20_000)
  static let reader = Reader(limits: limits)

  static func readPDF(_ parts: FuzzParts) throws(Refusal) -> Document {
    let drawing = parts["drawing"].map { ByteStream($0) }
    return try reader.readPDF(words: ByteStream(parts["words"] ?? []), drawing: drawing)
  }
}
