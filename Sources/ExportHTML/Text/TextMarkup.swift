/// Text as markup, for pages that are no reports.
public enum TextMarkup {
  /// Safe inside elements and quoted attributes.
  public static func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  /// Text of people that can't turn the text around it; for the inside of elements.
  public static func isolated(_ text: String) -> String { Markup.isolated(text) }
}
