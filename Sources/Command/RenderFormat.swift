import ArgumentParser
import RecapExportFigures
import RecapPipeline

extension FigureFormat: NamedChoice {}

/// What `recap render` writes: a report, slides, which are a pdf, or a figure of one.
enum RenderFormat: ExpressibleByArgument {
  case report(ReportFormat)
  case slides
  case figure(FigureFormat)

  init?(argument: String) {
    if let format = ReportFormat(argument: argument) {
      self = .report(format)
    } else if argument.lowercased() == Self.nameOfSlides {
      self = .slides
    } else if let format = FigureFormat(argument: argument) {
      self = .figure(format)
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .report(let format): format.rawValue
    case .slides: Self.nameOfSlides
    case .figure(let format): format.rawValue
    }
  }

  /// What a report is written as; nil for a figure.
  var document: ReportFormat? {
    switch self {
    case .report(let format): format
    case .slides: .pdf
    case .figure: nil
    }
  }

  /// What a figure is written as; nil for a report.
  var picture: FigureFormat? { if case .figure(let format) = self { format } else { nil } }

  private static let nameOfSlides = "slides"

  static var allValueStrings: [String] {
    ReportFormat.allCases.map(\.rawValue) + [nameOfSlides]
      + FigureFormat.allCases.map(\.rawValue)
  }
}
