import Analytics
import Dashboard
import ExportHTML
import Foundation

/// What all reports of a batch have in common, as it can be written down.
public struct ReportSettings: Codable, Sendable, Hashable {
  public var report: ReportKind
  /// An IANA name; nil for the session's.
  public var timeZone: String?
  /// How many of the attendee list; nil for all.
  public var attendees: Int?
  public var paper: PaperName
  public var attachments: Bool
  public var descriptiveHeaders: Bool
  /// A folder of templates for HTML; nil for our own.
  public var templates: String?
  /// Where the names of attendees lead in HTML, with "{id}" in it.
  public var attendeeURL: String?
  /// Unix seconds, where the time of making was asked for; nil where it is just now.
  public var asOf: Int?

  public init(
    report: ReportKind = .dashboard, timeZone: String? = nil, attendees: Int? = nil,
    paper: PaperName = .a4, attachments: Bool = true, descriptiveHeaders: Bool = false,
    templates: String? = nil, attendeeURL: String? = nil, asOf: Int? = nil
  ) {
    (self.report, self.timeZone, self.attendees) = (report, timeZone, attendees)
    (self.paper, self.attachments, self.asOf) = (paper, attachments, asOf)
    self.descriptiveHeaders = descriptiveHeaders
    (self.templates, self.attendeeURL) = (templates, attendeeURL)
  }

  /// - Parameter now: Unix seconds.
  public func request(_ format: ReportFormat, now: Int) -> ReportRequest {
    ReportRequest(
      report, format: format,
      options: ReportOptions(
        timeZone: timeZone.flatMap { ZoneRules($0) }, attendeeLimit: attendees,
        attachesData: attachments && format == .pdf && report == .dashboard,
        generatedAt: asOf ?? now, creator: "Recap \(RecapVersion.current)"),
      paper: paper.paper, hasDescriptiveHeaders: descriptiveHeaders, templates: templates,
      attendeeLink: attendeeURL.flatMap { AttendeeLink($0) })
  }

  /// The same for the same settings.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "\(self)"
  }
}
