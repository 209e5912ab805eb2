import RecapCPangoCairo
import RecapDrawing

/// Pango's layout of one text at a time, for texts that can't be set word by word: it finds fonts
/// for their characters, their order and where their lines break.
///
/// Made when the first such text comes, since Pango looks through all fonts once for each style.
final class PangoLines {
  let layout: OpaquePointer
  let context: OpaquePointer
  let fontMap: UnsafeMutablePointer<PangoFontMap>
  private var face: StyledFace?

  init(_ library: FontLibrary) {
    // Else Pango reads the system's configuration, on a thread of its own, and never needs it.
    if FcConfigSetCurrent(library.config) == 0 { preconditionFailure("a built configuration") }
    fontMap = pango_cairo_font_map_new()
    pango_fc_font_map_set_config(OpaquePointer(fontMap), library.config)
    pango_cairo_font_map_set_resolution(OpaquePointer(fontMap), 72)
    context = pango_font_map_create_context(fontMap)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    // Pango would else ask the environment, and choose other glyphs in another locale.
    pango_context_set_language(context, pango_language_from_string("en"))
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    layout = pango_layout_new(context)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
  }

  deinit {
    FontFiles.takingTurns {
      face = nil
      g_object_unref(UnsafeMutableRawPointer(layout))
      g_object_unref(UnsafeMutableRawPointer(context))
      g_object_unref(fontMap)
    }
  }

  /// Makes the layout set what comes next in this face.
  func select(_ face: StyledFace) {
    guard self.face !== face else { return }
    pango_layout_set_font_description(layout, face.description)
    pango_layout_set_attributes(layout, face.features)
    self.face = face
  }

  /// Lets the layout carry attributes of several faces for one paragraph.
  func selectMixed(_ attributes: OpaquePointer, base face: StyledFace) {
    pango_layout_set_font_description(layout, face.description)
    pango_layout_set_attributes(layout, attributes)
    self.face = nil
  }

  /// Gives the layout a text.
  ///
  /// One that isolates a part is a sentence that quotes somebody: it runs as the report does,
  /// whatever comes first. Pango would look for a strong letter inside what is isolated, too.
  func setText(_ utf8: UnsafeBufferPointer<UInt8>) {
    pango_layout_set_auto_dir(layout, utf8.hasIsolates ? 0 : 1)
    utf8.withMemoryRebound(to: CChar.self) {
      pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
    }
  }

  /// Gives what the layout sets in one font each, from left to right.
  func forEachItem(_ body: (UnsafeMutablePointer<PangoGlyphItem>) -> Void) {
    // A line separator that slipped through would start further lines; nothing of them is lost.
    for lineIndex in 0..<pango_layout_get_line_count(layout) {
      var next = pango_layout_get_line_readonly(layout, lineIndex)?.pointee.runs
      while let node = next {
        body(node.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self))
        next = node.pointee.next
      }
    }
  }

  /// Where the lines of a text begin, in bytes, if they are as wide as this.
  func lineStarts(of string: String, width: Double) -> [Int] {
    pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    var string = string
    string.withUTF8(setText)
    var (starts, next): ([Int], _) = ([], pango_layout_get_lines_readonly(layout))
    while let node = next {
      let line = node.pointee.data.assumingMemoryBound(to: PangoLayoutLine.self)
      starts.append(Int(line.pointee.start_index))
      next = node.pointee.next
    }
    return starts
  }
}
