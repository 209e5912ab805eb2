import RecapCPangoCairo
import RecapDrawing

extension FontLibrary {
  /// The first font of a style: the one Pango asks before all others.
  func file(for style: TextStyle) -> FontFile? {
    guard let wanted = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(wanted) }
    for family in FontFamilies.list(for: style.face).split(separator: ",") {
      FcPatternAddString(wanted, FC_FAMILY, String(family))
    }
    FcPatternAddInteger(wanted, FC_WEIGHT, Self.weight(of: style))
    FcPatternAddInteger(wanted, FC_SLANT, FC_SLANT_ROMAN)
    FcPatternAddInteger(wanted, FC_WIDTH, FC_WIDTH_NORMAL)
    // Fontconfig would else ask the environment.
    FcPatternAddString(wanted, FC_LANG, "en")
    FcConfigSubstitute(config, wanted, FcMatchPattern)
    FcDefaultSubstitute(wanted)
    var result = FcResultNoMatch
    guard let found = FcFontMatch(config, wanted, &result) else { return nil }
    defer { FcPatternDestroy(found) }
    return FontFile(found)
  }

  private static func weight(of style: TextStyle) -> Int32 {
    switch style.weight {
    case .regular: FC_WEIGHT_NORMAL
    case .medium: FC_WEIGHT_MEDIUM
    case .semibold: FC_WEIGHT_DEMIBOLD
    }
  }
}

extension FontFile {
  /// Nil for what is no font in a file.
  init?(_ pattern: OpaquePointer) {
    var path: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path else {
      return nil
    }
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    self.init(path: String(cString: path), index: UInt32(bitPattern: index))
  }
}
