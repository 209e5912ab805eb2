import RecapDrawing
public import RecapExportHTML
public import RecapPangoText
import RecapWebFonts

extension FontLibrary {
  /// The faces a page is set in, cut down to its characters.
  func embedded(for use: CharacterUse) throws -> [EmbeddedFont] {
    let maker = WebFontMaker(directories: directories)
    let faces: [(TextStyle.Face, TextStyle.Weight)] = [
      (.text, .regular), (.text, .medium), (.text, .semibold), (.display, .semibold),
    ]
    return try faces.compactMap { face, weight in
      try maker.font(face, weight, characters: use.characters(of: face, weight)).map {
        EmbeddedFont(family: $0.family, weight: $0.weight, data: $0.data)
      }
    }
  }
}

extension FontLibrary {
  /// The faces of a page that is no report, cut down to some characters.
  public func embedded(_ characters: Set<Unicode.Scalar>) throws -> [EmbeddedFont] {
    let maker = WebFontMaker(directories: directories)
    let faces: [(TextStyle.Face, TextStyle.Weight)] = [
      (.text, .regular), (.text, .medium), (.text, .semibold), (.display, .semibold),
    ]
    return try faces.compactMap { face, weight in
      try maker.font(face, weight, characters: characters).map {
        EmbeddedFont(family: $0.family, weight: $0.weight, data: $0.data)
      }
    }
  }
}
