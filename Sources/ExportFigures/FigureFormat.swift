/// What a single figure is written as.
public enum FigureFormat: String, Sendable, CaseIterable, Codable {
  case svg, png

  /// The format of a file by its extension.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  public var mediaType: String {
    switch self {
    case .svg: "image/svg+xml"
    case .png: "image/png"
    }
  }
}
