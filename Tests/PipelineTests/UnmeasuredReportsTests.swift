import RecapAnalytics
import Testing

@testable import RecapPipeline

@Suite("A document is refused where what is missing can't be left out")
struct UnmeasuredReportsTests {
  private static let attendanceAlone: Set<Signal> = [
    .engagement, .reactions, .chatMessages, .polls, .qaThreads, .attachmentDownloads, .handRaises,
    .recording, .visitCountry, .device,
  ]

  private func refusal(
    _ unmeasured: Set<Signal>, _ kind: ReportKind = .dashboard, hasPresence: Bool = true
  ) -> String? {
    var provenance = Provenance()
    provenance.unmeasured = unmeasured
    var activity = SessionActivity(
      Session(
        id: "s", title: "Talk", event: "Summit", kind: .room, startedAt: 0, durationSeconds: 60,
        zone: .utc))
    activity.provenance.unmeasured = [.engagement]
    let presence = hasPresence ? SessionMetrics(activity).presence : nil
    do {
      try RenderError.check(provenance, presence, for: kind, as: .pdf)
      return nil
    } catch { return "\(error)" }
  }

  @Test("attendance alone is told, with whatever people did")
  func told() {
    #expect(refusal([]) == nil)
    #expect(refusal(Self.attendanceAlone) == nil)
    #expect(refusal(Self.attendanceAlone.union([.timeZone])) == nil)
    #expect(refusal(Self.attendanceAlone.subtracting([.reactions, .polls, .chatMessages])) == nil)
  }

  @Test("the line names what the document needs")
  func refused() {
    #expect(
      refusal(Self.attendanceAlone.union([.timing]))?.contains("does not tell timing,") == true)
    #expect(refusal([.attendance, .polls])?.contains("does not tell attendance,") == true)
    #expect(refusal([.recording])?.contains("does not tell recording,") == true)
    #expect(refusal(Self.attendanceAlone, hasPresence: false) != nil)
    #expect(refusal(Self.attendanceAlone, .polls)?.contains("does not tell polls,") == true)
    #expect(refusal(Self.attendanceAlone.subtracting([.polls]), .polls) == nil)
  }
}
