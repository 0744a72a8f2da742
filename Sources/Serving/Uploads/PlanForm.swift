import Hummingbird
import Plans

/// The form with which a person adds a plan: a file, and what it may say about it.
struct PlanForm: Sendable {
  var file: SpooledFile
  var fileName: String?
  var fields: [String: String]

  static let fieldLimit = 4 << 10
  /// What a form may hold besides the file: heads, fields and delimiters.
  static let allowance = 512 << 10

  /// Reads the form as it comes; the file goes to disk and is never held.
  ///
  /// - Throws: `MultipartFault` or `Problem`, and then no file is left.
  static func read(_ body: ReceivingBody, boundary: String, path: String, fileLimit: Int) async throws -> PlanForm {
    var reading = try PlanFormReading(boundary: boundary, path: path, fileLimit: fileLimit)
    try await body.forEach { piece in try await reading.take(piece) }
    return try reading.finish()
  }
}

/// A form that is being read.
private struct PlanFormReading: ~Copyable {
  private var parser: MultipartParser
  private let path: String
  private let fileLimit: Int
  private var part: MultipartHead?
  private var spool: SpoolFile?
  private var fileName: String?
  private var names: Set<String> = []
  private var fields: [String: [UInt8]] = [:]

  init(boundary: String, path: String, fileLimit: Int) throws {
    parser = try MultipartParser(boundary: boundary)
    self.path = path
    self.fileLimit = fileLimit
  }

  mutating func take(_ piece: ByteBuffer) async throws {
    for event in try parser.consume(piece.readableBytesView) {
      switch event {
      case .began(let head): try begin(head)
      case .bytes(let bytes): try await take(bytes)
      case .ended: part = nil
      }
    }
  }

  private mutating func begin(_ head: MultipartHead) throws {
    let shown = CountWords.shortened(head.field, to: 40)
    if head.fileName != nil {
      guard spool == nil else { throw MultipartFault.secondFile }
      spool = try SpoolFile(path: path, limit: fileLimit)
      fileName = FileNameWords.shown(head.fileName)
    } else {
      fields[head.field] = []
    }
    guard names.insert(head.field).inserted else { throw MultipartFault.duplicateField(shown) }
    part = head
  }

  private mutating func take(_ bytes: [UInt8]) async throws {
    guard let part else { return }
    if part.fileName != nil {
      try await spool?.write(ByteBuffer(bytes: bytes))
    } else {
      fields[part.field, default: []] += bytes
      guard fields[part.field, default: []].count <= PlanForm.fieldLimit else {
        throw MultipartFault.fieldTooLong(CountWords.shortened(part.field, to: 40))
      }
    }
  }

  consuming func finish() throws -> PlanForm {
    try parser.end()
    let (name, texts) = (fileName, fields.mapValues { String(decoding: $0, as: UTF8.self) })
    guard let spool = consume spool else { throw MultipartFault.noFile }
    // Browsers send a file without name and bytes where none was chosen.
    if spool.bytes == 0, name == nil { throw MultipartFault.noFile }
    return PlanForm(file: try spool.finish(), fileName: name, fields: texts)
  }
}
