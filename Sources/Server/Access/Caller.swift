/// Who asks.
enum Caller: Sendable, Hashable {
  /// A program, by the name of its token.
  case bearer(String)
  /// Somebody who signed in on the page, by the name of their token.
  case page(String)
  /// Whoever has a signed link.
  case link

  /// For the log.
  var name: String {
    switch self {
    case .bearer(let name), .page(let name): name
    case .link: "link"
    }
  }
}
