import Testing

@testable import Serving

@Suite struct MultipartParserTests {
  /// What a body holds: the heads in order, and each part's bytes.
  struct Parts: Equatable {
    var fields: [String] = []
    var contents: [String] = []
  }

  private static func parts(_ body: String, chunk: Int = .max, boundary: String = "b") throws -> Parts {
    var parser = try MultipartParser(boundary: boundary)
    var parts = Parts()
    var bytes = Array(body.utf8)[...]
    while !bytes.isEmpty {
      let count = min(chunk, bytes.count)
      for event in try parser.consume(bytes.prefix(count)) {
        switch event {
        case .began(let head):
          parts.fields.append(head.field)
          parts.contents.append("")
        case .bytes(let bytes): parts.contents[parts.contents.count - 1] += String(decoding: bytes, as: UTF8.self)
        case .ended: break
        }
      }
      bytes = bytes.dropFirst(count)
    }
    try parser.end()
    return parts
  }

  private static func part(_ name: String, _ content: String) -> String {
    "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(content)\r\n"
  }

  @Test(arguments: [1, 2, 3, 5, 7, 64, Int.max]) func whateverTheChunksThePartsAreTheSame(_ chunk: Int) throws {
    // What begins like a delimiter, and a whole line end before one, belong to the content.
    let contents = ["", "\r\n", "\r\n--", "\r\n-", "x--b", "\r\n\r\n--a\r\n", "x\r\n--\r\nb--", "plain"]
    let body = contents.indices.map { Self.part("f\($0)", contents[$0]) }.joined() + "--b--\r\n"
    let parts = try Self.parts(body, chunk: chunk)
    #expect(parts.contents == contents)
    #expect(parts.fields == contents.indices.map { "f\($0)" })
  }

  @Test func aBoundaryOfSeventyBytesIsTakenAndOfSeventyOneIsNot() throws {
    _ = try MultipartParser(boundary: String(repeating: "x", count: 70))
    #expect(throws: MultipartFault.boundaryTooLong) {
      try MultipartParser(boundary: String(repeating: "x", count: 71))
    }
    #expect(throws: MultipartFault.notMultipart) { try MultipartParser(boundary: "") }
  }

  @Test func twentyPartsAreTakenAndTwentyOneAreNot() throws {
    func body(_ count: Int) -> String { (0..<count).map { Self.part("f\($0)", "x") }.joined() + "--b--" }
    #expect(try Self.parts(body(20)).fields.count == 20)
    #expect(throws: MultipartFault.tooManyParts) { try Self.parts(body(21)) }
  }

  @Test(arguments: [1, 4096, Int.max]) func aHeadUpToTheLimitIsTakenAndALongerOneIsNot(_ chunk: Int) throws {
    let disposition = "Content-Disposition: form-data; name=\"f\"\r\nX: "
    func body(_ head: Int) -> String {
      "--b\r\n" + disposition + String(repeating: "x", count: head - disposition.utf8.count) + "\r\n\r\ny\r\n--b--"
    }
    #expect(try Self.parts(body(MultipartParser.headLimit), chunk: chunk).contents == ["y"])
    #expect(throws: MultipartFault.headersTooLong) { try Self.parts(body(MultipartParser.headLimit + 1), chunk: chunk) }
  }

  @Test func aHeadWithoutEndIsNotGathered() throws {
    #expect(throws: MultipartFault.headersTooLong) {
      try Self.parts("--b\r\nX: " + String(repeating: "x", count: 1 << 20), chunk: 1000)
    }
  }

  @Test func whatNeverHasADelimiterIsNotGathered() throws {
    #expect(throws: MultipartFault.malformed) { try Self.parts(String(repeating: "x", count: 5000), chunk: 100) }
  }

  @Test(arguments: [
    "", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n",
    "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nabc",
    "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nabc\r\n--b",
    "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nabc\r\n--b-",
  ]) func aBodyThatEndsEarlyIsCutOff(_ body: String) throws {
    #expect(throws: MultipartFault.cutOff) { try Self.parts(body) }
  }

  @Test func whatFollowsADelimiterMustBeALineEndOrTheEnd() throws {
    #expect(throws: MultipartFault.malformed) { try Self.parts("--bX\r\n") }
    #expect(throws: MultipartFault.malformed) { try Self.parts(Self.part("f", "\r\n--bc")) }
  }

  @Test func whatStandsBehindTheEndIsNothing() throws {
    #expect(try Self.parts(Self.part("f", "x") + "--b--\r\n" + Self.part("g", "y"), chunk: 4).fields == ["f"])
  }

  @Test func fileContentIsHandedOnAsItComesAndNotGathered() throws {
    var parser = try MultipartParser(boundary: "b")
    _ = try parser.consume(Array(Self.part("f", "").utf8.dropLast(2)))
    var received = 0
    for _ in 0..<64 {
      for case .bytes(let bytes) in try parser.consume([UInt8](repeating: 65, count: 1000)) { received += bytes.count }
    }
    #expect(received > 64_000 - 10)
  }
}
