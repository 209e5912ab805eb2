import RecapCPangoCairo
public import RecapDrawing

extension Typesetter {
  public func lineStarts(of string: String, _ style: TextStyle, width: Double) -> [Int] {
    if let starts = startsBetweenWords(of: string, style, width: width) { return starts }
    return FontFiles.takingTurns {
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
    var (starts, next): ([Int], _) = ([], pango_layout_get_lines_readonly(layout))
    while let node = next {
      let line = node.pointee.data.assumingMemoryBound(to: PangoLayoutLine.self)
      starts.append(Int(line.pointee.start_index))
      next = node.pointee.next
    }
    return starts
  }

  /// The lines of a text that can break at its spaces only, from the widths of words already
  /// shaped: many times quicker than a layout, which balancing asks for again and again. Nil for
  /// any other text, and for one with a word wider than a line.
  private func startsBetweenWords(
    of string: String, _ style: TextStyle, width: Double
  ) -> [Int]? {
    guard string.breaksAtSpacesOnly else { return nil }
    let space = self.width(of: " ", style)
    var starts = [0]
    var (x, offset) = (0.0, 0)
    var fits = true
    forEachWord(of: string, style) { word in
      let visible = word.utf8.last == UInt8(ascii: " ") ? word.width - space : word.width
      if visible > width { fits = false }
      if x > 0, x + visible > width {
        starts.append(offset)
        x = 0
      }
      x += word.width
      offset += word.utf8.count
    }
    return fits ? starts : nil
  }
}

extension String {
  /// Of letters, digits and marks between which Unicode's rules allow no break (UAX #14), with
  /// single spaces.
  fileprivate var breaksAtSpacesOnly: Bool {
    var previous = UInt8(ascii: " ")
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: " "): if previous == byte { return false }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "?"),
        UInt8(ascii: "!"):
        // A line may break behind these where a letter follows at once.
        if previous == UInt8(ascii: "?") || previous == UInt8(ascii: "!") { return false }
      default: return false
      }
      previous = byte
    }
    return true
  }
}
