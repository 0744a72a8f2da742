import Archiving
import ArgumentParser
import Foundation
import NIOCore
import Plans
import Serving
import Storing

/// One sentence for whatever stopped a command.
enum CommandFailure {
  static func sentence(for error: any Error) -> String {
    switch error {
    case let error as StoringError: error.sentence
    case let error as ArchivingError: error.sentence
    case let error as DataFolder.Fault: error.description
    case let error as TokenSeal.Fault: error.description
    case let error as HeadedFile.Fault: error.description
    case let error as ConfigurationFault: error.description
    case let error as ReaderProcess.Fault: error.sentence
    case let error as FetchFailure: error.reason
    case let error as CommandProblem: error.sentence
    case let error as SiteFault: error.description
    case let error as IOError: listening(error)
    default: "Something went wrong that Caseload has no words for (\(type(of: error))). The log has the rest."
    }
  }

  /// Why the daemon cannot listen: the commonest fault of a first start.
  private static func listening(_ error: IOError) -> String {
    switch error.errnoCode {
    case EADDRINUSE:
      "The address to listen on is in use already. End the program that uses it, or name another with --listen."
    case EACCES:
      "This user may not listen on that address. Name a port above 1023, or a socket in a folder of this user's."
    case EADDRNOTAVAIL: "This machine does not have that address. Name one that it has with --listen."
    default: "The network or a socket failed (error \(error.errnoCode) of the system). Try again; the log has the rest."
    }
  }
}

/// A problem that a command itself finds, in one sentence.
struct CommandProblem: Error {
  var sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}

/// `--data FOLDER`, which every command that touches the store takes.
struct DataOption: ParsableArguments {
  @Option(help: ArgumentHelp("The data folder, in place of the one in caseload.yaml.", valueName: "folder"))
  var data: String?

  func open(_ configuration: Configuration) throws -> DataFolder {
    try explained { () throws(DataFolder.Fault) in try DataFolder(data ?? configuration.settings.data) }
  }

  /// Ends the command with the fault's sentence.
  func explained<Value>(_ body: () throws(DataFolder.Fault) -> Value) throws -> Value {
    do throws(DataFolder.Fault) {
      return try body()
    } catch {
      throw fail(error.description, Exit.unavailable)
    }
  }
}

/// What every command that works on the store begins with.
struct StoreOptions: ParsableArguments {
  @OptionGroup var data: DataOption
  @OptionGroup var configuration: ConfigurationOption

  /// Opens the store, does the work, and closes it; a failure ends the command with one sentence.
  func withStore(_ body: (Store, Configuration) async throws -> Void) async throws {
    let configuration = try configuration.load()
    let folder = try data.open(configuration)
    do {
      let store = try Store(path: folder.database)
      do {
        try await body(store, configuration)
      } catch {
        try? store.close()
        throw error
      }
      try store.close()
    } catch let code as ExitCode {
      throw code
    } catch let error as ValidationError {
      throw error
    } catch let error as HeadedFile.Fault {
      throw fail(error.description, Exit.data)
    } catch {
      throw fail(CommandFailure.sentence(for: error), Exit.unavailable)
    }
  }
}
