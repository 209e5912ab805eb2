import HTTPTypes
import RecapAccess
import RecapDigest

/// The cookie of somebody who signed in on the page: a signed link to nowhere that names the token
/// it was got for. It ends with its time, with its key, and with its token.
enum PageCookie {
  /// Twelve hours, in seconds: a working day.
  static let life = 12 * 3600

  private static let place = "signed-in"

  /// A name with this prefix is taken by browsers from the very host and by https alone.
  private static func name(isSecure: Bool) -> String { isSecure ? "__Host-recap" : "recap" }

  /// - Parameter holder: The name of a token.
  static func field(
    for holder: String, _ credentials: Credentials, now: Int, isSecure: Bool
  ) throws -> String {
    // To sign out ends no other, of the same second.
    let number = RandomBytes.draw(12).map(String.init).joined(separator: "-")
    let mark = credentials.currentTokens.mark(of: holder) ?? ""
    let target = try RequestTarget(
      segments: [place],
      query: [
        .init("holder", holder), .init("mark", mark), .init("number", number),
      ])
    let link = try SignedLink(
      to: target, expires: now + life, at: now, by: credentials.currentKeyring)
    return field(link.text, life: life, isSecure)
  }

  /// Has the browser forget it.
  static func emptyField(isSecure: Bool) -> String { field("", life: 0, isSecure) }

  private static func field(_ value: String, life: Int, _ isSecure: Bool) -> String {
    "\(name(isSecure: isSecure))=\(value); Path=/; Max-Age=\(life); HttpOnly; SameSite=Strict"
      + (isSecure ? "; Secure" : "")
  }

  /// A good cookie of a request, with the name of the token it was got for.
  struct Shown {
    let text: String
    let holder: String
    /// Unix seconds.
    let end: Int
  }

  /// The good ones, by all but whether their holder signed out.
  static func shown(
    in headers: HTTPFields, _ credentials: Credentials, now: Int, isSecure: Bool
  ) -> [Shown] {
    let prefix = name(isSecure: isSecure) + "="
    let pairs = headers[values: .cookie].flatMap { $0.split(separator: ";") }
    return pairs.map { $0.drop { $0 == " " } }.compactMap { pair in
      guard pair.hasPrefix(prefix) else { return nil }
      let text = String(pair.dropFirst(prefix.count))
      guard let target = try? RequestTarget(text),
        case .valid(let content) = SignedLink.verdict(
          on: target, method: "GET", at: now, by: credentials.currentKeyring),
        content.segments == [place], let holder = content["holder"],
        let mark = content["mark"], credentials.currentTokens.mark(of: holder) == mark
      else { return nil }
      return Shown(text: text, holder: holder, end: now + life)
    }
  }
}
