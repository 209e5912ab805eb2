import RecapCPangoCairo

/// The fonts a typesetter has opened: each file once, whoever chose it, so that a document holds it
/// once.
final class OpenedFonts {
  private var faces: [FontFile: OpaquePointer] = [:]
  private var fonts: [Key: ShapedFont] = [:]

  private struct Key: Hashable {
    let file: FontFile
    let size: Double
  }

  deinit {
    for face in faces.values { hb_face_destroy(face) }
  }

  /// A font at a size in points.
  func font(in file: FontFile, size: Double) -> ShapedFont {
    let key = Key(file: file, size: size)
    if let known = fonts[key] { return known }
    let font = ShapedFont(face(in: file), size: size)
    fonts[key] = font
    return font
  }

  private func face(in file: FontFile) -> OpaquePointer {
    if let known = faces[file] { return known }
    let blob = hb_blob_create_from_file(file.path)
    defer { hb_blob_destroy(blob) }
    let face = hb_face_create(blob, file.index)!
    hb_face_make_immutable(face)
    faces[file] = face
    return face
  }
}
