/// Whose report it is: a name, a logo, a colour and a line for the foot of every page.
public struct Brand: Sendable, Hashable {
  public let name: String
  public let logo: Logo?
  /// Nil for ink.
  public let accent: Accent?
  /// One line at the foot of every page.
  public let footer: String?

  /// That of a report that has no other.
  public static let recap = Brand(name: "Recap", logo: .recap)

  public init(name: String, logo: Logo? = nil, accent: Accent? = nil, footer: String? = nil) {
    self.name = DisplayText.line(name)
    self.logo = logo
    self.accent = accent
    self.footer = footer.map(DisplayText.line)
  }

  /// Whether the logo stands without the name beside it: wide ones have it in them.
  public var namesItself: Bool { logo?.isWide ?? false }
}
