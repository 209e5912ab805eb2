/// A report that was asked for in a way that can't be met.
public enum RenderError: Error, Sendable, CustomStringConvertible {
  case needsFonts(ReportFormat)

  public var description: String {
    switch self {
    case .needsFonts(let format): "a \(format.rawValue) report needs fonts, and none were given"
    }
  }
}
