import RecapSampleEvent
import Testing

struct StoryTests {
  private static let main = SampleFile.main

  @Test("The room fills fast, thins out, and comes alive in the demo")
  func story() throws {
    let file = try SampleFile(SampleEvent(attendees: 4000, sessions: 1))
    func viewers(_ minute: Int) throws -> Double {
      try Double(
        file.number(
          """
          SELECT count(DISTINCT attendee_id) FROM visit JOIN view_interval USING (visit_id)
          WHERE start_s < \(minute * 60 + 60) AND end_s > \(minute * 60)
          """)) / 3456
    }
    func engagement(_ minute: Int) throws -> Double {
      try Double(
        file.number(
          """
          SELECT 1000 * sum(sound_on AND tab_focused) / count(*)
          FROM view_interval WHERE start_s <= \(minute * 60) AND end_s > \(minute * 60)
          """)) / 1000
    }
    #expect(try (0.48...0.55).contains(viewers(0)))
    #expect(try (0.79...0.86).contains(viewers(9)))
    #expect(try (0.64...0.72).contains(viewers(30)))
    #expect(try (0.48...0.56).contains(viewers(59)))
    #expect(try (0.43...0.54).contains(engagement(29)))
    #expect(try (0.76...0.86).contains(engagement(42)))
  }

  @Test("Shares of live viewers who take part are the script's")
  func participation() throws {
    let file = try SampleFile(SampleEvent())
    func participants(_ kind: String) throws -> Int {
      try file.number(
        """
        SELECT count(DISTINCT attendee_id) FROM interaction
        WHERE session_id = '\(Self.main)' AND kind = '\(kind)' AND attendee_id IN (
          SELECT attendee_id FROM visit JOIN view_interval USING (visit_id)
          WHERE session_id = '\(Self.main)' AND start_s < 3600 AND end_s > 0)
        """)
    }
    #expect(try participants("reaction") == 107)
    #expect(try participants("chat_message") == 57)
    #expect(try participants("qa_thread") == 43)
    #expect(try participants("attachment_download") == 75)
    #expect(try participants("hand_raise") == 16)
  }

  @Test("The main session asks polls of all six types")
  func polls() throws {
    let file = try SampleFile(SampleEvent())
    let types = try file.texts(
      "SELECT DISTINCT type FROM poll WHERE session_id = '\(Self.main)' ORDER BY type")
    #expect(
      types == [
        "crowd_vote", "multiple_answer", "open_ended", "quiz", "rating_scale", "single_answer",
      ])
    #expect(
      try file.number("SELECT count(*) FROM poll_answer WHERE answer_text <> trim(answer_text)") > 0
    )
    #expect(
      try file.number(
        """
        SELECT count(*) FROM poll_option o JOIN poll_answer a USING (option_id)
        WHERE o.poll_id <> a.poll_id
        """) == 0)
  }

  @Test("Plays follow the end of the session and agree with themselves")
  func recording() throws {
    let file = try SampleFile(SampleEvent())
    func plays(_ condition: String) throws -> Int {
      try file.number(
        "SELECT count(*) FROM recording_play JOIN session USING (session_id) WHERE \(condition)")
    }
    #expect(try plays("recording_play.started_at < session.started_at + duration_s + 3600") == 0)
    #expect(try plays("recording_play.started_at > session.started_at + 15 * 86400") == 0)
    #expect(try plays("seconds_viewed = 0") > 0)
    #expect(try plays("(seconds_viewed = 0) <> (percentiles_viewed = 0)") == 0)
    #expect(try plays("session_id = 'office-hours'") == 0)
    #expect(try file.number("SELECT count(*) FROM recording_impression") > plays("1"))
    let days = try file.texts(
      """
      SELECT date(started_at + 3600, 'unixepoch') FROM recording_play
      WHERE session_id = '\(Self.main)' GROUP BY 1 ORDER BY count(*) DESC, 1
      """)
    #expect(days.first == "2026-03-05")
  }
}
