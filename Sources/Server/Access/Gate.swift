import HTTPTypes
import Hummingbird
import RecapAccess

/// Says who asks, before anything that is asked for is looked at.
struct Gate: Sendable {
  let credentials: Credentials
  let address: ServiceAddress?
  let now: Now
  let signedOut: SignedOut

  /// Whether people reach the service by https.
  var isSecure: Bool { address?.description.hasPrefix("https:") ?? false }

  /// Who asks, and for what without the parameters of a signature.
  func admit(
    _ request: Request, to target: RequestTarget
  ) throws -> (caller: Caller, target: RequestTarget) {
    if target.isSigned { return (.link, try content(of: target, request.method)) }
    if let field = request.headers[.authorization] {
      guard let token = Self.bearerToken(field),
        let name = credentials.currentTokens.name(of: token)
      else { throw Self.unauthorized("That token isn’t valid.", #", error="invalid_token""#) }
      return (.bearer(name), target)
    }
    if let holder = holder(of: request) {
      if request.method == .post { try checkOrigin(of: request) }
      return (.page(holder), target)
    }
    throw Self.unauthorized("Show a token: Authorization: Bearer …", "")
  }

  /// Who signed in on the page of a browser; nil where nobody did.
  func holder(of request: Request) -> String? {
    cookies(of: request).first { !signedOut.has($0.text) }?.holder
  }

  /// Nobody is signed in by the cookies of a request any more.
  func signOut(_ request: Request) {
    for cookie in cookies(of: request) { signedOut.add(cookie.text, until: cookie.end) }
  }

  private func cookies(of request: Request) -> [PageCookie.Shown] {
    PageCookie.shown(in: request.headers, credentials, now: now.seconds, isSecure: isSecure)
  }

  /// Refuses what another site's page has a browser send.
  func checkOrigin(of request: Request) throws {
    if let site = request.headers[.secFetchSite] {
      if site == "same-origin" { return }
    } else if let origin = request.headers[.origin], let host = request.head.authority {
      let own = [address.map(Self.origin), "http://" + host, "https://" + host]
      if own.contains(origin) { return }
    }
    throw Problem(.forbidden, "This request does not come from a page of this service.")
  }

  private func content(
    of target: RequestTarget, _ method: HTTPRequest.Method
  ) throws -> RequestTarget {
    let verdict = SignedLink.verdict(
      on: target, method: method.rawValue, at: now.seconds, by: credentials.currentKeyring)
    switch verdict {
    case .valid(let content):
      guard let route = Route(content.segments), route.isFile else { throw Self.badLink }
      return content
    case .bad: throw Self.badLink
    case .expired:
      throw Problem(
        .gone, "This link has expired; ask whoever sent it for a new one.")
    }
  }

  private static let badLink = Problem(
    .forbidden, "This link is not as it was made; copy it whole, or ask for a new one.")

  private static func unauthorized(_ detail: String, _ error: String) -> Problem {
    Problem(.unauthorized, detail, [.wwwAuthenticate: #"Bearer realm="recap""# + error])
  }

  private static func bearerToken(_ field: String) -> String? {
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1].drop { $0 == " " })
  }

  /// Scheme and authority.
  private static func origin(_ address: ServiceAddress) -> String {
    address.description.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      .prefix(3).joined(separator: "/")
  }
}

extension Route {
  /// What a signed link may lead to.
  var isFile: Bool {
    switch self {
    case .report, .eventReport, .figure, .exportFile: true
    default: false
    }
  }

  /// What is there for everybody.
  var isOpen: Bool { [.health, .readiness, .signIn].contains(self) }
}
