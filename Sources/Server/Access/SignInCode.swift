public import RecapAccess
import RecapDigest
import Synchronization

/// What signs its holder in on the page, as a part of an address, once.
public final class SignInCode: Sendable {
  /// The name of the token it signs in for.
  let holder: String
  private let text: String
  private let isUsed = Mutex(false)

  static let parameter = "code"

  /// - Parameter holder: The name of a token of the service.
  public init(holder: String) {
    self.holder = holder
    var digest = SHA256Digest()
    RandomBytes.draw(32).withUnsafeBytes { digest.update($0) }
    text = digest.hexadecimal
  }

  /// Where it is shown: `/sign-in?code=…`.
  public var target: RequestTarget {
    get throws {
      try RequestTarget(segments: Route.signIn.segments, query: [.init(Self.parameter, text)])
    }
  }

  /// Whether a text is the code, which holds once.
  func use(_ text: String) -> Bool {
    let isRight = Self.digest(text).isEqual(to: Self.digest(self.text).bytes)
    return isRight
      && isUsed.withLock { isUsed in
        defer { isUsed = true }
        return !isUsed
      }
  }

  /// Compared in place of the text, so that the time does not tell how much of it is right.
  private static func digest(_ text: String) -> SHA256Digest {
    var digest = SHA256Digest()
    digest.add(text)
    return digest
  }
}
