import RecapCPangoCairo

extension Typesetter {
  /// Has the layout set each cluster of its text in one font. Pango chooses fonts character by
  /// character, and what belongs together would be set apart or one over the other. A cluster that
  /// no font has whole stays as Pango set it.
  func joinClusters(of string: String, _ face: StyledFace) {
    let clusters = splitClusters(of: string)
    guard !clusters.isEmpty, let attributes = pango_attr_list_copy(face.features) else { return }
    defer { pango_attr_list_unref(attributes) }
    for cluster in clusters {
      guard let description = font(with: cluster.scalars, face) else { continue }
      defer { pango_font_description_free(description) }
      for attribute in [pango_attr_font_desc_new(description), pango_attr_fallback_new(0)] {
        attribute?.pointee.start_index = guint(cluster.bytes.lowerBound)
        attribute?.pointee.end_index = guint(cluster.bytes.upperBound)
        pango_attr_list_insert(attributes, attribute)
      }
    }
    pango.selectMixed(attributes, base: face)
  }

  private typealias Cluster = (bytes: Range<Int>, scalars: [Unicode.Scalar])

  /// The characters, as readers see them, whose parts are set in several fonts.
  private func splitClusters(of string: String) -> [Cluster] {
    guard string.unicodeScalars.count != string.count else { return [] }
    var items: [(bytes: Range<Int>, font: UnsafeMutablePointer<PangoFont>)] = []
    pango.forEachItem { item in
      let item = item.pointee.item.pointee
      let start = Int(item.offset)
      items.append((start..<start + Int(item.length), item.analysis.font))
    }
    var start = 0
    return string.compactMap { character in
      let bytes = start..<start + character.utf8.count
      start = bytes.upperBound
      guard character.unicodeScalars.count > 1 else { return nil }
      let fonts = Set(items.filter { $0.bytes.overlaps(bytes) }.map(\.font))
      guard fonts.count > 1 else { return nil }
      let seen = character.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
      return (bytes, Array(seen))
    }
  }

  /// A font of the face that has all of the characters: the first that knows where marks belong,
  /// or else the first. The caller frees it.
  private func font(with scalars: [Unicode.Scalar], _ face: StyledFace) -> OpaquePointer? {
    guard
      let fonts = pango_font_map_load_fontset(
        pango.fontMap, pango.context, face.description,
        pango_context_get_language(pango.context))
    else { return nil }
    defer { g_object_unref(fonts) }
    var search = FontSearch(scalars: scalars)
    withUnsafeMutablePointer(to: &search) { search in
      pango_fontset_foreach(
        fonts,
        { _, font, search in
          search!.assumingMemoryBound(to: FontSearch.self).pointee.look(at: font!) ? 1 : 0
        }, search)
    }
    return search.found.map { pango_font_describe_with_absolute_size($0) }
  }
}

private struct FontSearch {
  let scalars: [Unicode.Scalar]
  private(set) var found: UnsafeMutablePointer<PangoFont>?

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// - Returns: Whether the search is over.
  mutating func look(at font: UnsafeMutablePointer<PangoFont>) -> Bool {
    guard scalars.allSatisfy({ pango_font_has_char(font, $0.value) != 0 }) else { return false }
    let placesMarks =
      hb_ot_layout_has_positioning(hb_font_get_face(pango_font_get_hb_font(font))) != 0
    if placesMarks || found == nil { found = font }
    return placesMarks
  }
}
