import CXML
import Plans

#if canImport(Glibc)
  import Glibc
#endif

/// The elements and the text of one XML part, in their order, by libxml2's push parser.
///
/// No network, no entities but the five and numeric ones, no DOCTYPE, no more levels than allowed, and never more of the
/// part in memory than some kilobytes and one run of text. libxml2's own streaming reader builds a tree beneath, which
/// took most of its time.
final class XMLStream {
  /// What the stream stands on.
  enum Event { case start, end, text }

  private let source: XMLPartSource
  private let queue: XMLEventQueue
  private let parser: xmlParserCtxtPtr
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 16 << 10, alignment: 16)
  @exclusivity(unchecked) private var hasEnded = false
  private var failure: Refusal?
  /// The event that the stream stands on, by its place in the queue.
  @exclusivity(unchecked) private var place = -1
  @exclusivity(unchecked) private var event: XMLEventQueue.Event?

  init(_ part: any XMLBytes, depth: Int) throws(Refusal) {
    let source = try XMLPartSource(part)
    let queue = XMLEventQueue(depthLimit: depth)
    var handler = XMLEventQueue.handler
    let context = Unmanaged.passUnretained(queue).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&handler, context, nil, 0, nil) else {
      buffer.deallocate()
      throw .damaged("its part \(part.name) cannot be read")
    }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(parser, Int32(options))
    self.source = source
    self.queue = queue
    self.parser = parser
  }

  deinit {
    xmlFreeParserCtxt(parser)
    buffer.deallocate()
  }

  /// Goes on to the next element's start or end, or to the next text; nil at the end of the part.
  func next() throws(Refusal) -> Event? {
    place += 1
    // More of the part may lengthen a text that its last piece ends with.
    while place >= queue.events.count || (!hasEnded && queue.isInText(at: place)) {
      guard !hasEnded else {
        if let failure { throw failure }
        place = queue.events.count
        event = nil
        return nil
      }
      queue.forget(before: place)
      place = 0
      feed()
    }
    let event = queue.events[place]
    self.event = event
    return event.kind
  }

  /// Gives the parser the next bytes of the part, which it makes events of; after the last, or a fault, there are none.
  private func feed() {
    let count = source.give(into: buffer)
    if count > 0 {
      xmlParseChunk(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), 0)
    } else {
      xmlParseChunk(parser, nil, 0, 1)
    }
    let isSound = parser.pointee.wellFormed == 1
    guard count <= 0 || !isSound || queue.refusal != nil else { return }
    hasEnded = true
    failure = source.refusal ?? queue.refusal ?? (isSound ? nil : .damaged("its part \(source.name) is not sound XML"))
  }

  /// Stands at the start of each child of the element just begun, which `take` reads to its end, and goes to the
  /// element's own end.
  func eachChild(_ take: () throws(Refusal) -> Void) throws(Refusal) {
    let depth = depth
    while let event = try next() {
      if event == .end, self.depth == depth { return }
      if event == .start { try take() }
    }
  }

  /// Goes to the end of the element just begun, past all that is in it.
  func skipElement() throws(Refusal) {
    let depth = depth
    while let event = try next() {
      if event == .end, self.depth == depth { return }
    }
  }

  /// The element's name without its prefix.
  var name: String { event?.name.map { String(cString: $0) } ?? "" }

  /// The prefix of the element's name; empty where it has none.
  var prefix: String { event?.prefix.map { String(cString: $0) } ?? "" }

  /// Where the element's name without its prefix is kept: libxml2 keeps each name once, so that as long as the stream
  /// lives the same name is the same address, and a format looks a name up without making a string of it.
  var nameAddress: UnsafeRawPointer? { event?.name.map { UnsafeRawPointer($0) } }

  /// The text that the stream stands on.
  var text: String {
    guard let event, event.kind == .text else { return "" }
    return queue.string(event.content)
  }

  /// How many elements enclose the one that the stream stands on.
  var depth: Int { event?.depth ?? 0 }

  /// An attribute of the element just begun, by its name as written; with a prefix only in formats whose writers all
  /// use the same ones.
  func attribute(_ name: StaticString) -> String? {
    firstAttribute { attribute in
      var rest = name.utf8Start
      if let prefix = attribute.prefix {
        let length = strlen(prefix)
        guard strncmp(rest, prefix, length) == 0, rest[length] == UInt8(ascii: ":") else { return false }
        rest += length + 1
      }
      return strcmp(rest, attribute.name) == 0
    }
  }

  /// An attribute of the element just begun by its name after the prefix, which each writer chooses for itself.
  func prefixedAttribute(_ name: String) -> String? {
    firstAttribute { $0.prefix != nil && String(cString: $0.name) == name }
  }

  /// An attribute of the element just begun by its name alone, whatever prefix it has or none.
  func localAttribute(_ name: StaticString) -> String? {
    firstAttribute { strcmp(name.utf8Start, $0.name) == 0 }
  }

  /// Whether an attribute is set to true in one of XML Schema's two ways.
  func isTrue(_ name: StaticString) -> Bool {
    let value = attribute(name)
    return value == "1" || value == "true"
  }

  private func firstAttribute(where matches: (XMLEventQueue.Attribute) -> Bool) -> String? {
    guard let event, event.kind == .start else { return nil }
    for index in event.content where matches(queue.attributes[index]) {
      let value = queue.string(queue.attributes[index].value)
      // libxml2 hands out an ampersand of an attribute as a reference to it, unless told to replace every entity: "T&#38;L"
      // as the name of a sheet.
      return value.utf8.contains(UInt8(ascii: "&")) ? value.replacing("&#38;", with: "&") : value
    }
    return nil
  }
}
