import RecapDigest

/// A link that opens one report to whoever has it, until a fixed time.
///
/// The signature is the HMAC-SHA256 of four lines: "v1", the method, the canonical path, and the
/// canonical query without the signature, which names the key and the expiry. None of the last
/// two can hold a line feed, for all but unreserved characters are escaped in them, and "v1" and
/// the method GET are fixed: two links never sign the same bytes.
///
///     let link = try SignedLink(to: target, expires: now + 7 * 86_400, at: now, by: keyring)
///     link.text  // "/events/summit/…/report.pdf?expires=1773604800&key=2026-03&signature=…"
///
/// Nothing is stored: a link outlives restarts, and ends early only with its key.
public struct SignedLink: Sendable, Hashable {
  /// Path and query, to stand behind the address of the service.
  public let text: String
  /// Unix seconds; the link is good while it is earlier.
  public let expires: Int

  /// Seven days, in seconds.
  public static let longestLife = 7 * 86_400

  /// Seconds that the clock of who signs may be ahead.
  private static let clockTolerance = 300

  /// Signs a target with the newest key.
  /// - Parameters:
  ///   - expires: Unix seconds, later than now by at most `longestLife`.
  ///   - now: Unix seconds.
  public init(
    to target: RequestTarget, expires: Int, at now: Int, by keyring: Keyring
  ) throws(SignedLinkError) {
    guard expires > now else { throw .isOver }
    guard expires <= now + Self.longestLife else { throw .isTooLong }
    guard !target.isSigned else { throw .isSigned }
    let key = keyring.newest
    do {
      let unsigned = try target.with(
        target.query + [
          .init(Self.expiryName, String(expires)), .init(Self.keyName, key.id),
        ])
      let code = MessageAuthentication.code(
        for: Self.message(method: "GET", unsigned), key: key.secret)
      let signature = RequestTarget.Parameter(Self.signatureName, Base64URL.text(code))
      text = try unsigned.with(unsigned.query + [signature]).text
    } catch {
      throw .unfit(error)
    }
    self.expires = expires
  }

  static let expiryName = "expires"
  static let keyName = "key"
  static let signatureName = "signature"
  static let names: Set<String> = [expiryName, keyName, signatureName]

  fileprivate static func message(method: String, _ unsigned: RequestTarget) -> [UInt8] {
    Array("v1\n\(method)\n\(unsigned.canonicalPath)\n\(unsigned.canonicalQuery)".utf8)
  }
}

// MARK: - Verification

extension SignedLink {
  /// What a request's signature is worth.
  public enum Verdict: Sendable, Hashable {
    /// What is asked for, without the parameters of the signature.
    case valid(RequestTarget)
    case bad
    /// The signature is right, but its time is over.
    case expired(RequestTarget)
  }

  /// Judges a request by its method and target alone, before anything else is looked at.
  ///
  /// A link has one spelling: other escapes, another order of parameters or other digits are bad.
  /// - Parameters:
  ///   - method: HEAD is judged as GET.
  ///   - now: Unix seconds.
  public static func verdict(
    on target: RequestTarget, method: String, at now: Int, by keyring: Keyring
  ) -> Verdict {
    guard target.isCanonical, let id = target[keyName], let key = keyring.key(id),
      let expiry = target[expiryName], let expires = Int(expiry), String(expires) == expiry,
      let signature = target[signatureName], let code = Base64URL.bytes(signature),
      let unsigned = try? target.with(target.query.filter { $0.name != signatureName }),
      let content = try? target.with(target.query.filter { !names.contains($0.name) })
    else { return .bad }
    let message = message(method: method == "HEAD" ? "GET" : method, unsigned)
    guard MessageAuthentication.isCode(code, for: message, key: key.secret) else { return .bad }
    // One that lives longer was not made as links are made.
    guard expires <= now + longestLife + clockTolerance else { return .bad }
    return now < expires ? .valid(content) : .expired(content)
  }
}

extension RequestTarget {
  /// It has a parameter of a signature, so it is to be judged as a signed link.
  public var isSigned: Bool { query.contains { SignedLink.names.contains($0.name) } }
}
