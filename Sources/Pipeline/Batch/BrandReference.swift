import Foundation
public import RecapBranding
import RecapDigest

/// A brand by its file and what that held, the logo's file too.
public struct BrandReference: Codable, Sendable, Hashable {
  /// Without its folder.
  public let file: String
  public let sha256: String

  public init(_ brand: BrandFile) {
    file = brand.name
    var digest = SHA256Digest()
    for part in brand.parts {
      // Where one part ends is a part of what is told apart.
      digest.add(part.count)
      part.withUnsafeBytes { digest.update($0) }
    }
    sha256 = digest.hexadecimal
  }
}
