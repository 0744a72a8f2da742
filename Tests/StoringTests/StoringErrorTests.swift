import Foundation
import GRDB
import Testing

@testable import Storing

@Suite struct StoringErrorTests {
  @Test(arguments: [
    (ResultCode.SQLITE_BUSY, "database.busy"), (.SQLITE_LOCKED, "database.busy"), (.SQLITE_FULL, "database.full"),
    (.SQLITE_CORRUPT, "database.damaged"), (.SQLITE_NOTADB, "database.damaged"), (.SQLITE_IOERR, "database.unwritable"),
    (.SQLITE_READONLY, "database.unwritable"), (.SQLITE_CONSTRAINT_UNIQUE, "database.refused"),
    (.SQLITE_TOOBIG, "database.failed"),
  ])
  func eachTroubleOfTheDatabaseHasACodeAndASentence(_ code: ResultCode, _ expected: String) {
    let failing: () throws -> Void = {
      throw DatabaseError(resultCode: code, message: "secret", sql: "SELECT secret")
    }
    let error = #expect(throws: StoringError.self) { try StoringError.mapped(failing) }
    #expect(error?.code == expected)
    #expect(error?.sentence.contains("secret") == false)
    #expect(error?.sentence.hasSuffix(".") == true)
    #expect("\(String(reflecting: error))".contains("secret") == false)
  }

  @Test func aTaskThatIsCalledOffStoresNothingAndSaysSo() async throws {
    let house = try await TemporaryStore()
    let store = house.store
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await store.addPerson(
        name: "A", email: "a@wexshire.example", role: .adviser, passwordHash: "", at: 1, by: .commandLine)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await house.store.people().isEmpty)
  }

  @Test func aRowWhoseJSONIsDamagedIsDamage() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample())
    try await house.store.write { try $0.execute(sql: "UPDATE plan_version SET plan_json = '{'") }
    await #expect(throws: StoringError.damaged) { try await house.store.currentVersions(of: house.urn) }
  }
}
