import ArgumentParser
import RecapDashboard
import RecapDashboardLayout
import RecapExportFigures
import RecapPipeline

extension FigureSize: NamedChoice {}
extension Theme: NamedChoice {}

/// Figures of a report as files of their own.
struct FigureArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write one figure of the report alone, as SVG or PNG: \(FigureName.forms).",
      valueName: "name"),
    transform: FigureArguments.name)
  var figure: FigureName?

  @Option(
    help: ArgumentHelp(
      "Write all figures of the report into a folder, as {session}-{figure}.svg or .png.",
      valueName: "folder"))
  var figures: String?

  @Option(
    help: """
      column, 516 × 290 points; wide, 960 × 540; or square, 640 × 640. What is made of rows is as high \
      as these. Else column.
      """)
  var size: FigureSize?

  @Option(
    help: ArgumentHelp(
      "Pixels a point of PNG, 1 to 4; else \(FigureExporter.usualScale).", valueName: "pixels"),
    transform: WholeNumber.parse)
  var scale: Int?

  @Option(help: "light or dark; else light.")
  var theme: Theme?

  @Flag(help: "Leave the paper out of a figure.")
  var transparent = false

  @Flag(
    help: "Write the text of SVG as text, with its fonts; else as outlines, the same everywhere.")
  var text = false

  @Flag(help: "Print the alternative text on standard output; --output may be left out.")
  var alt = false

  var isWanted: Bool { figure != nil || figures != nil }

  static func name(_ text: String) throws -> FigureName {
    guard let name = FigureName(text) else {
      throw ValidationError("there is no figure named \(text): give one of \(FigureName.forms)")
    }
    return name
  }

  /// Refuses what can't be met, or has no effect, whatever the session.
  func validate() throws {
    if let scale, !FigureExporter.scales.contains(scale) {
      throw ValidationError("--scale must be 1 to 4 pixels a point")
    }
    if figure != nil, figures != nil {
      throw ValidationError("--figure and --figures exclude each other")
    }
    if isWanted { return }
    let given = [
      ("--size", size != nil), ("--scale", scale != nil), ("--theme", theme != nil),
      ("--transparent", transparent), ("--text", text), ("--alt", alt),
    ]
    if let (option, _) = given.first(where: \.1) {
      throw ValidationError("\(option) is of no use alone: give --figure or --figures, too")
    }
  }

  /// Refuses options that a format does not heed.
  func checkUse(for format: FigureFormat) throws {
    let uses = [("--scale", scale != nil, FigureFormat.png), ("--text", text, .svg)]
    for (option, isGiven, heeding) in uses where isGiven && format != heeding {
      throw Failure(
        .usage, "\(option) has no effect on \(format.rawValue)",
        hint: "leave it out, or write \(heeding.rawValue)")
    }
  }
}
