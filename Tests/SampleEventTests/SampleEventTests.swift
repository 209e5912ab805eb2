import Foundation
import RecapSampleEvent
import Testing

struct SampleEventTests {
  @Test("The same arguments give the same bytes")
  func determinism() throws {
    let event = SampleEvent(attendees: 60, minutes: 20, sessions: 6, seed: 11)
    #expect(try SampleFile(event).bytes == SampleFile(event).bytes)
  }

  @Test("Another seed gives another event")
  func seeds() throws {
    let first = try SampleFile(SampleEvent(attendees: 60, sessions: 1, seed: 1))
    let second = try SampleFile(SampleEvent(attendees: 60, sessions: 1, seed: 2))
    #expect(try first.bytes != second.bytes)
  }

  @Test("The file is sound, and nothing lies beside it", arguments: [0, 1, 3, 412])
  func soundness(attendees: Int) throws {
    let file = try SampleFile(SampleEvent(attendees: attendees, sessions: 12))
    #expect(try file.rows("PRAGMA integrity_check") == [["ok"]])
    #expect(try file.rows("PRAGMA foreign_key_check").isEmpty)
    #expect(try file.rows("PRAGMA journal_mode") == [["delete"]])
    #expect(try file.number("PRAGMA freelist_count") == 0)
    #expect(try file.neighbours == ["event.db"])
    #expect(try file.number("SELECT count(*) FROM session") == 12)
  }

  @Test("A file that exists is left alone")
  func existingFile() throws {
    let event = SampleEvent(attendees: 1, sessions: 1)
    let file = try SampleFile(event)
    let bytes = try file.bytes
    #expect(throws: SampleEventError.fileExists(path: file.path)) {
      try event.write(to: file.path)
    }
    #expect(try file.bytes == bytes)
  }

  @Test("A database that can't be opened leaves no file")
  func missingFolder() {
    #expect(throws: (any Error).self) {
      try SampleEvent(attendees: 1, sessions: 1).write(to: "/no-such-folder/event.db")
    }
  }

  @Test("Without attendees there is a programme and nobody in it")
  func nobody() throws {
    let file = try SampleFile(SampleEvent(attendees: 0))
    #expect(try file.number("SELECT count(*) FROM session") == 12)
    #expect(try file.number("SELECT count(*) FROM poll") > 6)
    for table in ["attendee", "visit", "interaction", "poll_answer", "recording_impression"] {
      #expect(try file.number("SELECT count(*) FROM \(table)") == 0, "\(table)")
    }
  }

  @Test("A thousand sessions have titles of their own and stay small")
  func manySessions() throws {
    let file = try SampleFile(SampleEvent(attendees: 50, sessions: 1000))
    #expect(try file.number("SELECT count(DISTINCT title) FROM session") == 1000)
    let largest = """
      SELECT max(viewers) FROM (
        SELECT count(DISTINCT attendee_id) AS viewers FROM visit
        WHERE session_id <> '\(SampleFile.main)' GROUP BY session_id)
      """
    #expect(try file.number(largest) <= 10)
  }
}
