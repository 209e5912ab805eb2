public import RecapDrawing

/// The paper something is seen on, and what the palette's colours are there.
public enum Theme: String, Sendable, CaseIterable, Codable {
  case light, dark

  public var paper: Color { color(Palette.paper) }

  /// What a colour of the palette is in the theme; any other stays what it is.
  public func color(_ color: Color) -> Color {
    switch self {
    case .light: color
    case .dark: Self.darkColors[color] ?? color
    }
  }

  private static let darkColors: [Color: Color] = {
    let single: [(Color, UInt32)] = [
      (Palette.paper, Palette.darkPaper.hex), (Palette.ink1, 0xF2F5F8), (Palette.ink2, 0xCBD3DC),
      (Palette.ink3, 0x98A4B1), (Palette.ink4, 0x6F7C8A), (Palette.rule1, 0x3A4654),
      (Palette.rule2, 0x232C37), (Palette.track, 0x242E3A), (Palette.band, 0x18212B),
      (Palette.blue, 0x6FA0FF), (Palette.blueText, 0x8AB2FF), (Palette.green, 0x3CC795),
      (Palette.greenText, 0x58D3A6), (Palette.amber, 0xE0A44A), (Palette.amberText, 0xEDBB6E),
      (Palette.choroplethNone, 0x1D2630),
    ]
    let levels: [UInt32] = [0x26302E, 0x2C4C40, 0x2F7359, 0x41A882, 0x9BE8C8]
    let classes: [UInt32] = [0x20355C, 0x2B4F92, 0x3F71CC, 0x74A3F5, 0xC4DAFF]
    let pairs =
      single + zip(Palette.engagementRamp, levels) + zip(Palette.choroplethRamp, classes)
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0, Color($1)) })
  }()
}
