import ArgumentParser
import Foundation
import RecapAccess
import RecapDashboard
import RecapExportFigures
import RecapPipeline
import RecapServer

/// `recap link`: a signed link to a report.
struct Link: ParsableCommand, ReportsErrors {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Print a signed link to a report of the download service.",
    discussion: """
      Whoever has the link has the report, until the link expires. Whether the service has the \
      event and the session is checked where --data is given; without it nothing is asked, and a \
      link to what is not there is as good as any until it is opened. The sessions of an export are \
      not checked: what they are called depends on how the service reads it.
      """)

  @Option(
    help: ArgumentHelp("The keys of the service: id:base64, newest first.", valueName: "file"))
  var keys: String

  @Option(help: ArgumentHelp("Where people reach the service.", valueName: "url"))
  var baseURL: String

  @Option(help: "The event: the name of its database without .db, or of its export.")
  var event: String

  @Option(help: "The session's id; of --report event there is none.")
  var session: String?

  @Option(
    help: ArgumentHelp(
      "The folder of databases and exports of the service, to check event and session.",
      valueName: "folder"))
  var data: String?

  @Option(
    help:
      "Of a report pdf, html, csv, json, xlsx or slides, else pdf; of a figure svg or png, else png."
  )
  var format: RenderFormat?

  @Option(
    help: ArgumentHelp(
      "One figure of the report alone: \(FigureName.forms).", valueName: "name"),
    transform: FigureArguments.name)
  var figure: FigureName?

  @Option(help: "dashboard; polls for the questions alone; or event: all sessions in one.")
  var report = ReportKind.dashboard

  @Flag(help: "Lead to the edition that names nobody.")
  var anonymize = false

  @Option(
    help: "How long the link is good, as 30m, 12h or 7d, which is the most and the default.",
    transform: LinkLife.init)
  var expires = LinkLife.longest

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup var errors: ErrorOptions

  func validate() throws {
    if figure != nil, report != .dashboard {
      throw ValidationError("--figure is of the dashboard of a session, and --report another")
    }
    if report.isOfEvent, session != nil {
      throw ValidationError("--report event and --session exclude each other")
    }
    if !report.isOfEvent, session == nil {
      throw ValidationError("Missing expected argument '--session <session>'")
    }
  }

  func run() throws {
    try reporting {
      let target = try target()
      guard let address = ServiceAddress(baseURL) else {
        throw Failure(
          .usage, "--base-url is \(baseURL), which is no address of a service",
          hint: "give it as https://reports.example.org")
      }
      let keyring = try Keyring(path: keys)
      if let warning = keyring.warning, !quiet {
        OutputChannel.standardError.tell("recap: \(warning)")
      }
      let now = Int(Date().timeIntervalSince1970)
      let link = try SignedLink(to: target, expires: now + expires.seconds, at: now, by: keyring)
      try Array("\(address.link(link.text))\n".utf8)
        .withUnsafeBytes(Destination.standardOutput.write)
    }
  }

  private func target() throws -> RequestTarget {
    try checkFormat()
    var address = session
    if let folder = try data.map({ try EventFolder($0) }) {
      if let session {
        address = try folder.address(of: session, in: event)
      } else {
        try folder.check(event)
      }
    }
    do {
      if let figure, let address {
        return try .figure(
          figure, as: format?.picture ?? .png, of: address, in: event, isAnonymized: anonymize)
      }
      return try .report(
        kind, as: format?.document ?? .pdf, of: address, in: event, isAnonymized: anonymize)
    } catch {
      throw Failure(.usage, "no link can lead there: \(error)", hint: "see --event and --session")
    }
  }

  private var kind: ReportKind {
    guard case .slides? = format else { return report }
    return report == .event ? .eventSlides : .slides
  }

  private func checkFormat() throws {
    switch format {
    case .report(let format)? where figure == nil && !report.isWritten(as: format):
      throw Failure(
        .usage, "\(RenderError.isDocument(report, format))",
        hint: "leave --report out, or --format")
    case .report(let format)? where figure != nil:
      throw Failure(
        .usage, "a figure is written as svg or png, and --format is \(format.rawValue)",
        hint: "leave --figure out for a report, or give svg or png")
    case .figure(let format)? where figure == nil:
      throw Failure(
        .usage, "\(format.rawValue) is of one figure", hint: "give --figure, too")
    case .slides? where figure != nil || ![.dashboard, .event].contains(report):
      throw Failure(
        .usage, "--format slides is of a whole session or event",
        hint: "leave --\(figure == nil ? "report" : "figure") out, or --format")
    default: break
    }
  }
}
