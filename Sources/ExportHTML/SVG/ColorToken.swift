import RecapDashboard
import RecapDrawing

/// The names of the palette's colours: of a custom property of the stylesheet, which differs by
/// theme, and of the classes that paint with it.
enum ColorToken {
  /// Nil for a colour that is none of the palette's.
  static func name(of color: Color) -> String? { names[color] }

  private static let names: [Color: String] = {
    let single: [(Color, String)] = [
      (Palette.paper, "paper"), (Palette.ink1, "ink1"), (Palette.ink2, "ink2"),
      (Palette.ink3, "ink3"), (Palette.ink4, "ink4"), (Palette.rule1, "rule1"),
      (Palette.rule2, "rule2"), (Palette.track, "track"), (Palette.band, "band"),
      (Palette.blue, "blue"), (Palette.blueText, "blue-text"), (Palette.green, "green"),
      (Palette.greenText, "green-text"), (Palette.amber, "amber"),
      (Palette.amberText, "amber-text"), (Palette.choroplethNone, "map0"),
    ]
    let levels = Palette.engagementRamp.enumerated().map { ($0.element, "level\($0.offset)") }
    let classes = Palette.choroplethRamp.enumerated().map { ($0.element, "map\($0.offset + 1)") }
    return Dictionary(uniqueKeysWithValues: single + levels + classes)
  }()

  static var all: [String] { names.values.sorted() }
}
