/// What a report is written as.
public enum ReportFormat: String, Sendable, Codable, CaseIterable {
  case pdf, html, csv, json, xlsx

  /// Its text and figures are set in fonts.
  public var isSet: Bool {
    switch self {
    case .pdf, .html: true
    case .csv, .json, .xlsx: false
    }
  }

  /// The format of a file by its extension.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}
