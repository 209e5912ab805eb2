import RecapAnalytics
import RecapExportData
import Testing

@Suite("Tables of CSV")
struct CSVTableTests {
  @Test("polls have a row for each answer, and one for a poll without any")
  func polls() throws {
    var activity = SampleSession.activity()
    let ada = activity.admit(SampleSession.attendee(1, first: "Ada"))
    let quiz = activity.addPoll(
      Poll(id: 7, position: 1, question: "=1+1?", type: .quiz, askedAtSecond: -5),
      options: [
        Poll.Option(id: 1, position: 1, label: "2", isCorrect: true),
        Poll.Option(id: 2, position: 2, label: "-3", isCorrect: false),
      ])
    activity.addAnswer(poll: quiz, by: ada, option: 1)
    _ = activity.addPoll(
      Poll(id: 8, position: 2, question: "Why?", type: .openEnded, askedAtSecond: nil), options: [])
    #expect(
      try lines(.polls, of: activity) == [
        "poll_id,question,type,asked_at_s,option_count,participants,answer,answer_participants,"
          + "answer_rate,is_correct",
        "7,'=1+1?,quiz,-5,2,1,2,1,1.0000,true",
        "7,'=1+1?,quiz,-5,2,1,'-3,0,0.0000,false",
        "8,Why?,open_ended,,,0,,,,",
      ])
  }

  @Test(
    "what a spreadsheet may take for a formula is none, whatever stands in front of it",
    arguments: [
      "=1", "\t1", "\n1", " =1", "\n=1", "\u{3000}=1", "\u{200B}-1", "\u{FEFF}@a", "\u{FE62}1",
      "﹦1",
      "\u{34F}＝1", "\u{E0001}+1",
    ])
  func formulas(label: String) throws {
    var activity = SampleSession.activity()
    _ = activity.addPoll(
      Poll(id: 7, position: 1, question: label, type: .openEnded, askedAtSecond: nil), options: [])
    let text = try lines(.polls, of: activity).joined(separator: "\n")
    #expect(text.unicodeScalars.contains("'"))
    #expect(text.contains("'\(label)"))
  }

  @Test("countries and devices have the unknown ones last, without a name")
  func places() throws {
    var activity = SampleSession.activity()
    let ada = activity.admit(SampleSession.attendee(1, first: "Ada"))
    for (country, device) in [(Country("TR"), Device.tv), (nil, nil)] {
      activity.addVisit(by: ada, country: country, device: device, hasWatched: true)
    }
    activity.addPlay(
      by: ada, at: 0, seconds: 1, percentiles: 1, country: Country("TR"), device: .tv)
    #expect(
      try lines(.countries, of: activity) == [
        "country_code,country,live_viewers,recording_viewers", "TR,Türkiye,1,1", ",,1,0",
      ])
    #expect(
      try lines(.devices, of: activity, .descriptive)
        == ["Device,Live Viewers,Recording Viewers", "tv,1,1", ",1,0"])
  }

  @Test("the timeline has a row for each minute, with no rate where nobody watched")
  func timeline() throws {
    var activity = SampleSession.activity()
    let ada = activity.admit(SampleSession.attendee(1, first: "Ada"))
    activity.addInteraction(.reaction, by: ada, atSecond: 3, detail: nil)
    #expect(
      try lines(.timeline, of: activity)
        == ["minute,starts_at,viewers,engagement_rate,reactions", "0,1970-01-01T00:00:00Z,0,,1"])
  }

  @Test("the recording has everybody who loaded its player, also without a play")
  func recording() throws {
    var activity = SampleSession.activity()
    let ada = activity.admit(SampleSession.attendee(1, first: "@Ada", externalID: "\"u\",1"))
    let bob = activity.admit(SampleSession.attendee(2, first: "Bob"))
    activity.addPlay(by: ada, at: 0, seconds: 45, percentiles: 33, country: nil, device: nil)
    activity.addImpression(by: bob)
    #expect(
      try lines(.recording, of: activity) == [
        "first_name,last_name,company,email,impressions,plays,vod_view_time,avg_completion_rate,"
          + "external_id",
        "'@Ada,,,,0,1,0.75,33.00,\"\"\"u\"\",1\"", "Bob,,,,1,0,0.00,,",
      ])
  }

  private func lines(
    _ table: CSVTable, of activity: SessionActivity, _ headers: CSVExporter.Headers = .system
  ) throws -> [String] {
    var bytes: [UInt8] = []
    try CSVExporter(table, headers: headers).write(SessionMetrics(activity)) {
      bytes.append(contentsOf: $0)
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }
}
