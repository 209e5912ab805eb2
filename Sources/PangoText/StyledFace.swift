import RecapCPangoCairo
import RecapDrawing

/// A text style in Pango's terms, with the words shaped in it so far.
final class StyledFace {
  let style: TextStyle
  let description: OpaquePointer
  let features: OpaquePointer
  var words = WordCache()
  /// For words that need no layout.
  var plainShaper: PlainShaper?

  init(_ style: TextStyle) {
    self.style = style
    description = Self.makeDescription(style)
    features = pango_attr_list_new()
    pango_attr_list_insert(features, pango_attr_font_features_new(Self.featureList(style)))
  }

  deinit {
    pango_font_description_free(description)
    pango_attr_list_unref(features)
  }

  static func makeDescription(_ style: TextStyle) -> OpaquePointer {
    let description = pango_font_description_new()!
    pango_font_description_set_family(description, FontFamilies.list(for: style.face))
    pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    let weight =
      switch style.weight {
      case .regular: PANGO_WEIGHT_NORMAL
      case .medium: PANGO_WEIGHT_MEDIUM
      case .semibold: PANGO_WEIGHT_SEMIBOLD
      }
    pango_font_description_set_weight(description, weight)
    return description
  }

  /// OpenType features by tag. Ligatures are off: extracted text stops at them in some readers.
  static func features(_ style: TextStyle) -> [(tag: String, value: UInt32)] {
    [("liga", 0), ("clig", 0)] + (style.figures == .tabular ? [("tnum", 1)] : [])
  }

  static func featureList(_ style: TextStyle) -> String {
    features(style).map { "\($0.tag)=\($0.value)" }.joined(separator: ",")
  }
}
