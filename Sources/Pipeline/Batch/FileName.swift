import Foundation

/// Data as a part of a file name: of any alphabet, but never a path, a hidden file or a trap for
/// whoever reads or copies it.
enum FileName {
  /// Bytes; a name may have 255 with its suffixes and what is written beside it.
  static let longest = 180

  /// Never empty.
  static func part(_ text: String) -> String {
    var part = ""
    var isAfterGap = false
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if isGap(scalar) {
        isAfterGap = true
      } else if !isInvisible(scalar) {
        if isAfterGap, !part.isEmpty { part += "-" }
        isAfterGap = false
        part.unicodeScalars.append(scalar)
      }
    }
    return cut(part)
  }

  /// What separates words or, on some system, folders.
  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || #"/\:*?"<>|"#.unicodeScalars.contains(scalar)
      // Look like a separator.
      || ["\u{2044}", "\u{2215}", "\u{29F8}", "\u{FF0F}", "\u{FF3C}"].contains(scalar)
  }

  /// What is not seen, or changes how its neighbours are.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned: true
    // Joiners are spelling, in Persian as in emoji.
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    default: false
    }
  }

  /// At a character, or within one that is longer than a name may be.
  static func cut(_ text: String, to limit: Int = longest) -> String {
    var part = trimmed(text)
    if part.utf8.count > limit {
      while part.utf8.count > limit, part.count > 1 { part.removeLast() }
      while part.utf8.count > limit { part.unicodeScalars.removeLast() }
      part = trimmed(part)
    }
    return part.isEmpty ? "_" : isDevice(part) ? "_" + part : part
  }

  /// A dot in front hides a file; a hyphen makes an option of it; Windows drops dots at the end.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let rest = scalars.drop { ".-~".unicodeScalars.contains($0) }
    let end = rest.lastIndex { !".- ".unicodeScalars.contains($0) }
    return end.map { String(rest[...$0]) } ?? ""
  }

  /// A name that Windows has for a device, whatever its extension.
  private static func isDevice(_ text: String) -> Bool {
    let stem = text.lowercased().prefix { $0 != "." }
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
      && stem.last!.isNumber
  }
}
