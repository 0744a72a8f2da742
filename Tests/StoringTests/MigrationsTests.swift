import Foundation
import GRDB
import Testing

@testable import Storing

@Suite struct MigrationsTests {
  /// A migration that has shipped runs nowhere again: a change of its text would split databases in two kinds.
  @Test func theTextOfEachMigrationIsAsItShipped() {
    let shipped: [String: UInt64] = [
      "001 schools, people, sources": 0x3cb7_a5f3_ec12_eb76,
      "002 deliveries, plans, versions": 0xcbcb_53bd_183c_a1bd,
      "003 items": 0x0252_e1ad_1753_559c,
      "004 verdicts": 0xfaaf_b9e3_3585_51ba,
      "005 corrections, answers": 0xfbe6_c4fd_d802_9c82,
      "006 decisions": 0x215d_7a08_959f_064d,
      "007 findings": 0x8eb8_a7d1_3ef4_7a46,
      "008 accepted deliveries": 0xe67b_82fc_e9b9_2d55,
      "009 reviews": 0xd903_af3f_10a7_7304,
      "010 rule sets": 0xfb36_3a94_8fcd_2000,
      "011 results": 0x73fd_cb6f_dc63_8748,
      "012 across schools": 0xa290_30af_51f7_951e,
    ]
    #expect(Migrations.all.map(\.name) == shipped.keys.sorted())
    for migration in Migrations.all {
      #expect(Self.fingerprint(migration.sql) == shipped[migration.name], "\(migration.name) is edited")
    }
  }

  /// FNV-1a, 64 bits.
  private static func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  @Test func everyTableIsStrict() async throws {
    let house = try await TemporaryStore()
    let loose = try await house.values(
      String.self,
      """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%' AND name <> 'grdb_migrations'
      """)
    #expect(loose.isEmpty)
    #expect(try await house.values(Int.self, "SELECT count(*) FROM pragma_table_list WHERE strict = 1").first ?? 0 > 25)
  }

  @Test func theDatabaseIsOpenedAsDesigned() async throws {
    let house = try await TemporaryStore()
    #expect(try await house.values(String.self, "PRAGMA journal_mode") == ["wal"])
    #expect(try await house.values(Int.self, "PRAGMA foreign_keys") == [1])
    let (timeout, synchronous) = try await house.store.write { database in
      (try Int.fetchOne(database, sql: "PRAGMA busy_timeout"), try Int.fetchOne(database, sql: "PRAGMA synchronous"))
    }
    #expect(timeout == 5000)
    #expect(synchronous == 2)
    #expect(try await house.values(String.self, "PRAGMA integrity_check") == ["ok"])
    #expect(try await house.store.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").count } == 0)
  }

  @Test func openingAgainKeepsWhatIsStored() async throws {
    let house = try await TemporaryStore()
    let again = try Store(path: house.path)
    #expect(try await again.schools().count == 2)
    try await again.checkReadable()
    try again.close()
  }

  @Test func aDatabaseOfANewerVersionIsRefusedAndUntouched() async throws {
    let house = try await TemporaryStore()
    try await house.store.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('999 of a later version')")
    }
    #expect(throws: StoringError.newerVersion) { try Store(path: house.path) }
    #expect(StoringError.newerVersion.sentence.contains("newer"))
    #expect(try await house.store.schools().count == 2)
  }

  @Test func aFileThatIsNoDatabaseIsRefused() throws {
    let path = NSTemporaryDirectory() + "/store-\(UUID().uuidString).sqlite"
    try Data(repeating: 65, count: 4096).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: StoringError.damaged) { try Store(path: path) }
  }

  @Test func aFolderThatIsNotThereIsRefused() {
    #expect(throws: StoringError.unwritable) { try Store(path: "/nowhere/at/all/caseload.sqlite") }
  }

  @Test func twoThatOpenAFreshFileAtOnceBothSucceed() async throws {
    let path = NSTemporaryDirectory() + "/store-\(UUID().uuidString).sqlite"
    defer {
      for suffix in ["", "-wal", "-shm", ".migrating"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let store = try Store(path: path)
          try await store.checkReadable()
          try store.close()
        }
      }
      try await group.waitForAll()
    }
  }
}
