import Crypto

/// Codes that only the holder of a key can make: HMAC-SHA256, 32 bytes.
public enum MessageAuthentication {
  public static func code(for message: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
  }

  /// Takes the same time wherever a wrong code differs from the right one.
  public static func isCode(_ code: [UInt8], for message: [UInt8], key: [UInt8]) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: message, using: SymmetricKey(data: key))
  }
}
