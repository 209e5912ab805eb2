import RecapCPangoCairo
public import RecapDrawing

extension Typesetter {
  public func lineStarts(of string: String, _ style: TextStyle, width: Double) -> [Int] {
    if let starts = breakable(string, style)?.lineStarts(width: width) { return starts }
    return FontFiles.takingTurns {
      pango.select(face(for: style))
      return pango.lineStarts(of: string, width: width)
    }
  }

  /// The same text comes again at once, to be balanced in other widths.
  private func breakable(_ string: String, _ style: TextStyle) -> BreakableText? {
    if let last = lastBreakable, last.style == style, last.string.utf8.elementsEqual(string.utf8) {
      return last.text
    }
    let text = BreakableText(string, measure: { self.width(of: $0, style) })
    lastBreakable = (string, style, text)
    return text
  }

  public func lineStarts(of spans: [TextSpan], width: Double) -> [Int] {
    let words = BreakableText(spans, measure: { self.width(of: $0, $1) })
    if let starts = words?.lineStarts(width: width) { return starts }
    return FontFiles.takingTurns { pangoLineStarts(of: spans, width: width) }
  }

  /// The same by Pango's layout, whatever the text.
  func pangoLineStarts(of spans: [TextSpan], width: Double) -> [Int] {
    guard let first = spans.first else { return [0] }
    let attributes = pango_attr_list_new()!
    defer { pango_attr_list_unref(attributes) }
    var start = 0
    for span in spans {
      let end = start + span.string.utf8.count
      let description = StyledFace.makeDescription(span.style)
      defer { pango_font_description_free(description) }
      for attribute in [
        pango_attr_font_desc_new(description),
        pango_attr_font_features_new(StyledFace.featureList(span.style)),
      ] {
        attribute?.pointee.start_index = guint(start)
        attribute?.pointee.end_index = guint(end)
        pango_attr_list_insert(attributes, attribute)
      }
      start = end
    }
    pango.selectMixed(attributes, base: face(for: first.style))
    return pango.lineStarts(of: spans.map(\.string).joined(), width: width)
  }
}
