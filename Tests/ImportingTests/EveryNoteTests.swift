import Foundation
import RecapAnalytics
import RecapImporting
import Testing

@Suite("Notes of what platforms write in more than one way")
struct EveryNoteTests {
  private func notes(
    _ text: String, _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> [String: Int] {
    try Example([Example.text(text)], change).notes()
  }

  private func notes(
    _ bytes: [UInt8], _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> [String: Int] {
    try Example([ImportFile(name: "file", bytes: bytes)], change).notes()
  }

  private static let header =
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"
  private static let row = "Ada,a@x.org,2026-05-26 10:00:00,2026-05-26 11:00:00,60\n"

  private func example(_ name: String, _ change: (String) -> String) throws -> String {
    let bytes = try Data(contentsOf: Example.folder.appending(path: name))
    let text =
      String(
        data: bytes, encoding: bytes.starts(with: [0xFF, 0xFE]) ? .utf16 : .utf8) ?? ""
    let changed = change(text)
    #expect(changed != text, "the example is not what it was")
    return changed
  }

  @Test("a second join without a leave ends the first stay")
  func repeatedJoin() throws {
    let list = """
      Full Name\tUser Action\tTimestamp
      Ada\tJoined\t5/26/2026, 9:00:00 AM
      Ada\tJoined\t5/26/2026, 9:10:00 AM
      Ada\tLeft\t5/26/2026, 9:30:00 AM
      Bo\tJoined\t5/26/2026, 9:00:00 AM
      Bo\tLeft\t5/26/2026, 9:40:00 AM

      """
    let example = try Example([Example.text(list)])
    #expect(try example.notes() == ["repeatedJoin": 1])
    #expect(try example.seconds() == ["Ada": 1800, "Bo": 2400])
  }

  @Test("a stated window that touches no visit is ignored")
  func windowIgnored() throws {
    let block = """
      Topic,Meeting ID,Start Time,End Time
      Talk,900,2026-05-20 10:00:00,2026-05-20 11:00:00

      """
    #expect(try notes(block + Self.header + Self.row)["windowIgnored"] == 1)
  }

  @Test("a stated number of people that is neither that of people nor of visits is noted")
  func countDiffers() throws {
    let changed = try example("teams-report.csv") {
      $0.replacing("Attended participants\t4", with: "Attended participants\t9")
    }
    #expect(try notes(changed)["countDiffers"] == 1)
  }

  @Test("somebody of another name with the same first join and last leave is the one that fits")
  func matchedByTimes() throws {
    // Under 3 the name is another, and there is no address.
    let changed = try example("teams-report.csv") { text in
      text.replacing(
        "石川 悠\t5/26/26, 10:12:45 AM\t5/26/26, 10:22:40 AM\t9m 55s\tyu@kawa.example\tAttendee\r\n\r\n",
        with: ""
      )
      .replacing(
        "Idris Okonjo (Guest)\t5/26/26, 10:00:10 AM\t5/26/26, 10:20:05 AM",
        with: "Idris (mobile)\t5/26/26, 10:00:10 AM\t5/26/26, 10:20:05 AM"
      )
      .replacing(
        "Idris Okonjo (Guest)\t5/26/26, 10:28:30 AM\t5/26/26, 10:58:30 AM",
        with: "Idris (mobile)\t5/26/26, 10:28:30 AM\t5/26/26, 10:58:30 AM")
    }
    #expect(try notes(changed)["matchedByTimes"] == 1)
  }

  @Test("the likely order of day and month is noted where it was asked for")
  func dateOrderLikely() throws {
    let rows = "Ada,a@x.org,5/6/2026 9:00:00 AM,5/6/2026 10:00:00 AM,60\n"
    #expect(try notes(Self.header + rows) { $0.dateOrder = .likely }["dateOrderLikely"] == 1)
  }

  @Test("an encoding that nothing tells is noted, and so is what could not be read")
  func encodings() throws {
    let western = Array(Self.header.utf8) + [0x5A, 0x6F, 0xEB] + Array(Self.row.dropFirst(3).utf8)
    #expect(try notes(western)["encodingAssumed"] == 1)
    let control = Array(Self.header.utf8) + [0x01] + Array(Self.row.utf8)
    #expect(try notes(control)["textReplaced"] == 1)
  }

  @Test("events of BigBlueButton without an instant are placed by the meeting's id")
  func clockAssumed() throws {
    let changed = try example("bigbluebutton-events.xml") { text in
      text.replacing(/<timestampUTC>\d+<\/timestampUTC>/, with: "")
    }
    #expect(try notes(changed)["clockAssumed"] == 1)
  }

  @Test("times of polls that fit the window at several hours are none")
  func pollTimes() throws {
    let long = "Ada,a@x.org,2026-05-26 01:00:00,2026-05-26 09:00:00,480\n"
    let event = try Example(
      [
        Example.text(Self.header + long, name: "people.csv"), Example.file("zoom-polls.csv"),
      ]) { $0.isOneSession = true }
    #expect(try event.notes()["pollTimes"] == 1)
  }

  @Test("answers that may be several, divided at semicolons, are noted")
  func optionsGuessed() throws {
    #expect(try Example([Example.file("zoom-polls.csv")]).notes()["optionsGuessed"] == 1)
  }

  @Test("a last page that names a next one is not the last")
  func pagesMissing() throws {
    let page = """
      {"topic":"Talk","start_time":"2026-05-26T10:00:00Z","next_page_token":"n2","participants":[
      {"name":"Ada","user_email":"a@x.org","join_time":"2026-05-26T10:00:00Z",
      "leave_time":"2026-05-26T11:00:00Z"}]}
      """
    #expect(try notes(page) == ["pagesMissing": 1])
  }

  @Test("a line of a kind that nobody knows is noted")
  func unknownLine() throws {
    let more = #"{"type":"weather","at":"2026-05-26T15:00:00Z"}"#
    let text = String(decoding: try Example.bytes("recap-events.ndjson"), as: UTF8.self)
    #expect(try notes(text + more + "\n")["unknownLine"] == 1)
  }

  @Test("sums without times are noted")
  func totalsOnly() throws {
    let table = "Name,Email,Total Duration (Minutes)\nAda,a@x.org,40\nBo,b@x.org,12\n"
    #expect(
      try notes(table) { $0.start = .init("2026-05-26T10:00") }["totalsOnly"] == 2)
  }

  @Test("a session of more than seven days is refused")
  func tooLong() {
    let row = "Ada,a@x.org,2026-05-26 10:00:00,2026-06-05 11:00:00,\n"
    #expect(Example.error([Example.text(Self.header + row)])?.code == .tooLong)
  }
}
