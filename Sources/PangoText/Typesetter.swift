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
  let opened = OpenedFonts()
  private(set) lazy var pango = PangoLines(library)

  private var faces: [TextStyle: StyledFace] = [:]
  /// The style of the last call, most often that of the next one too.
  private var current: StyledFace?
  /// By style, of size 1.
  private var firstFiles: [TextStyle: FontFile] = [:]
  private var cachedWords = 0
  var lastBreakable: (string: String, style: TextStyle, text: BreakableText?)?

  /// Words kept at most; beyond it the cache starts anew, so that memory stays bounded.
  private static let cacheLimit = 20_000

  public init(_ library: FontLibrary) { self.library = library }

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
    let tracking = face.style.tracking * face.style.size
    let plain = isSimple ? face.plainShaper?.shape(word, hash, tracking: tracking) : nil
    let shaped = plain ?? FontFiles.takingTurns { shape(word, hash, face, of: string) }
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
    if let file = firstFile(for: style) {
      face.plainShaper = PlainShaper(opened.font(in: file, size: style.size), style)
    }
    faces[style] = face
    return face
  }

  private func firstFile(for style: TextStyle) -> FontFile? {
    let typeface = TextStyle(1, style.weight, face: style.face)
    if let known = firstFiles[typeface] { return known }
    let file = library.file(for: style)
    firstFiles[typeface] = file
    return file
  }

  /// The font behind Pango's, kept until the typesetter goes.
  func font(behind font: UnsafeMutablePointer<PangoFont>) -> ShapedFont {
    var (horizontal, vertical): (Int32, Int32) = (0, 0)
    hb_font_get_scale(pango_font_get_hb_font(font), &horizontal, &vertical)
    let size = Double(horizontal) / Double(PANGO_SCALE)
    let fcFont = UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
    guard let file = pango_fc_font_get_pattern(fcFont).flatMap(FontFile.init) else {
      preconditionFailure("fonts of a library are files")
    }
    return opened.font(in: file, size: size)
  }
}

extension String {
  /// Only letters and marks that are set one after the other from left to right in any font, so
  /// that words can be shaped apart.
  var isSetWordByWord: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0x24F, 0x370...0x482, 0x48A...0x52F: true
      case 0x2010...0x2027, 0x2030...0x203A, 0x20AC, 0x2212: true
      default: false
      }
    }
  }
}
