import Analytics
import AnalyticsStore
public import ArgumentParser
import Dashboard
import DashboardLayout
import ExportHTML
import Foundation
import PangoText
public import Pipeline

/// `recap render`: one report of one session.
struct Render: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    abstract: "Write the report of one session.",
    discussion: """
      The format follows from the output's extension (.pdf, .html, .csv, .json) or from --format.
      The same database, options and --as-of give the same bytes.
      """)

  @Argument(help: ArgumentHelp("The event's SQLite database.", valueName: "db"))
  var database: String

  @Option(help: "The session; may be left out where the database holds only one.")
  var session: String?

  @Option(name: [.short, .long], help: "The file to write, or - for standard output.")
  var output: String

  @Option(help: "dashboard, or polls: the document of all poll questions alone (pdf).")
  var report: ReportKind = .dashboard

  @Option(help: "pdf, html, csv or json.")
  var format: ReportFormat?

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

  @Flag(help: "Name the columns of CSV for people rather than for systems.")
  var descriptiveHeaders = false

  @Flag(
    name: .customLong("no-attachments"),
    help: "Leave the session's data (CSV, JSON) out of the PDF: PDF/A-2a instead of 3a.")
  var isWithoutAttachments = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup var errors: ErrorOptions

  func run() throws {
    try reporting {
      let request = try request()
      let database = try AnalyticsDatabase(path: database)
      let session = try session ?? onlySession(of: database)
      let renderer = ReportRenderer(fonts: request.format.isSet ? try fontLibrary() : nil)
      let destination = try Destination(output)
      try renderer.render(session, of: database, as: request, to: destination.write)
      try destination.commit()
      if !quiet { warn(of: renderer.uncoveredCharacters) }
    }
  }

  private func request() throws -> ReportRequest {
    guard let format = format ?? ReportFormat(path: output) else {
      throw Failure(
        .usage, "the format of \(output) is not known",
        hint: "name the file .pdf, .html, .csv or .json, or give --format")
    }
    guard report.isWritten(as: format) else {
      throw Failure(
        .usage, "\(RenderError.isDocument(report, format))",
        hint: "leave --report out, or name the file .pdf")
    }
    let options = ReportOptions(
      timeZone: try zone(), attendeeLimit: attendees.count,
      attachesData: format == .pdf && report == .dashboard && !isWithoutAttachments,
      generatedAt: try GenerationTime(asOf).instant, creator: "Recap \(RecapVersion.current)")
    return ReportRequest(
      report, format: format, options: options, paper: paper.paper,
      hasDescriptiveHeaders: descriptiveHeaders, templates: templates,
      attendeeLink: try attendeeLink())
  }

  private func attendeeLink() throws -> AttendeeLink? {
    try attendeeUrl.map { address in
      guard let link = AttendeeLink(address) else {
        throw Failure(
          .usage, "--attendee-url is \(address), which is no address of an attendee",
          hint: "give it as https://events.example.org/people/{id}")
      }
      return link
    }
  }

  private func zone() throws -> ZoneRules? {
    try timeZone.map { name in
      guard let zone = ZoneRules(name) else {
        throw Failure(
          .usage, "there is no time zone named \(name)",
          hint: "give an IANA name such as Europe/Berlin")
      }
      return zone
    }
  }

  private func onlySession(of database: AnalyticsDatabase) throws -> String {
    let sessions = database.sessionIDs
    if sessions.count == 1 { return sessions[0] }
    let few = sessions.prefix(10).joined(separator: ", ")
    throw Failure(
      sessions.isEmpty ? .noInput : .usage,
      "\(database.name) holds \(sessions.isEmpty ? "no session" : "\(sessions.count) sessions")",
      hint: sessions.isEmpty
        ? "nothing can be reported"
        : "name one with --session: \(few)\(sessions.count > 10 ? " …" : "")")
  }

  private func fontLibrary() throws -> FontLibrary {
    try FontLibrary(
      directories: [FontLibrary.bundledDirectory] + (fonts.map { [$0] } ?? []),
      cacheDirectory: FontCache.directory)
  }

  private func warn(of uncovered: [(scalar: Unicode.Scalar, text: String)]) {
    for (scalar, text) in uncovered {
      let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
      let line =
        "recap: warning: no font has \(code) of “\(text.prefix(60))”: it is drawn as \u{FFFD} and "
        + "keeps its text; add a font with --fonts\n"
      FileHandle.standardError.write(Data(line.utf8))
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension ReportKind: ExpressibleByArgument {}

/// A sheet by the name people call it.
enum PaperName: String, ExpressibleByArgument, CaseIterable {
  case a4, letter

  var paper: Paper {
    switch self {
    case .a4: .a4
    case .letter: .letter
    }
  }
}
