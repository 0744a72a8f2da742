import CXML
import Plans

/// The elements and the text of one XML part, in their order, by libxml2's streaming reader.
///
/// No network, no entities but the five and numeric ones, no DOCTYPE, no more levels than allowed, and never more than
/// one node in memory.
final class XMLStream {
  /// What the stream stands on.
  enum Event { case start, end, text }

  private let reader: xmlTextReaderPtr
  private let source: XMLPartSource
  private let depthLimit: Int
  /// Whether the element begun last was written `<x/>`, so that its end must be told as well.
  private var owesEnd = false

  init(_ part: any XMLBytes, depth: Int) throws(Refusal) {
    let source = try XMLPartSource(part)
    let context = Unmanaged.passUnretained(source).toOpaque()
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let reader = xmlReaderForIO(
      { context, buffer, length in
        guard let context, let buffer else { return -1 }
        let source = Unmanaged<XMLPartSource>.fromOpaque(context).takeUnretainedValue()
        return Int32(source.give(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))))
      }, nil, context, nil, nil, options)
    guard let reader else { throw source.refusal ?? .damaged("its part \(part.name) cannot be read") }
    // Otherwise libxml2 writes its complaints to standard error.
    xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
    self.reader = reader
    self.source = source
    depthLimit = depth
  }

  deinit { xmlFreeTextReader(reader) }

  /// Goes on to the next element's start or end, or to the next text; nil at the end of the part.
  func next() throws(Refusal) -> Event? {
    if owesEnd {
      owesEnd = false
      return .end
    }
    while true {
      let result = xmlTextReaderRead(reader)
      guard result >= 0 else { throw source.refusal ?? .damaged("its part \(source.name) is not sound XML") }
      guard result == 1 else {
        if let refusal = source.refusal { throw refusal }
        return nil
      }
      switch xmlTextReaderNodeType(reader) {
      case Int32(XML_READER_TYPE_ELEMENT.rawValue):
        guard Int(xmlTextReaderDepth(reader)) < depthLimit else { throw .tooDeep(limit: depthLimit) }
        owesEnd = xmlTextReaderIsEmptyElement(reader) == 1
        return .start
      case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .end
      case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
        Int32(XML_READER_TYPE_WHITESPACE.rawValue), Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
        return .text
      case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
        throw .doctype
      default: continue
      }
    }
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
  var name: String { XMLStream.string(xmlTextReaderConstLocalName(reader)) ?? "" }

  /// The prefix of the element's name; empty where it has none.
  var prefix: String { XMLStream.string(xmlTextReaderConstPrefix(reader)) ?? "" }

  /// Where the element's name without its prefix is kept: libxml2 keeps each name once, so that as long as the stream
  /// lives the same name is the same address, and a format looks a name up without making a string of it.
  var nameAddress: UnsafeRawPointer? { UnsafeRawPointer(xmlTextReaderConstLocalName(reader)) }

  /// The text that the stream stands on.
  var text: String { XMLStream.string(xmlTextReaderConstValue(reader)) ?? "" }

  /// How many elements enclose the one that the stream stands on.
  var depth: Int { Int(xmlTextReaderDepth(reader)) }

  /// An attribute of the element just begun, by its name as written; with a prefix only in formats whose writers all
  /// use the same ones.
  func attribute(_ name: StaticString) -> String? {
    guard xmlTextReaderMoveToAttribute(reader, name.utf8Start) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return XMLStream.string(xmlTextReaderConstValue(reader))
  }

  /// An attribute of the element just begun by its name after the prefix, which each writer chooses for itself.
  func prefixedAttribute(_ name: String) -> String? {
    defer { xmlTextReaderMoveToElement(reader) }
    var found = xmlTextReaderMoveToFirstAttribute(reader)
    while found == 1 {
      if XMLStream.string(xmlTextReaderConstPrefix(reader)) != nil,
        XMLStream.string(xmlTextReaderConstLocalName(reader)) == name
      {
        return XMLStream.string(xmlTextReaderConstValue(reader))
      }
      found = xmlTextReaderMoveToNextAttribute(reader)
    }
    return nil
  }

  /// An attribute of the element just begun by its name alone, whatever prefix it has or none.
  func localAttribute(_ name: StaticString) -> String? {
    var found = xmlTextReaderMoveToFirstAttribute(reader)
    guard found == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    while found == 1 {
      if xmlStrEqual(xmlTextReaderConstLocalName(reader), name.utf8Start) == 1 {
        return XMLStream.string(xmlTextReaderConstValue(reader))
      }
      found = xmlTextReaderMoveToNextAttribute(reader)
    }
    return nil
  }

  /// Whether an attribute is set to true in one of XML Schema's two ways.
  func isTrue(_ name: StaticString) -> Bool {
    let value = attribute(name)
    return value == "1" || value == "true"
  }

  private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String? { pointer.map { String(cString: $0) } }
}
