/// An input that stands for several parts of a file: each begins with a line `%%part NAME`.
struct FuzzParts {
  var parts: [(name: String, bytes: [UInt8])] = []

  init(_ input: [UInt8]) {
    let mark = Array("%%part ".utf8)
    var lines = input[...]
    while !lines.isEmpty {
      let end = lines.firstIndex(of: UInt8(ascii: "\n")) ?? lines.endIndex
      let line = lines[..<end]
      lines = lines[min(end + 1, lines.endIndex)...]
      if line.starts(with: mark) {
        parts.append((String(decoding: line.dropFirst(mark.count).prefix(200), as: UTF8.self), []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].bytes += line + (end < input.endIndex ? [UInt8(ascii: "\n")] : [])
      }
      if parts.count > 100 { return }
    }
  }

  subscript(name: String) -> [UInt8]? { parts.first { $0.name == name }?.bytes }
}
