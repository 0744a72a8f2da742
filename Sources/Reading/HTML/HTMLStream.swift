import CXML
import Plans

/// What hears a page's elements and text in their order.
protocol HTMLEvents: AnyObject {
  func start(_ name: String, _ attributes: HTMLAttributes) throws(Refusal)
  func end(_ name: String) throws(Refusal)
  func text(_ text: UnsafeBufferPointer<UInt8>) throws(Refusal)
  /// What stands inside `<style>`.
  func style(_ text: UnsafeBufferPointer<UInt8>) throws(Refusal)
}

/// The attributes of the element just begun; of use only until the next event.
struct HTMLAttributes {
  fileprivate let pointer: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The value of an attribute, whose name is in small letters; empty where it is set without a value.
  subscript(name: StaticString) -> String? {
    guard var pair = pointer else { return nil }
    while let key = pair[0] {
      if xmlStrEqual(key, name.utf8Start) == 1 { return pair[1].map { String(cString: $0) } ?? "" }
      pair += 2
    }
    return nil
  }

  func has(_ name: StaticString) -> Bool { self[name] != nil }
}

/// A page's elements and text by libxml2's HTML parser, pushed piece by piece; no tree is ever built.
///
/// libxml2 mends what is broken (cells and paragraphs never closed) as browsers mostly do. It opens no file and no
/// connection, and knows of no entity but those that `HTMLSource` has replaced already.
final class HTMLStream {
  /// Elements in elements: far more than any page has, though pages leave many open.
  static let nesting = 1024
  /// libxml2 goes through all open elements at each end tag that ends none: how many it may go through in all. A page of
  /// 50 MB takes a tenth of it.
  private static let steps = 2_000_000_000

  private let events: any HTMLEvents
  private var refusal: Refusal?
  private var depth = 0

  init(_ events: any HTMLEvents) { self.events = events }

  /// Reads a page.
  ///
  /// - Returns: whether the page was cut off inside a comment, a tag or a script.
  /// - Throws: what the events throw, or `Refusal` where elements are nested beyond all use.
  func read(_ source: consuming HTMLSource) throws(Refusal) -> Bool {
    var handler = HTMLStream.makeHandler()
    let context = Unmanaged.passUnretained(self).toOpaque()
    guard let parser = htmlCreatePushParserCtxt(&handler, context, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
      throw .damaged("it cannot be read as a web page")
    }
    defer { htmlFreeParserCtxt(parser) }
    // The encoding was settled before: what the page says of it again is of no interest.
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(parser, Int32(options))
    var steps = 0
    while true {
      let endTags = source.endTags
      let piece = try source.next()
      if piece.isEmpty { break }
      steps += (source.endTags - endTags) * depth
      guard steps <= HTMLStream.steps else { throw .damaged("it has millions of end tags that end nothing") }
      piece.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { _ = htmlParseChunk(parser, $0.baseAddress, Int32($0.count), 0) }
      }
      if let refusal { throw refusal }
    }
    htmlParseChunk(parser, nil, 0, 1)
    if let refusal { throw refusal }
    return source.isCutOff
  }

  private static func makeHandler() -> htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      HTMLStream.tell(context) { stream throws(Refusal) in
        stream.depth += 1
        guard stream.depth <= HTMLStream.nesting else { throw .tooDeep(limit: HTMLStream.nesting) }
        guard let name else { return }
        try stream.events.start(String(cString: name), HTMLAttributes(pointer: attributes))
      }
    }
    handler.endElement = { context, name in
      HTMLStream.tell(context) { stream throws(Refusal) in
        stream.depth -= 1
        guard let name else { return }
        try stream.events.end(String(cString: name))
      }
    }
    handler.characters = { context, text, length in
      HTMLStream.tell(context) { stream throws(Refusal) in
        try stream.events.text(UnsafeBufferPointer(start: text, count: Int(length)))
      }
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { context, text, length in
      HTMLStream.tell(context) { stream throws(Refusal) in
        try stream.events.style(UnsafeBufferPointer(start: text, count: Int(length)))
      }
    }
    return handler
  }

  private static func tell(_ context: UnsafeMutableRawPointer?, _ event: (HTMLStream) throws(Refusal) -> Void) {
    guard let context else { return }
    let stream = Unmanaged<HTMLStream>.fromOpaque(context).takeUnretainedValue()
    // Once something was refused, what libxml2 still tells of the piece at hand is not heard.
    guard stream.refusal == nil else { return }
    do throws(Refusal) { try event(stream) } catch { stream.refusal = error }
  }
}
