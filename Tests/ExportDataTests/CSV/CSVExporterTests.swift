import RecapAnalytics
import RecapExportData
import Testing

@Suite("CSV export")
struct CSVExporterTests {
  @Test("live viewers first, then those of the recording only, numbers half up")
  func rows() throws {
    let lines = try csv(metrics())
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("first_name,last_name,title,"))
    #expect(
      lines[1] == "Ada,,\"a,\"\"b\"\"\",,,Türkiye,'=x,,0.75,0.12,0.87,33.00,1,0,0.1429,0,0,0,0,u-1")
    #expect(lines[2] == "'＝Bob,,,,,,,,0.02,0.00,0.02,0.00,0,0,,0,0,0,0,'=2")
    #expect(lines[3] == "")
  }

  @Test("descriptive headers and a byte-order mark where asked")
  func headers() throws {
    let exporter = CSVExporter(headers: .descriptive, hasByteOrderMark: true)
    let line = try csv(metrics(), exporter)[0]
    #expect(line.unicodeScalars.first == "\u{FEFF}")
    #expect(line.hasSuffix(",Attachment Downloads Count,External ID"))
  }

  @Test("an export larger than a chunk comes in several, whole")
  func chunks() throws {
    var activity = SampleSession.activity()
    for id in 1...5000 {
      let viewer = activity.admit(SampleSession.attendee(id, first: "Viewer \(id)"))
      activity.addPlay(
        by: viewer, at: 0, seconds: 1, percentiles: 1, country: nil, device: nil)
    }
    var (chunks, lines) = (0, 0)
    try CSVExporter().write(SessionMetrics(activity)) { chunk in
      chunks += 1
      lines += chunk.count { $0 == 10 }
    }
    #expect(chunks > 2)
    #expect(lines == 5001)
  }

  private func csv(_ metrics: SessionMetrics, _ exporter: CSVExporter = CSVExporter()) throws
    -> [String]
  {
    var bytes: [UInt8] = []
    try exporter.write(metrics) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private func metrics() -> SessionMetrics {
    var activity = SampleSession.activity()
    let ada = activity.admit(
      SampleSession.attendee(
        1, first: "Ada", title: "a,\"b\"", role: "=x", country: "TR",
        externalID: "u-1"))
    let bob = activity.admit(SampleSession.attendee(2, first: "＝Bob", externalID: "=2"))
    let eve = activity.admit(SampleSession.attendee(3, first: "Eve"))
    var painter = LivePainter(durationSeconds: 60)
    painter.add(start: 0, end: 1, level: .good)
    painter.add(start: 1, end: 7, level: .low)
    activity.setLiveViewing(painter.finishAttendee(), of: ada)
    activity.setAudience(painter.finish())
    activity.addInteraction(.reaction, by: ada, atSecond: 0, detail: nil)
    activity.addPlay(by: ada, at: 0, seconds: 45, percentiles: 33, country: nil, device: nil)
    activity.addPlay(by: bob, at: 0, seconds: 1, percentiles: 0, country: nil, device: nil)
    activity.addPlay(by: eve, at: 0, seconds: 0, percentiles: 0, country: nil, device: nil)
    return SessionMetrics(activity)
  }
}
