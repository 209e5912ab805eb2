import RecapAccess
import RecapAnalytics
import RecapExportData
import RecapPipeline

/// The options of a report as parameters of its address.
enum ReportQuery {
  /// What is chosen; a parameter that is unknown, or that a format has no use for, is an error.
  static func settings(
    _ query: [RequestTarget.Parameter], _ kind: ReportKind, _ format: ReportFormat
  ) throws -> ReportSettings {
    var settings = ReportSettings(report: kind)
    let names = names(kind, format)
    for parameter in query {
      guard names.contains(parameter.name) else {
        throw Problem.badRequest(
          "This report has no parameter \(parameter.name); those it has: "
            + "\(names.joined(separator: ", ")).")
      }
      try set(parameter.name, to: parameter.value, in: &settings)
    }
    return settings
  }

  /// The parameters a report has.
  static func names(_ kind: ReportKind, _ format: ReportFormat) -> [String] {
    switch (kind, format) {
    case (.dashboard, .pdf):
      ["timeZone", "paper", "attendees", "attachments", "descriptiveHeaders", "anonymize"]
    case (_, .pdf): ["timeZone", "paper", "anonymize"]
    case (_, .html): ["timeZone", "attendees", "anonymize"]
    case (_, .csv): ["what", "descriptiveHeaders", "bom", "anonymize"]
    case (_, .json): ["anonymize"]
    }
  }

  private static func set(
    _ name: String, to value: String, in settings: inout ReportSettings
  ) throws {
    switch name {
    case "timeZone":
      guard ZoneRules(value) != nil else {
        throw Problem.badRequest(
          "There is no time zone of this name; give an IANA name such as Europe/Berlin.")
      }
      settings.timeZone = value
    case "paper":
      guard let paper = PaperName(rawValue: value) else {
        throw Problem.badRequest("paper is a4 or letter.")
      }
      settings.paper = paper
    case "attendees":
      switch value {
      case "all": settings.attendees = nil
      case "none": settings.attendees = 0
      default:
        guard let count = Int(value), count >= 0 else {
          throw Problem.badRequest("attendees is all, none or a number.")
        }
        settings.attendees = count
      }
    case "what":
      guard let table = CSVTable(rawValue: value), table.isMade(of: .session) else {
        let tables = CSVTable.all(of: .session).map(\.rawValue).joined(separator: ", ")
        throw Problem.badRequest("what is one of \(tables).")
      }
      settings.table = table
    case "bom": settings.byteOrderMark = try flag(name, value)
    case "anonymize":
      settings.smallestGroup = try flag(name, value) ? Anonymization.usualGroup : nil
    case "attachments": settings.attachments = try flag(name, value)
    default: settings.descriptiveHeaders = try flag(name, value)
    }
  }

  private static func flag(_ name: String, _ value: String) throws -> Bool {
    guard let flag = Bool(value) else { throw Problem.badRequest("\(name) is true or false.") }
    return flag
  }
}
