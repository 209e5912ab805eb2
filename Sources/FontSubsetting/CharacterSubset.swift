import RecapCHarfBuzzSubset

/// The tables of a font that is left with the glyphs of some characters.
public struct CharacterSubset {
  /// In the order of their tags.
  public let tables: [FontTable]
  /// Whether the font has none of the characters.
  public let isEmpty: Bool

  /// What pages are set with: kerning, figures of one width, accents, and letters by language.
  /// Ligatures are off in a report, so that searching finds every letter.
  private static let features = ["kern", "tnum", "ccmp", "locl", "mark", "mkmk"]
  /// Copyright, family, licence and where to read it.
  private static let names: [UInt32] = [0, 1, 13, 14]

  /// Nil where the bytes are no font.
  public init?(of font: [UInt8], characters: Set<Unicode.Scalar>) {
    let blob = font.withUnsafeBytes {
      hb_blob_create(
        $0.bindMemory(to: CChar.self).baseAddress, UInt32($0.count), HB_MEMORY_MODE_DUPLICATE,
        nil, nil)
    }
    let whole = Self.face(of: blob)
    defer { hb_face_destroy(whole) }
    guard hb_face_get_glyph_count(whole) > 0, let input = hb_subset_input_create_or_fail()
    else { return nil }
    defer { hb_subset_input_destroy(input) }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    let wanted = hb_subset_input_unicode_set(input)
    for character in characters { hb_set_add(wanted, character.value) }
    Self.replace(hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID), by: Self.names)
    Self.replace(
      hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG),
      by: Self.features.map { FontTable.number(of: $0) })

    guard let subset = hb_subset_or_fail(whole, input) else { return nil }
    defer { hb_face_destroy(subset) }
    // Only a face read from bytes tells its tables.
    let face = Self.face(of: hb_face_reference_blob(subset))
    defer { hb_face_destroy(face) }
    tables = FontTable.tags(of: face).compactMap { FontTable($0, of: face) }
    isEmpty = !Self.hasCharacters(face)
  }

  private static func face(of blob: OpaquePointer?) -> OpaquePointer? {
    defer { hb_blob_destroy(blob) }
    return hb_face_create(blob, 0)
  }

  private static func replace(_ set: OpaquePointer?, by members: [UInt32]) {
    hb_set_clear(set)
    for member in members { hb_set_add(set, member) }
  }

  private static func hasCharacters(_ face: OpaquePointer?) -> Bool {
    let characters = hb_set_create()
    defer { hb_set_destroy(characters) }
    hb_face_collect_unicodes(face, characters)
    return hb_set_is_empty(characters) == 0
  }
}
