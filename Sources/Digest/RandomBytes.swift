import Crypto

/// Bytes nobody can foresee, from the system's source.
public enum RandomBytes {
  public static func draw(_ count: Int) -> [UInt8] {
    guard count > 0 else { return [] }
    return SymmetricKey(size: SymmetricKeySize(bitCount: 8 * count)).withUnsafeBytes(Array.init)
  }
}
