import Foundation
import NIOCore
import RecapAnalytics
import RecapDashboard
import RecapPipeline

/// What the mail of an export says of its report.
struct ExportAbout: Sendable {
  let title: String
  /// Of a session; nil for the report of an event.
  let event: String?
  let zone: ZoneRules
  let first: CalendarDate
  let last: CalendarDate
  let figures: [(label: String, value: String)]
  /// Nil for an edition that names people.
  let smallestGroup: Int?

  /// - Parameter text: Where a report begins as JSON.
  init(_ text: String, _ kind: ReportKind) throws {
    self = kind.isOfEvent ? .init(try EventHead(text)) : .init(try ReportHead(text))
  }

  private init(_ head: ReportHead) {
    (title, event) = (
      DisplayText.title(head.session.title), DisplayText.line(head.session.event)
    )
    zone = head.session.timeZone.map { ZoneRules(orUTC: $0) } ?? .utc
    first = zone.civilTime(at: head.session.startedAt.seconds).date
    last = first
    let summary = head.summary
    figures = [
      ("Unique viewers", Words.number(summary.uniqueViewers)),
      ("Live viewers", Words.number(summary.liveUniqueViewers)),
      ("Recording viewers", Words.number(summary.recordingUniqueViewers)),
      ("Average minutes viewed", Words.decimal(summary.averageMinutesViewed)),
      ("Average live engagement rate", Words.percent(summary.averageLiveEngagementRate)),
      ("Recording plays", Words.number(summary.recordingPlays)),
    ]
    smallestGroup = head.anonymized?.smallestGroup
  }

  private init(_ head: EventHead) {
    (title, event) = (DisplayText.event(head.event.name), nil)
    zone = head.event.timeZone.map { ZoneRules(orUTC: $0) } ?? .utc
    let start = head.event.startsAt.seconds
    first = zone.civilTime(at: start).date
    // One that ends at midnight has no part of the day that begins then.
    last = zone.civilTime(at: max(start, head.event.endsAt.seconds - 1)).date
    let summary = head.summary
    figures = [
      ("Sessions", Words.number(summary.sessions)),
      ("Unique attendees", Words.number(summary.attendees)),
      ("Live attendees", Words.number(summary.liveAttendees)),
      ("Recording attendees", Words.number(summary.recordingAttendees)),
      ("Live sessions per attendee", Words.decimal(summary.averageSessionsPerAttendee)),
      ("Average live engagement rate", Words.percent(summary.averageLiveEngagementRate)),
      ("Recording plays", Words.number(summary.recordingPlays)),
    ]
    smallestGroup = head.anonymized?.smallestGroup
  }
}

// MARK: - Reading

extension ExportAbout {
  private static let step = 1 << 16

  /// The beginning of a JSON report as an object of its own, however long the report is.
  static func text(of report: StoredReport, _ kind: ReportKind) async throws -> String {
    // The member behind the key figures. Texts have no line break that is not escaped.
    let member = kind.isOfEvent ? "sessions" : "timeline"
    let end = Data(",\n  \"\(member)\":".utf8)
    var data = Data()
    while data.count < report.size {
      let part = data.count..<min(data.count + step, report.size)
      data.append(contentsOf: try await report.read(part).readableBytesView)
      if let end = data.range(of: end) {
        return String(decoding: data[..<end.lowerBound], as: UTF8.self) + "\n}"
      }
    }
    throw MissingError(member: member)
  }

  private struct MissingError: Error, CustomStringConvertible {
    let member: String
    var description: String { "a report as JSON has no \(member) behind its key figures" }
  }
}
