import RecapCHarfBuzzSubset

/// A face of a font file, as far as a document that embeds it has to tell of it.
public final class FontFace {
  /// "Inter-SemiBold".
  public let postScriptName: String
  /// Whether its outlines are TrueType's, else the Compact Font Format's.
  public let isTrueType: Bool
  /// In thousandths of the text's size, like all measures here.
  public let ascent, descent, capHeight: Double
  /// Left, bottom, right, top of all glyphs.
  public let bounds: [Double]

  let face: OpaquePointer
  private let scale: Double
  private let metrics: FontTable
  /// Glyphs with an advance of their own; those behind them have the last one's.
  private let advanceCount: Int

  /// Nil where the file has no outlines, or none that can be read.
  /// - Parameter face: HarfBuzz's, which is kept.
  public init?(_ face: OpaquePointer) {
    func table(_ tag: String, atLeast length: Int) -> FontTable? {
      FontTable(FontTable.number(of: tag), of: face, atLeast: length)
    }
    guard let head = table("head", atLeast: 54), let horizontal = table("hhea", atLeast: 36)
    else { return nil }
    isTrueType = FontTable.length("glyf", of: face) > 0
    guard isTrueType || FontTable.length("CFF ", of: face) > 0 else { return nil }
    advanceCount = horizontal.uint16(at: 34)
    let unitsPerEm = head.uint16(at: 18)
    guard advanceCount > 0, unitsPerEm > 0, let metrics = table("hmtx", atLeast: 4 * advanceCount)
    else { return nil }
    self.metrics = metrics
    let scale = 1000 / Double(unitsPerEm)
    self.scale = scale
    bounds = [36, 38, 40, 42].map { Double(head.int16(at: $0)) * scale }
    ascent = Double(horizontal.int16(at: 4)) * scale
    descent = Double(horizontal.int16(at: 6)) * scale
    // From version 2 on.
    let windows = table("OS/2", atLeast: 90)
    capHeight = windows.map { Double($0.int16(at: 88)) * scale } ?? ascent
    postScriptName = Self.postScriptName(of: face)
    self.face = hb_face_reference(face)
  }

  deinit { hb_face_destroy(face) }

  /// The advance of a glyph in thousandths of the text's size.
  public func advance(of glyph: UInt32) -> Double {
    Double(metrics.uint16(at: 4 * min(Int(glyph), advanceCount - 1))) * scale
  }

  /// Names in PDF are of regular characters.
  private static func postScriptName(of face: OpaquePointer) -> String {
    var buffer = [CChar](repeating: 0, count: 128)
    var length = UInt32(buffer.count)
    hb_ot_name_get_utf8(face, 6, nil, &length, &buffer)
    let name = buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }.filter {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return name.isEmpty ? "Font" : String(decoding: name, as: UTF8.self)
  }
}
