import Mustache

@testable import Serving

/// Walks a template as the library renders it, and notes which names the page that fills it knows.
struct TemplateWalk {
  private(set) var known: [String: Set<String>] = [:]
  private let templates = Dictionary(TemplateText.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  mutating func walk(_ page: some Page) { walk(template: type(of: page).template, [page]) }

  private mutating func walk(template: String, _ stack: [Any]) {
    guard let text = templates[template] else { return }
    walk(text, text.tags[...], stack)
  }

  private mutating func walk(_ text: TemplateText, _ tags: ArraySlice<TemplateText.Tag>, _ stack: [Any]) {
    var rest = tags
    while let tag = rest.popFirst() {
      switch tag.sign {
      case "#", "^":
        let inside = Self.takeSection(tag.name, from: &rest)
        let value = lookUp(tag.name, in: stack, text.name)
        for next in Self.contexts(of: value, isInverted: tag.sign == "^") {
          walk(text, inside, next.map { stack + [$0] } ?? stack)
        }
      case ">", "<": walk(template: tag.name, stack)
      case " ", "{": _ = lookUp(tag.name, in: stack, text.name)
      default: break
      }
    }
  }

  /// What stands between a section's tags.
  private static func takeSection(_ name: String, from rest: inout ArraySlice<TemplateText.Tag>) -> ArraySlice<
    TemplateText.Tag
  > {
    var depth = 1
    let whole = rest
    while let tag = rest.popFirst() {
      guard tag.name == name else { continue }
      if tag.sign == "#" || tag.sign == "^" { depth += 1 }
      if tag.sign == "/" { depth -= 1 }
      if depth == 0 { break }
    }
    return whole[..<max(whole.startIndex, rest.startIndex - 1)]
  }

  /// What a section is rendered with: nothing of its own (nil) for true, each element of a list, or not at all.
  private static func contexts(of value: Any?, isInverted: Bool) -> [Any?] {
    let isEmpty: Bool =
      switch value {
      case nil: true
      case let flag as Bool: !flag
      case let list as [Any]: list.isEmpty
      default: false
      }
    if isInverted { return isEmpty ? [nil] : [] }
    if isEmpty { return [] }
    if value is Bool { return [nil] }
    return (value as? [Any]).map { $0.map { .some($0) } } ?? [value]
  }

  private mutating func lookUp(_ name: String, in stack: [Any], _ template: String) -> Any? {
    var parts = name.split(separator: ".").map(String.init)[...]
    guard let first = parts.popFirst() else { return stack.last }
    for object in stack.reversed() {
      guard var value = Self.child(first, of: object) else { continue }
      for part in parts {
        guard let next = Self.child(part, of: value) else { return nil }
        value = next
      }
      known[template, default: []].insert(name)
      return value
    }
    return nil
  }

  private static func child(_ name: String, of object: Any) -> Any? {
    if let parent = object as? any MustacheParent { return parent.child(named: name) }
    guard let found = Mirror(reflecting: object).children.first(where: { $0.label == name }) else { return nil }
    let mirror = Mirror(reflecting: found.value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : found.value
  }
}
