import ArgumentParser
import Foundation
import RecapAnalytics
import RecapAnalyticsStore
import RecapDashboard
import RecapExportFigures
import RecapPangoText
import RecapPipeline

/// `recap render`: one report of one session.
struct Render: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Write the report of one session, or of all in one.",
    discussion: """
      The format follows from the output's extension (.pdf, .html, .csv, .json, .xlsx) or from --format.
      --figure writes one figure of the report alone, as .svg or .png, --figures all of them.
      Instead of a database, exports of a platform can be given, or - for one on standard input: they \
      are read as recap import reads them, with the same options. --time-zone then is the zone of \
      their clock, and --event the name of the event.
      The same database, options and --as-of give the same bytes.
      """)

  @Argument(
    help: ArgumentHelp("The event's SQLite database, or exports of a platform.", valueName: "files")
  )
  var files: [String]

  @Option(help: "The session; may be left out where the database holds only one.")
  var session: String?

  @Option(name: [.short, .long], help: "The file to write, or - for standard output.")
  var output: String?

  @Flag(help: "Write the reports of all sessions into the folder --out, as recap batch does.")
  var all = false

  @Option(
    name: .customLong("out"), help: ArgumentHelp("The folder --all writes to.", valueName: "folder")
  )
  var folder: String?

  @Option(help: "pdf, html, csv, json, xlsx; slides, a pdf for a screen; of figures svg or png.")
  var format: RenderFormat?

  @OptionGroup var choices: ReportArguments

  @OptionGroup(title: "Options for figures") var figures: FigureArguments

  @OptionGroup(title: "Options for exports") var reading: ReadingArguments

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup var errors: ErrorOptions

  func validate() throws {
    if figures.isWanted { return try validateFigures() }
    if case .figure(let format) = format {
      throw ValidationError("\(format.rawValue) is of figures: give --figure or --figures, too")
    }
    if all {
      guard folder != nil else { throw ValidationError("--all needs --out, a folder to write to") }
      if output != nil { throw ValidationError("--all writes into --out: leave --output out") }
      if session != nil { throw ValidationError("--all and --session exclude each other") }
    } else {
      if folder != nil { throw ValidationError("--out needs --all: name one file with --output") }
      if output == nil { throw ValidationError("Missing expected argument '--output <output>'") }
    }
    if choices.report.isOfEvent {
      if session != nil { throw ValidationError("--report event and --session exclude each other") }
      if all { throw ValidationError("--report event is one report: name its file with --output") }
    }
  }

  private func validateFigures() throws {
    if all { throw ValidationError("--all writes reports: give --session, or leave --all out") }
    if folder != nil { throw ValidationError("--out needs --all: figures go to --figures") }
    if figures.figures != nil, output != nil {
      throw ValidationError("--figures names a folder: leave --output out")
    }
    if figures.figure != nil, output == nil, !figures.alt {
      throw ValidationError("Missing expected argument '--output <output>'")
    }
    if figures.alt, output == "-" {
      throw ValidationError("--alt prints on standard output: name a file with --output")
    }
  }

  func run() throws {
    if figures.isWanted { return try reporting { try FigureRun(render: self).run() } }
    if let folder { return try renderAll(into: folder) }
    guard let output else { return }
    let start = ContinuousClock.now
    let note = try reporting {
      let source = try ReportSource(files, reading, choices)
      defer { source.close() }
      let choices = source.choices
      var request = try request(for: output, choices)
      var inputs = try InputFiles(databases: files, choices: choices)
      try inputs.check(output)
      let brand = try ChosenBrand(choices.brand, for: [request.format])
      if let brand { request.options.brand = brand.brand }
      let database = try AnalyticsDatabase(
        path: source.databases(ImportVoice(isQuiet: quiet, isJSON: false))[0])
      let session = try choices.report.isOfEvent ? nil : session ?? onlySession(of: database)
      let renderer = ReportRenderer(
        fonts: request.format.isSet
          ? try FontLibrary(further: choices.fonts, cache: FontCache.directory) : nil)
      let title = try session.map(database.title) ?? database.eventName(request.event.event)
      let destination = try Destination(output)
      let pages =
        if let session {
          try renderer.render(session, of: database, as: request, to: destination.write)
        } else {
          try renderer.renderEvent(of: database, as: request, to: destination.write)
        }
      try destination.commit()
      if !quiet { brand?.warn() }
      if !quiet, let session { try warnOfUnknownZone(of: session, in: database) }
      if !quiet { renderer.uncoveredCharacters.map(UncoveredCharacter.init).forEach { $0.warn() } }
      return RenderNote(file: output, title: title, pages: pages, time: start.duration(to: .now))
    }
    if !quiet, output != "-", isatty(2) == 1 { note.say() }
  }

  private func renderAll(into folder: String) throws {
    var batch = try Batch.parse(
      ["--out", folder, "--formats", format?.name ?? ReportFormat.pdf.rawValue, "--"] + files)
    (batch.choices, batch.reading) = (choices, reading)
    (batch.quiet, batch.errors) = (quiet, errors)
    try batch.run()
  }

  private func request(
    for output: String, _ choices: ReportArguments
  ) throws -> ReportRequest {
    let named = ReportFormat(path: output)
    let format = self.format?.document
    if let format, let named, format != named {
      throw Failure(
        .usage, "\(output) is named .\(named.rawValue), and --format is \(self.format?.name ?? "")",
        hint: "leave --format out, or name the file .\(format.rawValue)")
    }
    guard let format = format ?? named else {
      throw Failure(
        .usage, "the format of \(output) is not known",
        hint: FigureFormat(path: output) == nil
          ? "name the file .pdf, .html, .csv, .json or .xlsx, or give --format"
          : "a picture is of one figure: give --figure, too")
    }
    if let refusal = RenderError.refusal(choices.report, as: format) {
      throw Failure(.usage, "\(refusal.error)", hint: refusal.hint)
    }
    var settings = try choices.settings(for: [format])
    if case .slides = self.format { settings.report = try choices.slides() }
    return try settings.request(format, now: GenerationTime(choices.asOf).instant)
  }

  func warnOfUnknownZone(of session: String, in database: AnalyticsDatabase) throws {
    guard let zone = try database.unknownTimeZone(of: session) else { return }
    try OutputChannel.standardError.write(
      line: "recap: warning: the time zone \(zone) of the session is not known: "
        + "another is used, which the report names; recap check says more")
  }

  func onlySession(of database: AnalyticsDatabase) throws -> String {
    let sessions = database.sessionIDs
    if sessions.count == 1 { return sessions[0] }
    let few = sessions.prefix(10).joined(separator: ", ")
    throw Failure(
      sessions.isEmpty ? .noInput : .usage,
      "\(database.name) holds \(sessions.isEmpty ? "no session" : "\(sessions.count) sessions")",
      hint: sessions.isEmpty
        ? "nothing can be reported"
        : "name one with --session: \(few)\(sessions.count > 10 ? " …" : ""); "
          + "or write all with --all --out DIR")
  }
}
