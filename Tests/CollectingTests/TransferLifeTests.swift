import Collecting
import Foundation
import Plans
import Testing

@Suite(.timeLimit(.minutes(5)))
struct TransferLifeTests {
  @Test func aCancelledFetchEndsAndLeavesNothing() async throws {
    try await Fetching.with { _ in
      .holding(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".utf8))
    } _: { fetching in
      let task = Task { try await fetching.transfer.fetch(fetching.request("/export")) }
      while fetching.server.requests.isEmpty { await Task.yield() }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(!fetching.fileIsThere)
      // The connection is closed too: the server sees its client go.
      while fetching.server.departures == 0 { await Task.yield() }
    }
  }

  @Test func aTaskCancelledBeforeItBeganAsksNobody() async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: [1]))
    } _: { fetching in
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return try await fetching.transfer.fetch(fetching.request("/export"))
      }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(fetching.server.requests.isEmpty)
    }
  }

  @Test func fetchesCancelledAtAnyMomentAllEnd() async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: [UInt8](repeating: 1, count: 5000)))
    } _: { fetching in
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<200 {
          group.addTask {
            var request = fetching.request("/export")
            request.destination += "-\(number)"
            let asked = request
            let task = Task { try await fetching.transfer.fetch(asked) }
            for _ in 0..<number % 40 { await Task.yield() }
            task.cancel()
            let result = await task.result
            let isThere = FileManager.default.fileExists(atPath: asked.destination)
            switch result {
            case .success: #expect(isThere)
            case .failure(let error):
              #expect(error is CancellationError)
              #expect(!isThere)
            }
          }
        }
      }
    }
  }

  @Test func shutdownFailsWhatIsRunningAndWhatComesLater() async throws {
    try await Fetching.with { _ in
      .holding(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".utf8))
    } _: { fetching in
      let running = Task { try await fetching.transfer.fetch(fetching.request("/export")) }
      while fetching.server.requests.isEmpty { await Task.yield() }
      await fetching.transfer.shutdown()
      await #expect(throws: CollectingError.stopped) { try await running.value }
      await #expect(throws: CollectingError.stopped) {
        try await fetching.transfer.fetch(fetching.request("/later"))
      }
      #expect(!fetching.fileIsThere)
      await fetching.transfer.shutdown()
    }
  }

  @Test func manyFetchesAtOnceEachGetTheirOwnFile() async throws {
    try await Fetching.with { request in
      .bytes(
        ScriptedAnswer.response("200 OK", body: Array(repeating: request.target, count: 500).joined().utf8.map { $0 }))
    } _: { fetching in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<60 {
          group.addTask {
            var request = fetching.request("/file/\(number)")
            request.destination += "-\(number)"
            _ = try await fetching.received(request)
            let written = try String(contentsOfFile: request.destination, encoding: .utf8)
            #expect(written == Array(repeating: "/file/\(number)", count: 500).joined())
          }
        }
        try await group.waitForAll()
      }
    }
  }
}
