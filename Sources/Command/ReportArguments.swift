import ArgumentParser
import Foundation
import RecapAnalytics
import RecapExportData
import RecapExportHTML
import RecapPDFAssembly
import RecapPipeline

/// What can be chosen about reports, one or many.
struct ReportArguments: ParsableArguments {
  @Option(
    name: .customLong("report"),
    help: """
      dashboard; polls: the document of all poll questions alone (pdf); or event: all sessions in one.
      """)
  var subject: ReportSubject = .dashboard

  @Option(
    help: ArgumentHelp(
      """
      For whom the dashboard of a session is: full; summary, one page; sponsor, who came, and \
      nobody's name; speaker, the session without its people, unless --attendees asks for them. All \
      but full are pdf and html. Else full.
      """))
  var edition: EditionChoice?

  @Option(help: "The IANA time zone of clock times and dates; else the session's.")
  var timeZone: String?

  @Option(
    help: "How many of the attendee list: all, none or a number; else all.",
    transform: AttendeeLimit.init)
  var attendees: AttendeeLimit?

  @Option(help: "The sheet of PDF; else a4.")
  var paper: PaperName?

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
      """
      Where the names of attendees lead in HTML: an address with {id}, {external_id} or {email} in \
      it.
      """,
      valueName: "address"))
  var attendeeUrl: String?

  @Option(
    name: .customLong("what"),
    help: ArgumentHelp(
      "The table of CSV: \(CSVTable.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "table"))
  var table: CSVTable?

  @Option(
    help: ArgumentHelp(
      "Whose report it is: a TOML or JSON file with name, logo, accent and footer.",
      valueName: "file"))
  var brand: String?

  @Flag(help: "Name the columns of CSV for people rather than for systems.")
  var descriptiveHeaders = false

  @Flag(
    name: .customLong("bom"), help: "Begin CSV with a byte-order mark, as some spreadsheets ask.")
  var hasByteOrderMark = false

  @Flag(
    help: """
      Name nobody: pseudonyms for people, no titles, addresses or texts they wrote, groups of a few \
      shown with others. Pseudonyms are others in each run, unless there is a --pseudonym-key.
      """)
  var anonymize = false

  @Option(
    name: .customLong("k"),
    help: ArgumentHelp(
      "The fewest people --anonymize and --dynamics show as a group; else 5.", valueName: "people"),
    transform: WholeNumber.parse)
  var smallestGroup: Int?

  @Option(
    help: ArgumentHelp(
      """
      A secret file of 16 bytes or more that keeps pseudonyms the same; who has it, and the attendees, \
      knows who is who. Else a batch keeps a key of its own in its folder.
      """,
      valueName: "file"))
  var pseudonymKey: String?

  @OptionGroup var dynamics: DynamicsArguments

  @OptionGroup var comparison: ComparisonArguments

  @OptionGroup var event: EventArguments

  @Flag(
    name: .customLong("no-attachments"),
    help: "Leave the session's data (CSV, JSON) out of the PDF.")
  var isWithoutAttachments = false

  @Option(
    help: """
      What the PDF conforms to beside PDF/UA-1: a3a, PDF/A-3a; a2a, PDF/A-2a, without the session's \
      data; ua1, nothing more. Else a3a with data, a2a without.
      """)
  var standard: PDFStandard?

  var report: ReportKind { edition?.report ?? subject.report }

  /// What was chosen, where it can be met.
  /// - Parameters:
  ///   - formats: What the reports are written as.
  ///   - editions: Made beside each other; empty for the one that was chosen.
  ///   - withEvent: Whether the report of the event is made beside those of its sessions.
  func settings(
    for formats: [ReportFormat], editions: [ReportKind] = [], withEvent: Bool = false
  ) throws -> ReportSettings {
    if subject != .dashboard, let edition {
      throw Failure(
        .usage,
        "--edition \(edition.rawValue) is of the dashboard of a session, and --report is "
          + subject.rawValue, hint: "leave one of them out")
    }
    try checkUse(for: formats, withEvent: withEvent)
    if let timeZone, ZoneRules(timeZone) == nil {
      throw Failure(
        .usage, "there is no time zone named \(timeZone)",
        hint: "give an IANA name such as Europe/Berlin")
    }
    if let attendeeUrl, AttendeeLink(attendeeUrl) == nil {
      throw Failure(
        .usage, "--attendee-url is \(attendeeUrl), which is no address of an attendee",
        hint: "give it as https://events.example.org/people/{id}; it may have {external_id} and "
          + "{email} behind the host, too")
    }
    // What is wrong with templates is said once, before anything is begun.
    if let templates { _ = try Templates(directory: templates) }
    try checkAnonymization()
    var choices = figureChoices(for: formats)
    choices.editions = editions
    try choices.checkGroups()
    let dynamics = try choices.dynamicsOptions()
    let comparison = try choices.comparisonOptions()
    let event = try eventOptions(isBeside: withEvent)
    var settings = ReportSettings(
      report: report, timeZone: timeZone, attendees: attendees?.count, paper: paper ?? .a4,
      attachments: !isWithoutAttachments, standard: standard, table: table ?? report.usualTable,
      descriptiveHeaders: descriptiveHeaders, byteOrderMark: hasByteOrderMark,
      templates: templates, attendeeURL: attendeeUrl,
      smallestGroup: choices.anonymizedGroup,
      pseudonymKey: pseudonymKey, dynamics: dynamics, comparison: comparison,
      event: report.isOfEvent ? event : nil,
      asOf: try GenerationTime(asOf).asked)
    settings.namelessGroup = choices.namelessGroup
    settings.followUps = self.dynamics.followUps
    return settings
  }
}

extension ReportArguments {
  private func checkAnonymization() throws {
    if !anonymize, pseudonymKey != nil {
      throw Failure(
        .usage, "--pseudonym-key is of no use alone", hint: "give --anonymize, too")
    }
    if anonymize, attendeeUrl != nil {
      throw Failure(
        .usage, "--attendee-url leads to the people that --anonymize hides",
        hint: "leave one of them out")
    }
    if let pseudonymKey { _ = try PseudonymKey(path: pseudonymKey) }
  }
}
