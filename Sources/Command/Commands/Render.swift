public import ArgumentParser
import Foundation
import RecapAnalyticsStore
import RecapDashboard
import RecapPangoText
public import RecapPipeline

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

  @Option(help: "pdf, html, csv or json.")
  var format: ReportFormat?

  @OptionGroup var choices: ReportArguments

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup var errors: ErrorOptions

  func run() throws {
    try reporting {
      var request = try request()
      let brand = try ChosenBrand(choices.brand, for: [request.format])
      if let brand { request.options.brand = brand.brand }
      let database = try AnalyticsDatabase(path: database)
      let session = try session ?? onlySession(of: database)
      let renderer = ReportRenderer(
        fonts: request.format.isSet
          ? try FontLibrary(further: choices.fonts, cache: FontCache.directory) : nil)
      let destination = try Destination(output)
      try renderer.render(session, of: database, as: request, to: destination.write)
      try destination.commit()
      if !quiet { brand?.warn() }
      if !quiet { renderer.uncoveredCharacters.map(UncoveredCharacter.init).forEach { $0.warn() } }
    }
  }

  private func request() throws -> ReportRequest {
    guard let format = format ?? ReportFormat(path: output) else {
      throw Failure(
        .usage, "the format of \(output) is not known",
        hint: "name the file .pdf, .html, .csv or .json, or give --format")
    }
    guard choices.report.isWritten(as: format) else {
      throw Failure(
        .usage, "\(RenderError.isDocument(choices.report, format))",
        hint: "leave --report out, or name the file .pdf")
    }
    return try choices.settings(for: [format]).request(
      format, now: GenerationTime(choices.asOf).instant)
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
}

extension ReportFormat: ExpressibleByArgument {}
extension ReportKind: ExpressibleByArgument {}
extension PaperName: ExpressibleByArgument {}
