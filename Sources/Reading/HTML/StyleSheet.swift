/// The rules of a page's own `<style>`: Google Docs and Excel keep all bold type and all colours there.
///
/// Selectors of tags, classes and ids are known, also one inside another (`tr.amber td`). Rules with anything else
/// (`:hover`, `[type]`, `+`), and those for paper or for small screens, are left out.
struct StyleSheet {
  /// Bytes of it that are read.
  static let byteLimit = 1 << 20
  private static let ruleLimit = 20_000
  /// Rules of several steps: each is tried on each element, so they are few.
  private static let contextualLimit = 64

  /// An element as rules see it.
  struct Element {
    var name: String
    var classes: [String] = []
    var id = ""
  }

  private struct Compound: Hashable {
    var name = ""
    var id = ""
    var classes: [String] = []

    var weight: Int { (id.isEmpty ? 0 : 10_000) + classes.count * 100 + (name.isEmpty ? 0 : 1) }

    func matches(_ element: Element) -> Bool {
      (name.isEmpty || name == element.name) && (id.isEmpty || id == element.id)
        && classes.allSatisfy { element.classes.contains($0) }
    }
  }

  private struct Rule {
    var weight: Int
    var order: Int
    var appearance: Appearance
    /// The steps around the last one, outermost first.
    var around: [Compound] = []
  }

  private var simple: [Compound: Rule] = [:]
  private var contextual: [(last: Compound, rule: Rule)] = []
  private var count = 0

  /// Adds what stands in a `<style>`.
  mutating func add(_ css: String) {
    let text = StyleSheet.withoutComments(css)
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == ";" }) {
      let selectors = rest[..<brace].trimmed
      rest = rest[rest.index(after: brace)...]
      // `@import …;` ends with a semicolon and has no braces.
      guard text[brace] == "{" else { continue }
      if selectors.hasPrefix("@") {
        rest = StyleSheet.behindBlock(rest)
        continue
      }
      let end = rest.firstIndex(of: "}") ?? rest.endIndex
      let appearance = Appearance(declarations: rest[..<end])
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
      guard appearance != Appearance() else { continue }
      for selector in selectors.split(separator: ",") where count < StyleSheet.ruleLimit {
        add(appearance, for: selector.trimmed)
      }
    }
  }

  private mutating func add(_ appearance: Appearance, for selector: Substring) {
    var compounds: [Compound] = []
    for step in selector.split(whereSeparator: { $0 == " " || $0 == ">" || $0.isNewline || $0 == "\t" }) {
      guard let compound = StyleSheet.compound(step) else { return }
      compounds.append(compound)
    }
    guard let last = compounds.popLast() else { return }
    count += 1
    let weight = compounds.reduce(last.weight) { $0 + $1.weight }
    var rule = Rule(weight: weight, order: count, appearance: appearance, around: compounds)
    if !compounds.isEmpty || last.classes.count > 1 || !last.id.isEmpty {
      if contextual.count < StyleSheet.contextualLimit { contextual.append((last, rule)) }
    } else {
      if var earlier = simple[last] {
        earlier.appearance.add(appearance)
        rule.appearance = earlier.appearance
      }
      simple[last] = rule
    }
  }

  /// What the rules say of an element inside others, the outermost first.
  func appearance(of element: Element, inside ancestors: [Element]) -> Appearance {
    guard count > 0 else { return Appearance() }
    var found: [Rule] = []
    func take(_ compound: Compound) { if let rule = simple[compound] { found.append(rule) } }
    take(Compound(name: "*"))
    take(Compound(name: element.name))
    for name in element.classes {
      take(Compound(classes: [name]))
      take(Compound(name: element.name, classes: [name]))
    }
    for (last, rule) in contextual where last.matches(element) {
      if StyleSheet.stand(rule.around, around: ancestors) { found.append(rule) }
    }
    var appearance = Appearance()
    found.sort { ($0.weight, $0.order) < ($1.weight, $1.order) }
    for rule in found { appearance.add(rule.appearance) }
    return appearance
  }

  private static func stand(_ steps: [Compound], around ancestors: [Element]) -> Bool {
    var steps = steps[...]
    for ancestor in ancestors.reversed() {
      guard let step = steps.last else { return true }
      if step.matches(ancestor) { steps.removeLast() }
    }
    return steps.isEmpty
  }

  /// `td.xl65`, `.green`, `#plan`; nil for what is not known.
  private static func compound(_ step: Substring) -> Compound? {
    var compound = Compound()
    var part = ""
    var kind: Character?
    func isWordPart(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "-" || character == "_" || character == "\\"
    }
    for character in step + "." {
      if character == "." || character == "#" {
        switch kind {
        case nil: compound.name = part.lowercased()
        case ".": compound.classes.append(part)
        default: compound.id = part
        }
        (part, kind) = ("", character)
      } else if isWordPart(character) || character == "*" && step == "*" {
        // Word writes `p\:colorscheme`.
        if character != "\\" { part.append(character) }
      } else {
        return nil
      }
    }
    return compound == Compound() || compound.classes.contains("") ? nil : compound
  }

  /// Also without `<!--` and `-->`, in which Word and Excel wrap their styles.
  private static func withoutComments(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "/*") {
      plain += rest[..<open.lowerBound]
      let close = rest[open.upperBound...].firstRange(of: "*/")
      rest = close.map { rest[$0.upperBound...] } ?? rest.suffix(0)
    }
    return (plain + rest).replacing("<!--", with: "").replacing("-->", with: "")
  }

  /// Behind the closing brace of a block that holds blocks, whose opening brace is behind us.
  private static func behindBlock(_ text: Substring) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      if depth == 0 { return text[text.index(after: index)...] }
    }
    return text.suffix(0)
  }
}
