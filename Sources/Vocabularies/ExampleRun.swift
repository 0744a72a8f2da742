public import Plans

/// The examples of one rule file, tried: how many there are, and which do not come out as the file says.
public struct ExampleRun: Hashable, Sendable {
  public private(set) var count = 0
  public private(set) var failures: [FailedExample] = []

  public init() {}

  /// Takes in one example.
  ///
  /// - Parameters:
  ///   - text: the example.
  ///   - path: where the file has it.
  ///   - holds: whether it came out as the file says.
  ///   - expected: what the file says of it.
  ///   - got: what is made of it.
  public mutating func take(
    _ text: String, at path: [WrittenKey], holds: Bool, expected: @autoclosure () -> String,
    got: @autoclosure () -> String
  ) {
    count += 1
    if !holds { failures.append(FailedExample(path: path, text: text, expected: expected(), got: got())) }
  }

  /// Takes in the texts for which something holds, and those for which it does not: `examples` and `counterexamples`.
  ///
  /// `path` leads to what carries them; `statement` says of an example what holds, such as "names a grade descriptor".
  public mutating func take(
    examples: [String], counterexamples: [String], under path: [WrittenKey], _ statement: String,
    isSo: (String) -> Bool
  ) {
    for (key, texts, expected) in [("examples", examples, true), ("counterexamples", counterexamples, false)] {
      for (number, text) in texts.enumerated() {
        let found = isSo(text)
        take(
          text, at: path + [WrittenKey(stringValue: key), WrittenKey(intValue: number)], holds: found == expected,
          expected: expected ? statement : "not: \(statement)", got: found ? statement : "not: \(statement)")
      }
    }
  }
}

/// An example that does not come out as its file says.
public struct FailedExample: Hashable, Sendable {
  public let path: [WrittenKey]
  public let text: String
  public let expected: String
  public let got: String
}
