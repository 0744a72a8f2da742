import Crypto
import CryptoExtras
import NIOPosix
import Synchronization

/// Passwords are kept as scrypt hashes, written `scrypt$16$8$1$salt$hash` with the cost in the text, so that the
/// cost can be raised later without anybody's password being lost.
public enum PasswordHash {
  /// How much work a hash is: 2^16 rounds of 8 blocks take 64 MiB and a good tenth of a second.
  public struct Cost: Hashable, Sendable {
    var roundsPower: Int
    var blockSize: Int
    var parallelism: Int

    public static let standard = Cost(roundsPower: 16, blockSize: 8, parallelism: 1)
    /// For tests only, which would else wait a second for each sign-in.
    static let quick = Cost(roundsPower: 4, blockSize: 8, parallelism: 1)
  }

  /// Hashes a password with a salt of its own.
  ///
  /// - Throws: `PasswordFault.busy` where too many sign-ins wait already.
  public static func make(_ password: String) async throws -> String {
    try await make(password, cost: .standard)
  }

  static func make(_ password: String, cost: Cost) async throws -> String {
    let salt = RandomBytes.make(16)
    let hash = try await PasswordThreads.run { derived(password, salt: salt, cost: cost) }
    return "scrypt$\(cost.roundsPower)$\(cost.blockSize)$\(cost.parallelism)$\(Hex.text(salt))$\(Hex.text(hash))"
  }

  /// Whether a password is the one that was hashed; false too where the text is no hash of ours.
  ///
  /// - Throws: `PasswordFault.busy` where too many sign-ins wait already.
  public static func matches(_ password: String, _ hash: String) async throws -> Bool {
    let parts = hash.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt", let power = Int(parts[1]), let blocks = Int(parts[2]),
      let lanes = Int(parts[3]), (1...20).contains(power), (1...32).contains(blocks), (1...16).contains(lanes),
      let salt = Hex.bytes(parts[4]), let expected = Hex.bytes(parts[5]), expected.count == 32
    else { return false }
    let cost = Cost(roundsPower: power, blockSize: blocks, parallelism: lanes)
    let found = try await PasswordThreads.run { derived(password, salt: salt, cost: cost) }
    // In constant time: each byte is looked at, wherever the first difference lies.
    return found.count == expected.count && zip(found, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// The hash of nobody's password: it costs what a person's does, and nothing matches it but by chance of 2^-256.
  static func nobodys(cost: Cost) -> String {
    "scrypt$\(cost.roundsPower)$\(cost.blockSize)$\(cost.parallelism)$\(Hex.text([UInt8](repeating: 0, count: 16)))$\(Hex.text([UInt8](repeating: 0, count: 32)))"
  }

  private static func derived(_ password: String, salt: [UInt8], cost: Cost) -> [UInt8] {
    let key = try? KDF.Scrypt.deriveKey(
      from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost.roundsPower,
      blockSize: cost.blockSize, parallelism: cost.parallelism)
    return key?.withUnsafeBytes { Array($0) } ?? []
  }
}

/// Why a password could not be looked at now.
public enum PasswordFault: Error, Equatable {
  case busy
}

/// Two threads that hash passwords and nothing else: each hash takes 64 MiB, so sign-ins must not be a way to take
/// all memory, nor hold up the threads that serve pages.
private enum PasswordThreads {
  static let atOnce = 2
  static let waiting = 32

  private static let pool: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: atOnce)
    pool.start()
    return pool
  }()
  private static let count = Mutex(0)

  static func run(_ work: @escaping @Sendable () -> [UInt8]) async throws -> [UInt8] {
    let taken = count.withLock { count in
      guard count < atOnce + waiting else { return false }
      count += 1
      return true
    }
    guard taken else { throw PasswordFault.busy }
    defer { count.withLock { $0 -= 1 } }
    return try await pool.runIfActive(work)
  }
}
