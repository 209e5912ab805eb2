import CPangoCairo
public import Drawing

extension Typesetter {
  public func lineStarts(of string: String, _ style: TextStyle, width: Double) -> [Int] {
    FontFiles.takingTurns {
      select(face(for: style))
      return lineStarts(of: string, width: width)
    }
  }

  public func lineStarts(of spans: [TextSpan], width: Double) -> [Int] {
    FontFiles.takingTurns { startsOfLines(of: spans, width: width) }
  }

  private func startsOfLines(of spans: [TextSpan], width: Double) -> [Int] {
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
    selectMixed(attributes, base: face(for: first.style))
    return lineStarts(of: spans.map(\.string).joined(), width: width)
  }

  private func lineStarts(of string: String, width: Double) -> [Int] {
    pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    pango_layout_set_text(layout, string, Int32(string.utf8.count))
    return (0..<pango_layout_get_line_count(layout)).map {
      Int(pango_layout_get_line_readonly(layout, $0).pointee.start_index)
    }
  }
}
