import ArgumentParser
import Foundation

/// `caseload bench`: how fast this machine judges, measured on generated plans.
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measures how fast this machine judges generated plans, and prints the figures.",
    discussion: """
      decoded judges plans that are in memory, on all processors; stored judges plans from a store of its own in a
      temporary folder and writes the rows; across holds all plans against each other, and one more against them.
      Scripts/bench check runs each several times and prints medians.

      Examples:
        caseload bench decoded --count 24000
        caseload bench stored --count 3000
        caseload bench across --count 24000
      """)

  enum Part: String, CaseIterable, ExpressibleByArgument { case decoded, stored, across }

  @Argument(help: "What is measured: decoded, stored or across.") var part: Part
  @Option(help: "How many plans are generated; 24,000 is a plan for every school in England.") var count = 24_000
  @OptionGroup var options: ConfigurationOption

  func validate() throws {
    guard (1...100_000).contains(count) else { throw ValidationError("--count must be from 1 to 100,000.") }
  }

  func run() async throws {
    let bench = try CheckingBench(configuration: options.load(), count: count)
    switch part {
    case .decoded: bench.judgeDecoded()
    case .stored: try await bench.judgeStored()
    case .across: bench.holdAgainstEachOther()
    }
  }
}
