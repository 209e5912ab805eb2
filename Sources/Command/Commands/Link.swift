import ArgumentParser
import Foundation
import RecapAccess
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

  @Option(help: "pdf, html, csv, json or xlsx.")
  var format = ReportFormat.pdf

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
    guard report.isWritten(as: format) else {
      throw Failure(
        .usage, "\(RenderError.isDocument(report, format))",
        hint: "leave --report out, or --format")
    }
    var address = session
    if let folder = try data.map({ try EventFolder($0) }) {
      if let session {
        address = try folder.address(of: session, in: event)
      } else {
        try folder.check(event)
      }
    }
    do {
      return try .report(report, as: format, of: address, in: event, isAnonymized: anonymize)
    } catch {
      throw Failure(.usage, "no link can lead there: \(error)", hint: "see --event and --session")
    }
  }
}
