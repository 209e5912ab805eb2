import RecapSampleEvent
import Testing

struct LiveViewingTests {
  private static let uniqueViewers = """
    SELECT count(*) FROM (
      SELECT attendee_id FROM visit
      JOIN view_interval USING (visit_id) JOIN session USING (session_id)
      WHERE session_id = '\(SampleFile.main)' AND start_s < duration_s AND end_s > 0
      UNION
      SELECT attendee_id FROM recording_play
      WHERE session_id = '\(SampleFile.main)' AND seconds_viewed > 0)
    """

  @Test("The main session has as many unique viewers as asked for", arguments: [1, 2, 50, 412])
  func attendees(count: Int) throws {
    let file = try SampleFile(SampleEvent(attendees: count, sessions: 2))
    #expect(try file.number(Self.uniqueViewers) == count)
  }

  @Test("A session of any length keeps its viewers", arguments: [1, 7, 1440])
  func minutes(minutes: Int) throws {
    let file = try SampleFile(SampleEvent(attendees: 50, minutes: minutes, sessions: 1))
    #expect(try file.number(Self.uniqueViewers) == 50)
    #expect(try file.number("SELECT duration_s FROM session") == minutes * 60)
  }

  @Test("Heartbeats and stretches cover the same seconds in the same state")
  func heartbeats() throws {
    let stretches = try SampleFile(SampleEvent(attendees: 80, seed: 5))
    let beats = try SampleFile(SampleEvent(attendees: 80, seed: 5, heartbeats: true))
    let seconds = """
      SELECT visit_id, sound_on, tab_focused, full_screen, on_stage, sum(end_s - start_s),
             sum((end_s - start_s) * (end_s + start_s))
      FROM view_interval GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
      """
    #expect(try stretches.rows(seconds) == beats.rows(seconds))
    #expect(try beats.number("SELECT max(end_s - start_s) FROM view_interval") == 10)
    #expect(try stretches.number("SELECT max(end_s - start_s) FROM view_interval") > 300)
    for table in ["attendee", "visit", "interaction", "poll_answer", "recording_play"] {
      let all = "SELECT * FROM \(table)"
      #expect(try stretches.rows(all) == beats.rows(all), "\(table)")
    }
  }

  @Test("Intervals of one visit don't overlap, visits of one attendee may")
  func overlaps() throws {
    let file = try SampleFile(SampleEvent())
    let overlaps = """
      SELECT count(*) FROM view_interval a JOIN view_interval b
      ON a.visit_id = b.visit_id AND a.start_s < b.start_s AND b.start_s < a.end_s
      """
    #expect(try file.number(overlaps) == 0)
    let secondTabs = """
      SELECT count(*) FROM visit v JOIN visit w USING (session_id, attendee_id)
      JOIN view_interval a ON a.visit_id = v.visit_id
      JOIN view_interval b ON b.visit_id = w.visit_id
      WHERE v.visit_id < w.visit_id AND a.start_s < b.end_s AND b.start_s < a.end_s
      """
    #expect(try file.number(secondTabs) > 0)
  }

  @Test("Some facts are flawed, as facts are")
  func flaws() throws {
    let file = try SampleFile(SampleEvent())
    func count(_ condition: String) throws -> Int {
      try file.number(
        """
        SELECT count(*) FROM visit
        JOIN view_interval USING (visit_id) JOIN session USING (session_id)
        WHERE session_id = '\(SampleFile.main)' AND \(condition)
        """)
    }
    #expect(try count("start_s < 0 AND end_s > 0") > 0)
    #expect(try count("start_s < duration_s AND end_s > duration_s") > 0)
    #expect(try count("end_s <= 0 OR start_s >= duration_s") > 0)
    #expect(try count("country_code GLOB '[a-z][a-z]'") > 0)
    #expect(try count("country_code = 'ZZ'") > 0)
    #expect(try count("device IS NULL") > 0)
  }

  @Test("In a room some are on stage")
  func stage() throws {
    let file = try SampleFile(SampleEvent())
    let onStage = """
      SELECT count(*) FROM visit JOIN view_interval USING (visit_id) JOIN session USING (session_id)
      WHERE on_stage AND kind
      """
    #expect(try file.number("\(onStage) = 'room'") > 0)
    #expect(try file.number("\(onStage) <> 'room'") == 0)
  }
}
