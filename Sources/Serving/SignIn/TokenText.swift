import Crypto

/// A school's upload token: `clt_` and 64 hexadecimal digits (256 random bits), shown once when it is issued.
public enum TokenText {
  static let prefix = "clt_"

  /// A new token.
  public static func make() -> String { prefix + Hex.text(RandomBytes.make(32)) }

  /// Whether a text can be a token at all: nothing else is worth asking the store about.
  static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == prefix.utf8.count + 64 && text.hasPrefix(prefix)
      && Hex.bytes(text.dropFirst(prefix.count)) != nil
  }

  /// What the store keeps in its place: SHA-256 in lower-case hexadecimal. 256 random bits need no salt.
  ///
  /// Tokens are found by this hash alone, so that how long the search takes says something about a hash, and nothing
  /// about the token that it was made of.
  public static func hash(_ token: String) -> String { Hex.text(SHA256.hash(data: Array(token.utf8))) }
}

/// A session's secret: 32 random bytes in the person's cookie, of which the store has the SHA-256 alone.
enum SessionText {
  static func make() -> String { Hex.text(RandomBytes.make(32)) }

  static func hash(_ secret: String) -> String { Hex.text(SHA256.hash(data: Array(secret.utf8))) }

  /// Whether a cookie's value can be a session's at all.
  static func isWellFormed(_ secret: String) -> Bool { secret.utf8.count == 64 && Hex.bytes(secret) != nil }
}
