import Plans

/// What a form's controls show: plans kept in an online tool are often saved as the form that they were typed into.
struct HTMLControls {
  private var chosen: [String] = []
  private var first: String?
  private var option = String.UnicodeScalarView()
  private var isSelected = false

  /// What an `<input>` shows; nil for those that show nothing or are buttons.
  static func shown(_ attributes: HTMLAttributes) -> String? {
    let value = attributes["value"] ?? ""
    switch attributes["type"]?.lowercased() ?? "text" {
    case "checkbox", "radio": return attributes.has("checked") ? "☒" : "☐"
    case "hidden", "password", "file", "image", "submit", "button", "reset", "color", "range": return nil
    case "date": return day(value) ?? value
    default: return value
    }
  }

  /// A browser shows a date as its user writes dates, though the page has it as 2026-10-23.
  private static func day(_ value: String) -> String? {
    let parts = value.split(separator: "-")
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    return "\(parts[2])/\(parts[1])/\(parts[0])"
  }

  mutating func beginSelect() { (chosen, first) = ([], nil) }

  mutating func beginOption(isSelected: Bool) {
    endOption()
    self.isSelected = isSelected
  }

  mutating func add(_ text: some Sequence<Unicode.Scalar>) throws(Refusal) {
    option.append(contentsOf: text)
    guard option.count <= TextAllowance.cell else { throw .cellTooLong("an option", limit: TextAllowance.cell) }
  }

  mutating func endOption() {
    let text = Line.folded(option)
    option = String.UnicodeScalarView()
    guard !text.isEmpty else { return }
    first = first ?? text
    if isSelected { chosen.append(text) }
    isSelected = false
  }

  /// What the list shows: what is chosen, or else its first option.
  mutating func endSelect() -> String {
    endOption()
    defer { beginSelect() }
    return chosen.isEmpty ? first ?? "" : chosen.joined(separator: ", ")
  }
}
