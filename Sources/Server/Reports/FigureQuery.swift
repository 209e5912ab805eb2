import RecapAccess
import RecapDashboard
import RecapDashboardLayout
import RecapExportFigures
import RecapPipeline

/// The options of a single figure as parameters of its address.
enum FigureQuery {
  /// What is chosen; a parameter that is unknown, or that the format has no use for, is an error.
  static func settings(
    _ query: [RequestTarget.Parameter], of name: FigureName, as format: FigureFormat
  ) throws -> ReportSettings {
    var look = FigureLook(format)
    var others: [RequestTarget.Parameter] = []
    let names = names(format)
    for parameter in query {
      try ReportQuery.check(parameter, isOneOf: names, of: "figure")
      if try !set(parameter.name, to: parameter.value, in: &look) { others.append(parameter) }
    }
    // Some figures are of its dynamics.
    var settings = try ReportQuery.settings(
      others + [.init("dynamics", "true")], .dashboard, .html)
    settings.figure = FigureChoice(name, as: look)
    return settings
  }

  /// The parameters a figure has.
  static func names(_ format: FigureFormat) -> [String] {
    let own = format == .png ? "scale" : "text"
    return ["timeZone", "compare", "anonymize", "k", "size", "theme", "transparent", own]
  }

  /// Whether it is a parameter of the look.
  private static func set(
    _ name: String, to value: String, in look: inout FigureLook
  ) throws -> Bool {
    switch name {
    case "size": look.size = try ReportQuery.choice(name, value)
    case "theme": look.theme = try ReportQuery.choice(name, value)
    case "transparent": look.isTransparent = try ReportQuery.flag(name, value)
    case "text": look.hasText = try ReportQuery.flag(name, value)
    case "scale":
      look.scale = try ReportQuery.number(name, value)
      guard FigureExporter.scales.contains(look.scale) else {
        throw Problem.badRequest("scale is 1 to 4 pixels a point.")
      }
    default: return false
    }
    return true
  }
}
