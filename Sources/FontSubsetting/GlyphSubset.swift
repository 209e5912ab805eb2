import RecapCHarfBuzzSubset

/// A font file left with the outlines of some glyphs and what places them.
public struct GlyphSubset {
  /// The file.
  public let bytes: [UInt8]
  /// The glyphs by what they were in the whole font.
  public let numbers: [UInt32: UInt32]

  /// What a program needs that is told which glyph to draw where.
  private static let tables = ["glyf", "loca", "CFF ", "head", "hhea", "hmtx", "maxp"]

  /// Nil where the font can't be taken apart.
  /// - Parameter keepsNumbers: Whether the glyphs stay what they were.
  public init?(of font: FontFace, glyphs: some Sequence<UInt32>, keepsNumbers: Bool) {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    var flags = HB_SUBSET_FLAGS_NO_HINTING.rawValue
    if keepsNumbers { flags |= HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue }
    hb_subset_input_set_flags(input, flags)
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, glyph) }
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    let kept = Set(Self.tables.map { FontTable.number(of: $0) })
    for tag in FontTable.tags(of: font.face) where !kept.contains(tag) { hb_set_add(dropped, tag) }

    guard let plan = hb_subset_plan_create_or_fail(font.face, input) else { return nil }
    defer { hb_subset_plan_destroy(plan) }
    guard let subset = hb_subset_plan_execute_or_fail(plan) else { return nil }
    defer { hb_face_destroy(subset) }
    let blob = hb_face_reference_blob(subset)
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    let data = hb_blob_get_data(blob, &length)
    bytes = [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
    let mapping = hb_subset_plan_old_to_new_glyph_mapping(plan)
    numbers = Dictionary(
      glyphs.map { ($0, hb_map_get(mapping, $0)) }, uniquingKeysWith: { first, _ in first })
  }
}
