import Analytics
public import ArgumentParser
public import ExportData
import ExportHTML
import Foundation
import Pipeline

/// What can be chosen about reports, one or many.
struct ReportArguments: ParsableArguments {
  @Option(help: "dashboard, or polls: the document of all poll questions alone (pdf).")
  var report: ReportKind = .dashboard

  @Option(help: "The IANA time zone of clock times and dates; else the session's.")
  var timeZone: String?

  @Option(help: "How many of the attendee list: all, none or a number.")
  var attendees: AttendeeLimit = .all

  @Option(help: "a4 or letter.")
  var paper: PaperName = .a4

  @Option(
    help: """
      When the report is said to be made, as 2026-03-18T08:12:00Z or in Unix seconds; else \
      SOURCE_DATE_EPOCH, else now.
      """)
  var asOf: String?

  @Option(help: "A folder of further fonts.")
  var fonts: String?

  @Option(
    help: ArgumentHelp(
      "A folder of templates for HTML, instead of Recap's own.", valueName: "folder"))
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "Where the names of attendees lead in HTML: an address with {id} in it.",
      valueName: "address"))
  var attendeeUrl: String?

  @Option(
    name: .customLong("what"),
    help: ArgumentHelp(
      "The table of CSV: \(CSVTable.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "table"))
  var table: CSVTable?

  @Flag(help: "Name the columns of CSV for people rather than for systems.")
  var descriptiveHeaders = false

  @Flag(
    name: .customLong("bom"), help: "Begin CSV with a byte-order mark, as some spreadsheets ask.")
  var hasByteOrderMark = false

  @Flag(
    name: .customLong("no-attachments"),
    help: "Leave the session's data (CSV, JSON) out of the PDF: PDF/A-2a instead of 3a.")
  var isWithoutAttachments = false

  /// What was chosen, where it can be met.
  /// - Parameter formats: What the reports are written as.
  func settings(for formats: [ReportFormat]) throws -> ReportSettings {
    if let table, !formats.contains(.csv) {
      throw Failure(
        .usage, "--what is \(table.rawValue), and nothing is written as CSV",
        hint: "name the file .csv, or leave --what out")
    }
    if let timeZone, ZoneRules(timeZone) == nil {
      throw Failure(
        .usage, "there is no time zone named \(timeZone)",
        hint: "give an IANA name such as Europe/Berlin")
    }
    if let attendeeUrl, AttendeeLink(attendeeUrl) == nil {
      throw Failure(
        .usage, "--attendee-url is \(attendeeUrl), which is no address of an attendee",
        hint: "give it as https://events.example.org/people/{id}")
    }
    return ReportSettings(
      report: report, timeZone: timeZone, attendees: attendees.count, paper: paper,
      attachments: !isWithoutAttachments, table: table ?? .attendees,
      descriptiveHeaders: descriptiveHeaders, byteOrderMark: hasByteOrderMark,
      templates: templates, attendeeURL: attendeeUrl,
      asOf: try GenerationTime(asOf).asked)
  }
}

extension CSVTable: ExpressibleByArgument {}
