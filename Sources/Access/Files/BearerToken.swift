import RecapDigest

/// What a program shows to be let in: `recap_` and 32 random bytes in base64url.
public struct BearerToken: Sendable {
  /// To be given to the program, and kept nowhere else.
  public let text: String
  /// For the file of tokens, which knows the digest only: `name:sha256`.
  public let line: String

  static let prefix = "recap_"

  /// - Parameter secret: 32 bytes from `RandomBytes`.
  public init(name: String, secret: [UInt8]) throws(AccessError) {
    guard SecretFile.isName(name) else { throw .unfitName(name) }
    precondition(secret.count >= 32)
    text = Self.prefix + Base64URL.text(secret)
    line = "\(name):\(Self.digest(of: text).hexadecimal)"
  }

  /// Of the whole text. It has no need of salt or rounds: nobody guesses 256 random bits.
  static func digest(of text: String) -> SHA256Digest {
    var digest = SHA256Digest()
    Array(text.utf8).withUnsafeBytes { digest.update($0) }
    return digest
  }
}
