import RecapAnalytics
import RecapExportData
import Testing

@Suite("JSON export")
struct JSONExporterTests {
  @Test("an empty session, complete")
  func empty() throws {
    let participation = #"{"count": 0, "participants": 0, "rate": null}"#
    #expect(
      try json(SampleSession.activity(title: "a\"\\\n\u{1}é")) == """
        {
          "format": "recap-session/1",
          "session": {
            "id": "s",
            "title": "a\\"\\\\\\n\\u0001é",
            "event": "Summit",
            "kind": "live",
            "startedAt": "1970-01-01T00:00:00Z",
            "durationSeconds": 60,
            "timeZone": "UTC"
          },
          "summary": {
            "uniqueViewers": 0,
            "liveUniqueViewers": 0,
            "recordingUniqueViewers": 0,
            "averageMinutesViewed": null,
            "averageLiveMinutesViewed": null,
            "averageLiveEngagementRate": null,
            "reactions": \(participation),
            "chatMessages": \(participation),
            "polls": \(participation),
            "qaThreads": \(participation),
            "attachmentDownloads": \(participation),
            "handRaises": \(participation),
            "recordingPlays": 0
          },
          "timeline": [
            {"minute": 0, "viewers": 0, "engagementRate": null, "reactions": 0}
          ],
          "reactionPeaks": [],
          "moments": [],
          "attendees": [],
          "polls": [],
          "recording": {
            "impressions": 0,
            "plays": 0,
            "minutesViewed": 0,
            "averageCompletionRate": null,
            "uniqueViewers": 0,
            "playsByDay": [],
            "viewers": []
          },
          "countries": [],
          "devices": [],
          "dataQuality": {
            "clippedLiveSeconds": 0,
            "interactionsByNonViewers": 0,
            "pollAnswersByNonViewers": 0,
            "overlappingLiveSeconds": 0,
            "unknownCountryVisits": 0,
            "unknownDeviceVisits": 0
          }
        }

        """)
  }

  @Test("an attendee on one line, rates in full precision")
  func attendee() throws {
    var activity = SampleSession.activity()
    let ada = activity.admit(SampleSession.attendee(1, first: "Ada"))
    var painter = LivePainter(durationSeconds: 60)
    painter.add(start: 0, end: 1, level: .high)
    painter.add(start: 1, end: 3, level: .none)
    activity.setLiveViewing(painter.finishAttendee(), of: ada)
    activity.setAudience(painter.finish())
    let line = """
          {"id": 1, "name": "Ada", "title": null, "company": null, "role": null, \
      "industry": null, "country": null, "minutesViewed": 0.05, "reactions": 0, \
      "chatMessages": 0, "pollsAnswered": 0, "engagementRate": 0.3333333333333333, \
      "qaThreads": 0, "attachmentDownloads": 0, "handRaises": 0, "heatmap": "1", "externalId": null}
      """
    #expect(try json(activity).split(separator: "\n").contains(Substring(line)))
  }

  @Test("the platform's own id is the last of an attendee and of a viewer of the recording")
  func externalID() throws {
    var activity = SampleSession.activity()
    let ada = activity.admit(SampleSession.attendee(1, first: "Ada", externalID: "u \"1\""))
    let bob = activity.admit(SampleSession.attendee(2, first: "Bob"))
    var painter = LivePainter(durationSeconds: 60)
    painter.add(start: 0, end: 60, level: .high)
    activity.setLiveViewing(painter.finishAttendee(), of: ada)
    activity.setAudience(painter.finish())
    activity.addImpression(by: ada)
    activity.addImpression(by: bob)
    let lines = try json(activity).split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix(#""heatmap": "4", "externalId": "u \"1\""}"#) })
    let viewers = try #require(lines.first { $0.hasPrefix(#"    "viewers": ["#) })
    #expect(viewers.contains(#""averageCompletionRate": null, "externalId": "u \"1\""}, {"#))
    #expect(viewers.hasSuffix(#""averageCompletionRate": null, "externalId": null}]"#))
  }

  private func json(_ activity: SessionActivity) throws -> String {
    var bytes: [UInt8] = []
    try JSONExporter().write(SessionMetrics(activity)) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
