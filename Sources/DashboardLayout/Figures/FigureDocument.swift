public import RecapDashboard
public import RecapDrawing

/// A figure of a report with all that is lost where it is pasted alone: its title, what session it
/// is of, how to read it, and whose it is.
public struct FigureDocument: Sendable {
  public let name: FigureName
  /// A BCP 47 tag.
  public let language: String
  public let title: String
  /// The whole in words.
  public let alternative: String
  /// In the colours of its theme, on no ground.
  public let scene: Scene
  /// Of the ground; nil for none.
  public let paper: Color?

  /// - Parameter isTransparent: Whatever it is pasted on is its ground.
  public init(
    _ figure: ReportFigure, of report: Report, size: FigureSize, theme: Theme = .light,
    isTransparent: Bool = false, measure: any TextMeasuring
  ) {
    (name, language, title) = (figure.name, report.language, figure.title.withoutIsolates)
    let layout = FigureLayout(figure, of: report, size: size, measure: measure)
    let accent = report.furniture.brand.accent?.rule
    scene = layout.scene().painted { color in
      color == accent?.light && theme == .dark ? accent?.dark ?? color : theme.color(color)
    }
    paper = isTransparent ? nil : theme.paper
    alternative = Self.alternative(of: figure, in: layout.context).withoutIsolates
  }

  /// Begins with the title, ends with what it is of.
  private static func alternative(of figure: ReportFigure, in context: String) -> String {
    let title = figure.title + (figure.title.hasSuffix(".") ? "" : ".")
    let hasTitle = figure.alternative.hasPrefix(figure.title)
    return (hasTitle ? "" : "\(title) ") + "\(figure.alternative) \(context)."
  }
}
