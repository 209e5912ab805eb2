/// A set of fonts that cannot serve a report.
public enum FontError: Error, Sendable, Equatable, CustomStringConvertible {
  case noSuchDirectory(String)
  case unusable([String])
  case missingFamily(String, [String])

  public var description: String {
    switch self {
    case .noSuchDirectory(let path):
      "font folder \(path) does not exist: name a folder that holds the report's fonts"
    case .unusable(let paths):
      "fontconfig cannot read the font folder \(paths.joined(separator: ", "))"
    case .missingFamily(let family, let paths):
      "no font of the family \(family) in \(paths.joined(separator: ", ")): "
        + "add it, or leave out --fonts to use the fonts that come with Recap"
    }
  }
}
