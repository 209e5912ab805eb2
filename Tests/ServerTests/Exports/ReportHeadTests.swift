import Foundation
import RecapAnalytics
import RecapAnalyticsStore
import RecapExportData
import RecapPipeline
import RecapSampleEvent
import SceneInspection
import SessionFixtures
import Testing

@testable import RecapServer

struct ReportHeadTests {
  @Test("the head of a report as JSON has its key figures, however long its title is")
  func head() async throws {
    let folder = try TemporaryFolder()
    try SampleEvent(attendees: 20, minutes: 10, sessions: 1).write(to: folder.path("event.db"))
    let database = try AnalyticsDatabase(path: folder.path("event.db"))
    let metrics = SessionMetrics(try database.session(database.sessionIDs[0]))
    var bytes = Data()
    try JSONExporter().write(metrics) { bytes.append(contentsOf: $0) }
    let long = String(repeating: "é", count: 100_000) + #" ,\n  \"timeline\": [ "#
    let report = String(decoding: bytes, as: UTF8.self)
      .replacing(metrics.session.title, with: long, maxReplacements: 1)
    try Data(report.utf8).write(to: URL(filePath: folder.path("report.json")))
    let stored = try #require(try StoredReport(path: folder.path("report.json")))
    let text = try await ExportAbout.text(of: stored, .dashboard)
    let head = try ReportHead(text)
    #expect(head.session.title.hasPrefix("éé") && head.session.title.hasSuffix("\"timeline\": [ "))
    #expect(head.session.startedAt.seconds == metrics.session.startedAt)
    #expect(head.summary.uniqueViewers == metrics.summary.uniqueViewers)
    #expect(
      head.summary.averageLiveEngagementRate == metrics.summary.averageLiveEngagementRate?.value)
    #expect(head.anonymized == nil && !text.contains("timeline\": [\n"))
  }

  @Test("so has that of an event, and no more")
  func eventHead() async throws {
    let folder = try TemporaryFolder()
    try SampleEvent(attendees: 20, minutes: 10, sessions: 2).write(to: folder.path("event.db"))
    let database = try AnalyticsDatabase(path: folder.path("event.db"))
    let renderer = ReportRenderer(fonts: nil)
    var bytes = Data()
    try renderer.renderEvent(
      of: database, as: ReportSettings(report: .event).request(.json, now: 0)
    ) { bytes.append(contentsOf: $0) }
    try bytes.write(to: URL(filePath: folder.path("report.json")))
    let stored = try #require(try StoredReport(path: folder.path("report.json")))
    let text = try await ExportAbout.text(of: stored, .event)
    #expect(!text.contains("startedAt"))
    let head = try EventHead(text)
    let report = try #require(
      try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(head.summary.sessions == 2)
    #expect(head.summary.attendees == summary["attendees"] as? Int)
    #expect(head.summary.liveAttendees == summary["liveAttendees"] as? Int)
    #expect(head.summary.recordingPlays == summary["recordingPlays"] as? Int)
    #expect(head.event.name == (report["event"] as? [String: Any])?["name"] as? String)
    #expect(head.event.startsAt.seconds < head.event.endsAt.seconds && head.anonymized == nil)
  }
}
