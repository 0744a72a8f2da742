import Synchronization
import Testing

@testable import caseload

@Suite struct FinishingTests {
  private final class Flag: Sendable {
    let state = Mutex(false)
    var isSet: Bool { state.withLock { $0 } }
    func set(_ value: Bool) { state.withLock { $0 = value } }
  }

  @Test func whatHasBegunEndsThoughItsCallerIsCalledOff() async {
    let isDone = Flag()
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        await Finishing.begun(grace: 600) {
          try? await Task.sleep(for: .milliseconds(50))
          isDone.set(!Task.isCancelled)
        }
      }
      group.cancelAll()
    }
    #expect(isDone.isSet)
  }

  @Test func whatDoesNotEndIsCalledOffWhenTheGraceHasRunOut() async {
    let wasCalledOff = Flag()
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        await Finishing.begun(grace: 0) {
          try? await Task.sleep(for: .seconds(600))
          wasCalledOff.set(Task.isCancelled)
        }
      }
      group.cancelAll()
    }
    #expect(wasCalledOff.isSet)
  }

  @Test func aRowIsWrittenThoughTheCallerWasCalledOff() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await Finishing.always { Task.isCancelled }
    }
    #expect(await (try? task.value) == false)
  }
}
