import RecapCPangoCairo
public import RecapDrawing

/// A text shaper with the fonts of a library. One a worker: neither it nor what it shapes may
/// cross threads.
///
/// Each distinct word is shaped once and kept: words repeat far more than lines do.
public final class Typesetter: TextMeasuring {
  /// Characters no font of the library has, each with the first text that wanted it.
  public internal(set) var uncovered: [Unicode.Scalar: String] = [:]

  let library: FontLibrary
  let layout: OpaquePointer
  let context: OpaquePointer
  let fontMap: UnsafeMutablePointer<PangoFontMap>

  private var faces: [TextStyle: StyledFace] = [:]
  /// The style of the last call, most often that of the next one too.
  private var current: StyledFace?
  private var layoutFace: StyledFace?
  /// By Cairo's font.
  private var fonts: [OpaquePointer: ShapedFont] = [:]
  private var cachedWords = 0

  /// Words kept at most; beyond it the cache starts anew, so that memory stays bounded.
  private static let cacheLimit = 20_000

  public init(_ library: FontLibrary) {
    self.library = library
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

  deinit { FontFiles.takingTurns { release() } }

  private func release() {
    (current, layoutFace) = (nil, nil)
    faces.removeAll()
    fonts.removeAll()
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fontMap)
  }

  public func width(of string: String, _ style: TextStyle) -> Double {
    var width = 0.0
    forEachWord(of: string, style) { width += $0.width }
    return width
  }

  /// Gives the shaped words of a text from left to right; each includes the space behind it.
  /// Texts of scripts that join or turn come as one piece.
  public func forEachWord(
    of string: String, _ style: TextStyle, _ body: (ShapedText) -> Void
  ) {
    let face = face(for: style)
    var text = string
    text.withUTF8 { bytes in
      let isASCII = bytes.reduce(0, |) < 0x80
      let isSimple = isASCII || string.isSetWordByWord
      var start = 0
      while start < bytes.count {
        var hash = WordHash()
        var end = start
        while end < bytes.count {
          let byte = bytes[end]
          hash.combine(byte)
          end += 1
          if isSimple, byte == UInt8(ascii: " ") { break }
        }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
        body(
          face.words.find(word, hash)
            ?? shapeAndKeep(word, hash, face, isSimple: isSimple, of: string))
        start = end
      }
    }
  }

  private func shapeAndKeep(
    _ word: UnsafeBufferPointer<UInt8>, _ hash: WordHash, _ face: StyledFace, isSimple: Bool,
    of string: String
  ) -> ShapedText {
    if cachedWords >= Self.cacheLimit {
      for face in faces.values { face.words.removeAll() }
      cachedWords = 0
    }
    let shaped = FontFiles.takingTurns {
      let tracking = face.style.tracking * face.style.size
      let plain = isSimple ? face.plainShaper?.shape(word, hash, tracking: tracking) : nil
      return plain ?? shape(word, hash, face, of: string)
    }
    face.words.keep(shaped)
    cachedWords += 1
    return shaped
  }

  func face(for style: TextStyle) -> StyledFace {
    if let current, current.style == style { return current }
    let face = faces[style] ?? makeFace(style)
    current = face
    return face
  }

  private func makeFace(_ style: TextStyle) -> StyledFace {
    let face = StyledFace(style)
    face.plainShaper = FontFiles.takingTurns {
      PlainShaper(face, in: context, retain: retainedFont)
    }
    faces[style] = face
    return face
  }

  /// Makes the layout set what comes next in this face.
  func select(_ face: StyledFace) {
    guard layoutFace !== face else { return }
    pango_layout_set_font_description(layout, face.description)
    pango_layout_set_attributes(layout, face.features)
    layoutFace = face
  }

  /// Lets the layout carry attributes of several faces for one paragraph.
  func selectMixed(_ attributes: OpaquePointer, base face: StyledFace) {
    pango_layout_set_font_description(layout, face.description)
    pango_layout_set_attributes(layout, attributes)
    layoutFace = nil
  }

  /// The font behind Pango's, kept until the typesetter goes.
  func retainedFont(of font: UnsafeMutablePointer<PangoFont>) -> ShapedFont {
    let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))!
    if let known = fonts[scaled] { return known }
    let new = ShapedFont(font, scaled: scaled)
    fonts[scaled] = new
    return new
  }
}

extension String {
  /// Only letters and marks that are set one after the other from left to right in any font, so
  /// that words can be shaped apart.
  fileprivate var isSetWordByWord: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0x24F, 0x370...0x482, 0x48A...0x52F: true
      case 0x2010...0x2027, 0x2030...0x203A, 0x20AC, 0x2212: true
      default: false
      }
    }
  }
}
