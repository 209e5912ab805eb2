/// A set of fonts that cannot serve a report.
public enum FontError: Error, Sendable, Equatable, CustomStringConvertible {
  case noSuchDirectory(String)
  case notADirectory(String)
  case notAFile(String)
  case unusable([String])
  case missingFamily(String, [String])

  public var description: String {
    switch self {
    case .noSuchDirectory(let path):
      "font folder \(path) does not exist: name a folder that holds the report's fonts"
    case .notADirectory(let path):
      "\(path) is not a folder: name a folder that holds the report's fonts"
    case .notAFile(let path):
      "\(path) in a font folder is neither a regular file nor a folder: remove it"
    case .unusable(let paths):
      "fontconfig cannot read the font folder \(paths.joined(separator: ", "))"
    case .missingFamily(let family, let paths):
      "no font of the family \(family) in \(paths.joined(separator: ", ")): "
        + "add it, or leave out --fonts to use the fonts that come with Recap"
    }
  }
}
