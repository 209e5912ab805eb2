import ArgumentParser
import RecapPipeline

/// A format by its name, or slides, which are written as pdf.
struct FormatChoice: ExpressibleByArgument {
  let format: ReportFormat
  let isSlides: Bool

  var name: String { isSlides ? Self.slides : format.rawValue }

  private static let slides = "slides"

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) + [slides] }

  init?(argument: String) {
    isSlides = argument.lowercased() == Self.slides
    guard let format = isSlides ? .pdf : ReportFormat(argument: argument) else { return nil }
    self.format = format
  }
}
