import RecapDrawing

/// The families a text is set in, first to last: a later one only where the earlier lack a glyph.
enum FontFamilies {
  static let required = ["Inter", "Inter Display"]

  static func list(for face: TextStyle.Face) -> String {
    let first =
      switch face {
      case .text: "Inter"
      case .display: "Inter Display,Inter"
      }
    return first + "," + fallbacks.joined(separator: ",")
  }

  private static let fallbacks =
    [
      "Arabic", "Hebrew", "Devanagari", "Thai", "Armenian", "Bengali", "Ethiopic", "Georgian",
      "Gujarati", "Gurmukhi", "Kannada", "Khmer", "Lao", "Malayalam", "Myanmar", "Oriya", "Sinhala",
      "Tamil", "Telugu", "Thaana",
    ].map { "Noto Sans \($0)" } + [
      "Noto Serif Tibetan", "WenQuanYi Micro Hei", "Noto Sans Symbols", "Noto Sans Symbols2",
      "Noto Sans Math", "Symbola", "Unifont", "Unifont Upper",
    ]
}
