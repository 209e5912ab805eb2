import RecapAnalytics
import Testing

@testable import RecapExportData

@Suite struct WorkbookTests {
  private func workbook(
    unmeasured: Set<Signal> = [], zone: ZoneRules? = nil
  ) throws -> Workbook {
    var activity = SampleSession.activity()
    activity.provenance.unmeasured = unmeasured
    let ada = activity.admit(
      SampleSession.attendee(1, first: "=Ada", country: "TR", externalID: "u-1"))
    var painter = LivePainter(durationSeconds: 60)
    painter.add(start: 0, end: 20, level: .good)
    activity.setLiveViewing(painter.finishAttendee(), of: ada)
    activity.setAudience(painter.finish())
    activity.addInteraction(.reaction, by: ada, atSecond: 0, detail: nil)
    return try Workbook(SessionMetrics(activity), zone: zone)
  }

  private func rows(_ name: String, _ workbook: Workbook) throws -> [[Workbook.Value]] {
    let sheet = try #require(workbook.sheets.first { $0.name == name })
    var rows: [[Workbook.Value]] = []
    try sheet.forEachRow { rows.append($0) }
    return rows
  }

  @Test("a session has a sheet for each table")
  func sheets() throws {
    #expect(
      try workbook().sheets.map(\.name) == [
        "Summary", "Attendees", "Timeline", "Moments", "Reaction peaks", "Polls", "Recording",
        "Recording days", "Countries", "Devices",
      ])
  }

  @Test("attendees are those of CSV, exact and with their ids; a column nobody has is left out")
  func attendees() throws {
    let workbook = try workbook()
    let sheet = try #require(workbook.sheets.first { $0.name == "Attendees" })
    #expect(
      sheet.heads.prefix(4) == [
        "ID", "First Name", "Country", "VOD Minutes Viewed (Interval-Based)",
      ])
    let row = try #require(try rows("Attendees", workbook).first)
    #expect(row.prefix(3) == [.whole(1), .text("=Ada"), .text("Türkiye")])
    #expect(row.contains(.decimal(20 / 60.0)))
  }

  @Test("the summary has each figure by the name JSON has for it")
  func summary() throws {
    let rows = try rows("Summary", workbook())
    #expect(rows.contains([.text("Session"), .text("ID"), .text("s"), .text("session.id")]))
    #expect(
      rows.contains([
        .text("Summary"), .text("Reactions: rate"), .percentage(1), .text("summary.reactions.rate"),
      ]))
    #expect(
      rows.contains([
        .text("Summary"), .text("Reactions"), .whole(1), .text("summary.reactions.count"),
      ]))
  }

  @Test("what nobody measured has no sheet, no column and no line")
  func unmeasured() throws {
    let workbook = try workbook(unmeasured: [.polls, .recording, .reactions, .engagement])
    let names = workbook.sheets.map(\.name)
    for name in ["Polls", "Recording", "Recording days", "Reaction peaks"] {
      #expect(!names.contains(name))
    }
    for sheet in workbook.sheets {
      #expect(!sheet.heads.contains { $0.contains("Reaction") || $0.contains("Engagement") })
    }
    let lines = try rows("Summary", workbook)
    #expect(!lines.contains { $0[3] == .text("summary.reactions.count") })
    #expect(
      lines.contains {
        $0[3] == .text("unmeasured") && $0[2] == .text("engagement, polls, reactions, recording")
      })
  }

  @Test("devices that the recording tells have their sheet, whatever the live session measures")
  func devicesOfTheRecording() throws {
    var activity = SampleSession.activity()
    activity.provenance.unmeasured = [.device]
    let ada = activity.admit(SampleSession.attendee(1, first: "Ada", country: "TR"))
    activity.addPlay(
      by: ada, at: 1_772_700_000, seconds: 9, percentiles: 5, country: nil, device: .tv)
    let workbook = try Workbook(SessionMetrics(activity), zone: nil)
    #expect(try rows("Devices", workbook).count == 1)
  }

  @Test("times are of the session's zone or the one that is asked for, which their heads name")
  func zones() throws {
    let session = try workbook()
    #expect(session.sheets[2].heads[1] == "Starts at (UTC)")
    #expect(try rows("Timeline", session)[0][1] == .time(CivilTime(localSeconds: 0)))
    let asked = try workbook(zone: #require(ZoneRules("Asia/Tokyo")))
    #expect(asked.sheets[2].heads[1] == "Starts at (Asia/Tokyo)")
    #expect(try rows("Timeline", asked)[0][1] == .time(CivilTime(localSeconds: 9 * 3600)))
    let unknown = try workbook(unmeasured: [.timeZone])
    #expect(unknown.sheets[2].heads[1] == "Starts at")
  }
}
