import Foundation
import GRDB
import Plans

@testable import Storing

/// A store in a temporary folder that goes with the test, with two schools on file.
final class TemporaryStore {
  static let start = 1_790_000_000

  let path: String
  let store: Store
  let urn: URN
  let other: URN
  private var received = 0

  init() async throws {
    path = NSTemporaryDirectory() + "/store-\(UUID().uuidString).sqlite"
    store = try Store(path: path)
    urn = try TemporaryStore.urn(950_001)
    other = try TemporaryStore.urn(950_002)
    _ = try await importSchools([
      School(urn: urn, name: "Ferncliffe Primary School", phase: .primary),
      School(urn: other, name: "Brackenhurst School", phase: .secondary),
    ])
  }

  deinit {
    try? store.close()
    for suffix in ["", "-wal", "-shm", ".migrating"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  static func urn(_ number: Int) throws -> URN {
    guard let urn = URN(rawValue: number) else { throw CocoaError(.coderInvalidValue) }
    return urn
  }

  static func receipt(_ number: Int) throws -> ReceiptID {
    let digits = String(number, radix: 16)
    guard let receipt = ReceiptID(rawValue: String(repeating: "0", count: 32 - digits.utf8.count) + digits)
    else { throw CocoaError(.coderInvalidValue) }
    return receipt
  }

  @discardableResult
  func importSchools(
    _ schools: [School], links: [(urn: URN, predecessor: URN)] = []
  ) async throws -> SchoolsImportReport {
    try await store.importSchools(schools, links: links, from: "register.csv", at: Self.start, by: .commandLine)
  }

  func addPerson(_ name: String = "adviser", role: Role = .adviser) async throws -> Int64 {
    try await store.addPerson(
      name: name, email: "\(name)@wexshire.example", role: role, passwordHash: "hash", at: Self.start, by: .commandLine)
  }

  /// Records a delivery, each received a minute after the one before.
  func record(
    _ bytes: String = "a", urn: URN? = nil, route: DeliveryRoute = .commandLine, fixed: FixedIdentity = FixedIdentity()
  ) async throws -> ReceiptID {
    received += 1
    let receipt = try Self.receipt(received)
    try await store.recordDelivery(
      NewDelivery(
        receipt: receipt, urn: urn ?? self.urn, sha256: Self.sha256(bytes), bytes: bytes.utf8.count,
        fileName: "plan.xlsx", receivedAt: Self.start + received * 60, route: route, fixed: fixed))
    return receipt
  }

  /// Records a delivery and stores what it was read as.
  @discardableResult
  func deliver(
    _ plans: Plan..., bytes: String = "a", urn: URN? = nil, route: DeliveryRoute = .commandLine,
    fixed: FixedIdentity = FixedIdentity()
  ) async throws -> (receipt: ReceiptID, outcome: StoringOutcome) {
    let receipt = try await record(bytes, urn: urn, route: route, fixed: fixed)
    let outcome = try await store.storePlans(plans, of: receipt, kind: .xlsx, at: Self.start + received * 60)
    try await store.finishDelivery(receipt, at: Self.start + received * 60)
    return (receipt, outcome)
  }

  /// Something of the right shape that differs where the text does: no hash is taken here.
  static func sha256(_ text: String) -> String {
    let hex = text.utf8.map { String($0, radix: 16) }.joined()
    return String((hex + String(repeating: "0", count: 64)).prefix(64))
  }

  /// What one column of a query holds.
  func values<Value: DatabaseValueConvertible & Sendable>(
    _ type: Value.Type, _ sql: String, _ arguments: StatementArguments = []
  ) async throws -> [Value] {
    try await store.read { try Value.fetchAll($0, sql: sql, arguments: arguments) }
  }

  /// Whether the database refuses a statement.
  func refuses(_ sql: String) async throws -> Bool {
    do {
      try await store.write { try $0.execute(sql: sql) }
      return false
    } catch let error as StoringError where error == .refused {
      return true
    }
  }
}

extension Plan {
  /// A small plan of the whole school.
  static func sample(
    title: String = "Plan 2026/27", year: String? = "2026/27", layer: Layer? = .one,
    scope: PlanScope? = PlanScope(kind: .wholeSchool, name: "Whole school"), action: String = "Buy books",
    priorities: [Priority]? = nil
  ) -> Plan {
    Plan(
      school: PlanSchool(), title: title, academicYear: year.flatMap(AcademicYear.init), layer: layer, scope: scope,
      priorities: priorities ?? [
        Priority(
          ref: "1", title: "Reading",
          objectives: [Objective(text: "Reading", actions: [Action(text: action, lead: ["HT"])])])
      ])
  }

  static func maths(layer: Layer? = .two, year: String? = "2026/27", action: String = "Count") -> Plan {
    sample(
      title: "Maths", year: year, layer: layer, scope: PlanScope(kind: .subject, name: "Mathematics"), action: action)
  }
}
