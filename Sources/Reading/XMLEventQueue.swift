import CXML
import Plans

/// What libxml2's push parser made of the bytes that it was given last, until the stream has passed it.
///
/// Names stand in the parser's dictionary as long as the parser lives; text and the values of attributes are copied.
///
/// Here and in the stream Swift's check that a property is not read while it is changed is left out: it is made anew for
/// every tag and took a fifth of the time, and neither hands a property out while it changes it.
final class XMLEventQueue {
  struct Event {
    var kind: XMLStream.Event
    var depth: Int
    var name: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    /// Of an element's start: its attributes. Of text: its bytes.
    var content: Range<Int>
  }

  struct Attribute {
    var name: UnsafePointer<xmlChar>
    var prefix: UnsafePointer<xmlChar>?
    var value: Range<Int>
  }

  @exclusivity(unchecked) private(set) var events: [Event] = []
  @exclusivity(unchecked) private(set) var attributes: [Attribute] = []
  @exclusivity(unchecked) private var bytes: [UInt8] = []
  @exclusivity(unchecked) private var depth = 0
  private let depthLimit: Int
  /// Whether text that follows belongs to the text before it.
  @exclusivity(unchecked) private var isInText = false
  /// Why the part is not read on.
  @exclusivity(unchecked) private(set) var refusal: Refusal?

  init(depthLimit: Int) { self.depthLimit = depthLimit }

  /// Whether an event is the last one and a text that is not closed.
  func isInText(at place: Int) -> Bool { isInText && place == events.count - 1 }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Forgets what the stream has passed: all, or all but a text that is not closed.
  func forget(before place: Int) {
    attributes.removeAll(keepingCapacity: true)
    guard var text = events.last, isInText(at: place) else {
      events.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
      isInText = false
      return
    }
    bytes.removeSubrange(..<text.content.lowerBound)
    text.content = 0..<bytes.count
    events.removeAll(keepingCapacity: true)
    events.append(text)
  }

  private func begin(
    _ name: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?,
    _ given: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    count: Int
  ) {
    isInText = false
    guard refusal == nil else { return }
    guard depth < depthLimit else {
      refusal = .tooDeep(limit: depthLimit)
      return
    }
    let first = attributes.count
    // libxml2 gives five pointers an attribute: name, prefix, namespace, and where its value begins and ends.
    for index in 0..<count {
      guard let given, let name = given[index * 5], let value = given[index * 5 + 3], let end = given[index * 5 + 4]
      else { continue }
      attributes.append(Attribute(name: name, prefix: given[index * 5 + 1], value: keep(value, count: end - value)))
    }
    events.append(
      Event(kind: .start, depth: depth, name: name, prefix: prefix, content: first..<attributes.count))
    depth += 1
  }

  private func end(_ name: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?) {
    isInText = false
    guard refusal == nil else { return }
    depth -= 1
    events.append(Event(kind: .end, depth: depth, name: name, prefix: prefix, content: 0..<0))
  }

  private func add(_ text: UnsafePointer<xmlChar>, count: Int) {
    guard refusal == nil else { return }
    let added = keep(text, count: count)
    if isInText, let last = events.indices.last {
      events[last].content = events[last].content.lowerBound..<added.upperBound
    } else {
      events.append(Event(kind: .text, depth: depth, name: nil, prefix: nil, content: added))
      isInText = true
    }
  }

  private func keep(_ text: UnsafePointer<xmlChar>, count: Int) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    return start..<bytes.count
  }
}

extension XMLEventQueue {
  /// What libxml2 calls, with the queue as its context.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    // XML_SAX2_MAGIC: only then are the calls with namespaces made.
    handler.initialized = 0xDEED_BEAF
    handler.startElementNs = { context, name, prefix, _, _, _, count, _, attributes in
      guard let name else { return }
      XMLEventQueue.at(context)?.begin(name, prefix: prefix, attributes, count: Int(count))
    }
    handler.endElementNs = { context, name, prefix, _ in
      if let name { XMLEventQueue.at(context)?.end(name, prefix: prefix) }
    }
    handler.characters = { context, text, count in
      if let text { XMLEventQueue.at(context)?.add(text, count: Int(count)) }
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    // Text on both sides of a comment is two texts: together they could be longer than any run may be.
    handler.comment = { context, _ in XMLEventQueue.at(context)?.isInText = false }
    handler.processingInstruction = { context, _, _ in XMLEventQueue.at(context)?.isInText = false }
    handler.internalSubset = { context, _, _, _ in XMLEventQueue.at(context)?.refusal = .doctype }
    // Otherwise libxml2 writes its complaints to standard error.
    handler.serror = { _, _ in }
    return handler
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> XMLEventQueue? {
    context.map { Unmanaged<XMLEventQueue>.fromOpaque($0).takeUnretainedValue() }
  }
}
