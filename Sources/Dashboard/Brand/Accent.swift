public import RecapDrawing

/// A brand's colour, as each theme's paper lets it be seen.
public struct Accent: Sendable, Hashable {
  /// A colour in the light and in the dark.
  public struct Shades: Sendable, Hashable {
    public let light: Color
    public let dark: Color

    /// - Parameter contrast: At least, with the paper of each.
    init(_ color: Color, contrast: Double) {
      light = color.standing(out: contrast, from: Palette.paper)
      dark = color.standing(out: contrast, from: Palette.darkPaper)
    }
  }

  /// As the brand has it.
  public let color: Color
  /// Of rules.
  public let rule: Shades
  /// Of links.
  public let text: Shades

  /// Source: WCAG 2.2, 1.4.11 (graphics) and 1.4.3 (text).
  private static let contrasts = (rule: 3.0, text: 4.5)

  public init(_ color: Color) {
    self.color = color
    rule = Shades(color, contrast: Self.contrasts.rule)
    text = Shades(color, contrast: Self.contrasts.text)
  }
}
