import Crypto
import Foundation
import Plans

/// Seals the tokens of sources, so that a copy of the database gives nobody access to a school's site.
///
/// ChaCha20-Poly1305 under one key of 32 bytes, with the source's school and address as associated data: a sealed
/// token that is moved to another row does not open.
struct TokenSeal: Sendable {
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  private let key: SymmetricKey

  init(key: SymmetricKey) { self.key = key }

  /// The key from systemd's credentials (`LoadCredential=seal-key`), or from the folder that the unit loads it from.
  ///
  /// - Throws: `Fault` where there is none: a token is never stored unsealed.
  init(credentials folder: String?) throws(Fault) {
    let environment = ProcessInfo.processInfo.environment
    let folders = [folder, environment["CREDENTIALS_DIRECTORY"], "/etc/caseload/credentials"].compactMap { $0 }
    for folder in folders {
      guard let data = FileManager.default.contents(atPath: folder + "/seal-key") else { continue }
      guard data.count >= 32 else {
        throw Fault(
          description:
            "The key \(folder)/seal-key is too short: 32 bytes are needed. Make one with: head -c 32 /dev/urandom > seal-key"
        )
      }
      key = SymmetricKey(data: Data(SHA256.hash(data: data)))
      return
    }
    throw Fault(
      description:
        "There is no key to seal tokens with. Make one with “head -c 32 /dev/urandom > /etc/caseload/credentials/seal-key”, readable by the user of the daemon alone."
    )
  }

  func seal(_ token: String, urn: URN, address: String) throws(Fault) -> [UInt8] {
    guard
      let box = try? ChaChaPoly.seal(Data(token.utf8), using: key, authenticating: associated(urn, address))
    else { throw Fault(description: "The token could not be sealed.") }
    return Array(box.combined)
  }

  func open(_ sealed: [UInt8], urn: URN, address: String) throws(Fault) -> String {
    guard let box = try? ChaChaPoly.SealedBox(combined: Data(sealed)),
      let token = try? ChaChaPoly.open(box, using: key, authenticating: associated(urn, address))
    else {
      throw Fault(
        description: "The token of \(address) does not open with this key. Give it again with caseload sources add.")
    }
    return String(decoding: token, as: UTF8.self)
  }

  private func associated(_ urn: URN, _ address: String) -> Data { Data("\(urn) \(address)".utf8) }
}
