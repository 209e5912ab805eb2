import Foundation
import RecapAnalytics
public import RecapAnalyticsStore
import RecapDashboard
import RecapExportData
public import RecapPipeline

/// Tells whether finished reports name anybody of a database.
///
/// Whether a word is somebody's name or a report's own is told by reports of the same sessions as
/// if nobody was known: what looks like a name there is none.
///
///     let audit = try PrivacyAudit(database, renderer: renderer)
///     for leak in try audit.result(of: bytes, as: .pdf).leaks { print(leak) }
public final class PrivacyAudit {
  public struct Result {
    public let leaks: [Leak]
    /// Names that are words of the report itself, and were not looked for alone.
    public let ordinaryNames: Int
  }

  private let search: Search
  private let identities: [Attendee]
  private let titles: SessionTitles
  private let blank: AnalyticsDatabase
  private let renderer: ReportRenderer
  /// What reports of nobody say, by session and format.
  private var reports: [ReportKey: [DocumentText]] = [:]
  private var eventReports: [ReportFormat: [DocumentText]] = [:]

  private struct ReportKey: Hashable {
    let session: String
    let format: ReportFormat
  }

  /// - Parameter renderer: With fonts, where documents that are set are looked at.
  public init(_ database: AnalyticsDatabase, renderer: ReportRenderer) throws {
    identities = database.identities
    search = Search(IdentityNeedles(identities))
    titles = SessionTitles(try database.sessions())
    blank = try database.withoutIdentities()
    self.renderer = renderer
  }

  public var people: Int { search.needles.people }
  /// Names of too few letters to be looked for.
  public var tooShort: Int { search.needles.tooShort }

  /// Who is named in a document.
  public func result(of bytes: [UInt8], as format: ReportFormat) throws -> Result {
    let document = try DocumentText(bytes, as: format)
    var event: [DocumentText] = []
    if Self.isOfAnEvent(document) {
      event = try eventReports(as: format)
      // The reports of its sessions take long to make, and only tell more words that are ordinary.
      let result = result(of: document, beside: event)
      if result.leaks.isEmpty { return result }
    }
    let sessions = try titles.sessions(of: document).flatMap { try reports(of: $0, as: format) }
    return result(of: document, beside: event + sessions)
  }

  /// - Parameter reports: Of the same as if nobody was known.
  private func result(of document: DocumentText, beside reports: [DocumentText]) -> Result {
    var ordinary = OrdinaryText(search)
    for report in reports { ordinary.add(report) }
    ordinary.add(profiles: Self.calendarWords.map { [$0] })
    ordinary.add(
      profiles: Set(
        identities.map {
          [$0.title, $0.company, $0.role, $0.industry].compactMap(\.self)
        }))
    let audit = DocumentAudit(document, search, ordinary: ordinary)
    return Result(leaks: audit.leaks, ordinaryNames: ordinary.names)
  }

  /// The names of months and days: when a report was made does not show in reports made now.
  private static let calendarWords: [String] = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = Locale(identifier: "en")
    return calendar.monthSymbols + calendar.shortMonthSymbols + calendar.weekdaySymbols
      + calendar.shortWeekdaySymbols
  }()

  private func reports(of session: String, as format: ReportFormat) throws -> [DocumentText] {
    let key = ReportKey(session: session, format: format)
    if let known = reports[key] { return known }
    let texts = try Self.requests(for: format).compactMap { try text(of: session, as: $0) }
    reports[key] = texts
    return texts
  }

  /// Whether a document says that it is about all sessions.
  private static func isOfAnEvent(_ document: DocumentText) -> Bool {
    document.pieces.contains {
      $0.text.contains("Event report") || $0.text.contains("recap-event/")
        || $0.text.contains(XLSXReader.markOfAnEvent)
    }
  }

  /// What reports of the event say of nobody.
  private func eventReports(as format: ReportFormat) throws -> [DocumentText] {
    if let known = eventReports[format] { return known }
    let kinds: [ReportKind] = format == .pdf ? ReportKind.ofEvents : [.event]
    let choices = kinds.flatMap { kind in [(kind, false), (kind, true)] }
    let requests = choices.map { kind, isAnonymized in
      ReportRequest(
        kind, format: format,
        options: ReportOptions(
          attachesData: format == .pdf, generatedAt: 0,
          creator: "Recap \(RecapVersion.current)"),
        csv: CSVExporter(.matrix), anonymization: isAnonymized ? Anonymization() : nil)
    }
    let texts = try requests.map { request in
      var bytes: [UInt8] = []
      try renderer.renderEvent(of: blank, as: request) { bytes.append(contentsOf: $0) }
      return try DocumentText(bytes, as: format)
    }
    eventReports[format] = texts
    return texts
  }

  /// Nil for a report of polls that the session's source does not tell.
  private func text(of session: String, as request: ReportRequest) throws -> DocumentText? {
    var bytes: [UInt8] = []
    do {
      try renderer.render(session, of: blank, as: request) { bytes.append(contentsOf: $0) }
    } catch RenderError.unmeasuredPolls {
      return nil
    }
    return try DocumentText(bytes, as: request.format)
  }

  /// All a report may be, as far as its words go.
  private static func requests(for format: ReportFormat) -> [ReportRequest] {
    func request(
      _ kind: ReportKind = .dashboard, attendees: Int? = nil, attachments: Bool = false,
      table: CSVTable = .attendees, descriptive: Bool = false, anonymized: Bool = false
    ) -> ReportRequest {
      ReportRequest(
        kind, format: format,
        options: ReportOptions(
          attendeeLimit: attendees, attachesData: attachments, generatedAt: 0,
          creator: "Recap \(RecapVersion.current)"),
        csv: CSVExporter(table, headers: descriptive ? .descriptive : .system),
        anonymization: anonymized ? Anonymization() : nil,
        dynamics: DynamicsOptions())
    }
    let editions = [
      request(.summary), request(.summary, anonymized: true), request(.sponsor, anonymized: true),
      request(.speaker, attendees: 0),
    ]
    return switch format {
    case .pdf:
      [
        request(attachments: true), request(attendees: 0, attachments: true, descriptive: true),
        request(attendees: 1), request(.polls), request(attachments: true, anonymized: true),
        request(.polls, anonymized: true), request(.slides),
      ] + editions
    case .html:
      [request(), request(attendees: 0), request(attendees: 1), request(anonymized: true)]
        + editions
    case .csv:
      (CSVTable.all(of: .session) + CSVTable.all(of: .dynamics)).flatMap {
        [
          request(table: $0),
          // The follow-up list is nothing but names.
          request(table: $0, descriptive: true, anonymized: $0 != .followup),
        ]
      }
    case .json, .xlsx: [request(), request(anonymized: true)]
    }
  }
}
