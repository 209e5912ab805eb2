public import RecapDrawing

/// The colours of a report by what they mean.
///
/// Blue is people live, amber people of the recording, green engagement, ink everything else.
public enum Palette {
  public static let paper = Color(0xFFFFFF)
  /// Of the dark theme of HTML.
  public static let darkPaper = Color(0x0E1319)
  /// Figures, titles, block rules.
  public static let ink1 = Color(0x10151C)
  /// Text and icons.
  public static let ink2 = Color(0x2E3744)
  /// Labels and notes: the lightest text.
  public static let ink3 = Color(0x55616F)
  /// Poll lines; never text.
  public static let ink4 = Color(0x7C8796)
  /// Head rules and axes.
  public static let rule1 = Color(0xBFC7D0)
  /// Hairlines and grids.
  public static let rule2 = Color(0xE1E6EB)
  /// The 100 % behind a share.
  public static let track = Color(0xE6EAEE)
  /// The minutes of a reaction peak.
  public static let band = Color(0xEEF1F4)
  public static let blue = Color(0x1F52BE)
  public static let blueText = Color(0x1B4FB8)
  public static let green = Color(0x15906A)
  public static let greenText = Color(0x0B6B49)
  public static let amber = Color(0xC9821A)
  public static let amberText = Color(0x8A5200)
  /// Engagement from none to high: darker at every step, so that it survives grey print.
  public static let engagementRamp = [0xE1E6E4, 0xB5D3C4, 0x78B497, 0x277C5C, 0x0A4332].map {
    Color($0)
  }
  /// Live viewers of a country from few to many, on the same terms.
  public static let choroplethRamp = [0xBFD3F4, 0x91B4EC, 0x6493E0, 0x2F62C4, 0x14347C].map {
    Color($0)
  }
  /// A country without live viewers.
  public static let choroplethNone = Color(0xEFF2F4)
}
