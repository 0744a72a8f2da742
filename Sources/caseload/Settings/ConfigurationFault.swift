import Plans
import Yams

/// Why a configuration file cannot be used: names the file, the line and the key, and what is allowed there.
struct ConfigurationFault: Error, Equatable, CustomStringConvertible {
  var file: String
  /// From 1; nil where the file could not be read at all.
  var line: Int?
  var key: String?
  var problem: String

  var description: String {
    var place = file
    if let line { place += ", line \(line)" }
    if let key { place += ", key “\(key)”" }
    return "\(place): \(problem)"
  }
}

/// Decodes a YAML or JSON file strictly, and turns a fault into the line and the key that a person must mend.
struct ConfigurationFile {
  var name: String
  var text: String

  func decode<Value: Decodable>(_ type: Value.Type) throws(ConfigurationFault) -> Value {
    let root: Node
    do {
      guard let composed = try Yams.compose(yaml: text) else {
        throw ConfigurationFault(file: name, line: nil, key: nil, problem: "the file is empty")
      }
      root = composed
    } catch let fault as ConfigurationFault {
      throw fault
    } catch let error as YamlError {
      throw fault(of: error)
    } catch {
      throw ConfigurationFault(file: name, line: nil, key: nil, problem: "the file is not YAML")
    }
    do {
      return try YAMLDecoder().decode(type, from: root)
    } catch let error as DecodingError {
      throw ConfigurationFault(
        file: name, line: line(of: error.path, in: root), key: error.path.isEmpty ? nil : words(error.path),
        problem: error.reason)
    } catch {
      throw ConfigurationFault(file: name, line: nil, key: nil, problem: "the file cannot be understood")
    }
  }

  private func fault(of error: YamlError) -> ConfigurationFault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ConfigurationFault(file: name, line: mark.line, key: nil, problem: "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      ConfigurationFault(
        file: name, line: context.mark.line, key: duplicates.first, problem: "the key stands here twice")
    default:
      ConfigurationFault(file: name, line: nil, key: nil, problem: "the file is not YAML")
    }
  }

  /// The line of the place that a path leads to, or of the deepest on the way that the file has.
  func line(of path: [any CodingKey]) -> Int? {
    (try? Yams.compose(yaml: text)).flatMap(\.self).flatMap { line(of: path, in: $0) }
  }

  func words(_ path: [any CodingKey]) -> String {
    path.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")
  }

  /// The line of the deepest node on the way that the file has.
  private func line(of path: [any CodingKey], in root: Node) -> Int? {
    var node = root
    var line = root.mark?.line
    for key in path {
      if let index = key.intValue, let sequence = node.sequence, sequence.indices.contains(index) {
        node = sequence[index]
        line = node.mark?.line ?? line
      } else if let pair = node.mapping?.first(where: { $0.key.string == key.stringValue }) {
        line = pair.key.mark?.line ?? line
        node = pair.value
      } else {
        break
      }
    }
    return line
  }
}
