import RecapAnalytics
import RecapAnalyticsStore
import RecapImporting
import Testing

@Suite("Notes and errors of imports")
struct NotesTests {
  fileprivate static let header =
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"

  private func zoom(
    _ rows: String, _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> Example {
    try Example([Example.text(Self.header + rows)], change)
  }

  private func error(
    _ text: String, _ change: (inout ImportOptions) -> Void = { _ in }
  ) -> ImportError? {
    Example.error([Example.text(text)], change)
  }

  @Test("a missing leave is the session's end, a missing join the leave minus the duration")
  func missing() throws {
    let example = try zoom(
      """
      Ada,a@x.org,2026-05-26 10:00:00,2026-05-26 11:00:00,60
      Bo,b@x.org,2026-05-26 10:30:00,,
      Cy,c@x.org,,2026-05-26 10:45:00,15
      Di,d@x.org,,,
      """)
    #expect(try example.seconds() == ["Ada": 3600, "Bo": 1800, "Cy": 900])
    #expect(try example.notes() == ["missingLeave": 1, "missingJoin": 1, "noTimes": 1])
  }

  @Test("a leave before the join is dropped, and one that is equal is a second")
  func reversed() throws {
    let example = try zoom(
      """
      Ada,a@x.org,2026-05-26 10:00:00,2026-05-26 11:00:00,60
      Bo,b@x.org,2026-05-26 10:30:00,2026-05-26 10:20:00,
      Cy,c@x.org,2026-05-26 10:30:00,2026-05-26 10:30:00,
      """)
    #expect(try example.seconds() == ["Ada": 3600, "Cy": 1])
    #expect(try example.notes() == ["leaveBeforeJoin": 1])
  }

  @Test("durations check visits, and do not make them")
  func durations() throws {
    let example = try zoom("Ada,a@x.org,2026-05-26 10:00:00,2026-05-26 11:00:00,50\n")
    #expect(try example.seconds() == ["Ada": 3600])
    #expect(try example.notes() == ["durationDiffers": 1])
  }

  @Test(
    "two addresses are two people, one name at once is one, and hidden names are each their own")
  func people() throws {
    let example = try zoom(
      """
      Ada,a@x.org,2026-05-26 10:00:00,2026-05-26 10:10:00,10
      Ada,A@X.org,2026-05-26 10:20:00,2026-05-26 10:30:00,10
      Ada,b@x.org,2026-05-26 10:00:00,2026-05-26 10:10:00,10
      Bo (Guest),,2026-05-26 10:00:00,2026-05-26 10:10:00,10
      Bo,,2026-05-26 10:05:00,2026-05-26 10:15:00,10
      Anonymous,,2026-05-26 10:00:00,2026-05-26 10:10:00,10
      anonymous,,2026-05-26 10:00:00,2026-05-26 10:10:00,10
      """)
    let metrics = try example.metrics()
    #expect(
      metrics.attendees.map { "\($0.name) \($0.liveSeconds)" }.sorted() == [
        "Ada 1200", "Ada 600", "Anonymous viewer 600", "Anonymous viewer 600", "Bo 900",
      ])
    #expect(try example.notes() == ["sameNameOverlap": 1, "anonymousRows": 2])
  }

  @Test("a value that all rows share identifies nobody")
  func placeholder() throws {
    let rows = ["Ada", "Bo", "Cy"].map {
      "\($0),none@example.com,2026-05-26 10:00:00,2026-05-26 10:10:00,10\n"
    }
    let example = try zoom(rows.joined())
    #expect(try example.seconds().count == 3)
    #expect(try example.notes() == ["placeholderId": 1])
  }

  @Test("a gap of twelve hours parts a list that recurs")
  func gap() throws {
    let example = try zoom(
      """
      Ada,a@x.org,2026-05-26 10:00:00,2026-05-26 11:00:00,60
      Ada,a@x.org,2026-06-02 10:00:00,2026-06-02 11:00:00,60
      """)
    #expect(example.database.sessionIDs.count == 2)
    #expect(try example.notes() == ["splitByGap": 1])
  }

  @Test("people of a role are left out as asked")
  func roles() throws {
    let example = try Example([Example.file("teams-report.csv")]) {
      $0.leftOutRoles = ["organizer"]
    }
    #expect(try example.seconds()["Mara Quist"] == nil)
    #expect(try example.notes()["rolesLeftOut"] == 2)
  }

  @Test("a clock that shows a time twice, or skips it, is read by the rules of its zone")
  func clocks() throws {
    let example = try zoom(
      """
      Ada,a@x.org,2026-10-25 02:30:00,2026-10-25 04:00:00,150
      Bo,b@x.org,2026-10-25 02:50:00,2026-10-25 02:10:00,20
      """
    ) { $0.zone = ZoneRules("Europe/Berlin") }
    #expect(try example.seconds() == ["Ada": 9000, "Bo": 1200])
    #expect(try example.notes() == ["clockTwice": 3])
    let skipped = try zoom("Ada,a@x.org,2026-03-29 02:30:00,2026-03-29 04:00:00,30\n") {
      $0.zone = ZoneRules("Europe/Berlin")
    }
    #expect(try skipped.seconds() == ["Ada": 1800])
    #expect(try skipped.notes() == ["clockSkipped": 1])
    #expect(try skipped.metrics().provenance.measures(.timeZone))
  }

  @Test("what can't be read stops the import, unless such rows are to be left out")
  func unreadable() throws {
    let rows = "Ada,a@x.org,2026-05-26 10:00:00,2026-05-26 11:00:00,60\nBo,b@x.org,soon,,\n"
    let error = try #require(self.error(Self.header + rows))
    #expect(error.code == .unreadableRow)
    #expect(error.line == 3)
    #expect(error.column == "C (Join Time)")
    #expect(error.value == "soon")
    let example = try zoom(rows) { $0.skipsUnreadable = true }
    #expect(try example.seconds() == ["Ada": 3600])
    #expect(try example.notes() == ["unreadableRow": 1])
  }

  @Test(
    "what is no export is told in one line",
    arguments: [
      ("", ImportError.Code.empty), ("PK\u{3}\u{4}xl/workbook.xml", .spreadsheet),
      ("PK\u{3}\u{4}notes.txt", .archive), ("%PDF-1.7", .notText),
      ("Kunde,Datum\nx,y\n", .unknownFormat),
      (header, .noPeople), (NotesTests.header + "\"Ada,a@x.org\n", .unclosedQuote),
      (NotesTests.header + String(repeating: "x", count: 70_000), .cellTooLong),
      ("{\"participants\": [", .brokenJSON), ("{\"type\":\"session\"}", .brokenJSON),
      (String(repeating: "[", count: 100_000), .brokenJSON),
      ("<recording meeting_id=\"a-1\"><event>", .brokenXML),
      (
        "Participant,IP Address,Network Type,Microphone,Speaker\nAda,1.2.3.4,Wifi,a,b\n",
        .qualityReport
      ),
    ])
  func refused(text: String, code: ImportError.Code) {
    let error = self.error(text)
    #expect(error?.code == code, "\(error.map(String.init(describing:)) ?? "no error")")
    #expect(error?.description.contains("\n") == false)
  }

  @Test("what an event of BigBlueButton does not tell is noted, and not passed over")
  func brokenEvents() throws {
    let sound = String(
      decoding: try Example.bytes("bigbluebutton-events.xml"), as: UTF8.self)
    let answers = #"<answers>[{"id":0,"key":"Yes"},{"id":1,"key":"No"}]</answers>"#
    let changes: [(what: String, by: String, notes: Int)] = [
      // The options, and the answer that chose one of them.
      (answers, "<answers>[{</answers>", 2),
      // The poll, and the answer to it.
      ("<pollId>p1</pollId><type>", "<type>", 2),
      ("<pollId>p1</pollId><userId>", "<pollId>p2</pollId><userId>", 1),
      ("<userId>w_1</userId>", "", 1),
    ]
    #expect(try Example([Example.text(sound)]).notes() == [:])
    for (what, by, notes) in changes {
      #expect(sound.contains(what))
      let example = try Example([Example.text(sound.replacing(what, with: by))])
      #expect(try example.notes() == ["notRead": notes], "\(what)")
    }
  }

  @Test("an entity of the file's own is not expanded")
  func entities() {
    let xml = """
      <!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>
      <recording meeting_id="a-1778580000000"><event timestamp="1" module="PARTICIPANT" \
      eventname="ParticipantJoinEvent"><name>&b;</name><userId>u</userId></event></recording>
      """
    #expect(error(xml)?.code == .brokenXML)
  }

  @Test("times of day need a day, and clocks of two kinds do not go together")
  func clocksOfTwoKinds() throws {
    let bare = Self.header + "Ada,a@x.org,10:00 AM,11:00 AM,60\n"
    #expect(error(bare)?.code == .noDate)
    let dated = try Example([Example.text(bare)]) { $0.start = .init("2026-05-26") }
    #expect(try dated.seconds() == ["Ada": 3600])
    let mixed = Self.header + "Ada,a@x.org,2026-05-26 10:00:00,2026-05-26T11:00:00Z,60\n"
    #expect(error(mixed)?.code == .mixedClocks)
  }

  @Test("days and months in two orders are an error, and one reading is taken")
  func orders() throws {
    #expect(
      error(Self.header + "Ada,,5/26/2026 10:00,5/26/2026 11:00,60\nBo,,26/5/2026 10:00,,\n")?.code
        == .contradictingDates)
    let spread = try zoom(
      "Ada,,3/4/2026 10:00,3/4/2026 11:00,60\nBo,,3/5/2026 10:00,3/5/2026 11:00,60\n")
    #expect(try spread.metrics().session.startedAt / 86_400 == 20_516)
    #expect(throws: Never.self) { try zoom("Ada,,5/5/26 10:00,5/5/26 11:00,60\n") }
  }

  @Test("a list in a language of no list is read by its structure")
  func anyLanguage() throws {
    let text = """
      Nimi\tToiminto\tAika
      Ada\tLiittyi\t26.5.2026, 10:00:00
      Bo\tLiittyi\t26.5.2026, 10:05:00
      Ada\tPoistui\t26.5.2026, 10:30:00
      Bo\tPoistui\t26.5.2026, 10:45:00
      """
    #expect(try Example([Example.text(text)]).seconds() == ["Ada": 1800, "Bo": 2400])
    let table = """
      Nimi;Osoite;Tuli;Lähti
      Ada;a@x.org;26.5.2026 10:00;26.5.2026 10:30
      Bo;b@x.org;26.5.2026 10:05;26.5.2026 10:45
      """
    #expect(try Example([Example.text(table)]).seconds() == ["Ada": 1800, "Bo": 2400])
  }

  @Test("columns are named by --map")
  func map() throws {
    let text = "Wer,Von,Minuten\nAda,2026-05-26 10:00,30\n"
    let example = try Example([Example.text(text)]) {
      $0.map = [.name: "wer", .join: "2", .duration: "Minuten"]
    }
    #expect(try example.seconds() == ["Ada": 1])
    #expect(try example.notes() == ["missingLeave": 1])
  }

  @Test("a file that does not tell its session needs the only one, or its name")
  func ambiguousSession() throws {
    let questions =
      "#,Question,Asker Name,Asker Email,Answer(s)\n1,Why?,Ada,a@x.org,So.\n1,Why?,Ada,a@x.org,Yes.\n"
    let attendance = Example.text(
      Self.header + "Ada,a@x.org,2026-05-26 10:00:00,2026-05-26 11:00:00,60\n", name: "a.csv")
    let example = try Example([attendance, Example.text(questions, name: "q.csv")])
    #expect(try example.metrics().summary.qaThreads.count == 1)
    #expect(try example.metrics().provenance.measures(.qaThreads))
    let other = Example.text(
      Self.header + "Ada,a@x.org,2026-06-26 10:00:00,2026-06-26 11:00:00,60\n", name: "b.csv")
    let error = Example.error([attendance, other, Example.text(questions, name: "q.csv")])
    #expect(error?.code == .ambiguousSession)
  }

  @Test("a chat counts messages and reactions, and none that are private")
  func chat() throws {
    let attendance = Example.text(
      Self.header + "Ada (Byron),a@x.org,2026-05-26 10:00:00,2026-05-26 11:00:00,60\n",
      name: "a.csv")
    let chat = """
      2026-05-26 10:05:00 From Ada to Everyone:
      \tHello
      \tall
      2026-05-26 10:06:00 From Ada to Everyone:
      \tReacted to "Hello" with 👏
      2026-05-26 10:07:00 From Zoe to Ada (Direct Message):
      \tpsst
      2026-05-26 10:08:00 From Zoe to Everyone:
      \tHi
      """
    let example = try Example([attendance, Example.text(chat, name: "chat.txt")])
    let metrics = try example.metrics()
    #expect(metrics.summary.chatMessages.count == 2)
    #expect(metrics.summary.reactions.count == 1)
    #expect(try example.notes() == ["privateMessages": 1, "senderUnknown": 1])
  }

  @Test("a Zoom webinar has parts, and people who only registered")
  func webinar() throws {
    let text = """
      Attendee Report
      Report Generated:,"05/26/2026 12:10:00 PM"
      Topic,Webinar ID,Actual Start Time,Actual Duration (minutes)
      Results,900 1582 0066,"05/26/2026 09:58:40 AM",62
      Host Details
      Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
      Yes,Mara Quist,mara@x.org,"05/26/2026 09:58:40 AM","05/26/2026 11:00:40 AM",62,No,Germany
      Attendee Details
      Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
      Yes,ov,Odile,Vance,o@x.org,"05/20/2026 09:00:00 AM",approved,"05/26/2026 10:00:00 AM","05/26/2026 10:30:00 AM",30,Yes,Nowhere
      No,bo,Bo,Ek,b@x.org,"05/20/2026 09:00:00 AM",approved,--,--,--,--,--
      """
    let example = try Example([Example.text(text)])
    #expect(try example.seconds() == ["Mara Quist": 3720, "Odile Vance": 1800])
    #expect(try example.notes() == ["registeredOnly": 1, "unknownCountry": 1])
    let metrics = try example.metrics()
    #expect(metrics.session.kind == .live)
    #expect(metrics.session.id == "90015820066-20260526T0958")
    #expect(metrics.attendees.map(\.attendee.role) == ["Host", "Attendee"])
    #expect(metrics.attendees[0].attendee.countryCode == "DE")
  }

  @Test("people whose names a Teams report hides are counted once, by their stays")
  func hiddenInTeams() throws {
    let text = """
      1. Summary
      Meeting title\tResults
      Start time\t26.05.26, 10:00:00
      End time\t26.05.26, 11:00:00

      2. Participants
      Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail
      Anonymous\t26.05.26, 10:00:00\t26.05.26, 11:00:00\t50m
      Ada\t26.05.26, 10:00:00\t26.05.26, 11:00:00\t1h\ta@x.org

      3. In-Meeting Activities
      Name\tJoin Time\tLeave Time\tDuration\tEmail
      Anonymous\t26.05.26, 10:00:00\t26.05.26, 10:20:00\t20m
      Anonymous\t26.05.26, 10:30:00\t26.05.26, 11:00:00\t30m
      Ada\t26.05.26, 10:00:00\t26.05.26, 11:00:00\t1h\ta@x.org
      """
    let example = try Example([Example.text(text)])
    #expect(try example.seconds() == ["Ada": 3600, "Anonymous viewer": 3000])
    #expect(try example.visits() == 3)
  }

  @Test("two names of a Teams report that share an address are there as long as their stays say")
  func sharedAddressInTeams() throws {
    let text = """
      1. Summary
      Meeting title\tResults
      Start time\t26.05.26, 10:00:00
      End time\t26.05.26, 11:00:00

      2. Participants
      Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)
      Ada\t26.05.26, 10:00:00\t26.05.26, 11:00:00\t20m\tspeakers@x.org\tspeakers@x.org
      Bo\t26.05.26, 10:20:00\t26.05.26, 10:40:00\t20m\tspeakers@x.org\tspeakers@x.org
      Cy\t26.05.26, 10:00:00\t26.05.26, 11:00:00\t1h\tc@x.org\tc@x.org

      3. In-Meeting Activities
      Name\tJoin Time\tLeave Time\tDuration\tEmail
      Ada\t26.05.26, 10:00:00\t26.05.26, 10:10:00\t10m\tspeakers@x.org
      Ada\t26.05.26, 10:50:00\t26.05.26, 11:00:00\t10m\tspeakers@x.org
      Bo\t26.05.26, 10:20:00\t26.05.26, 10:40:00\t20m\tspeakers@x.org
      Cy\t26.05.26, 10:00:00\t26.05.26, 11:00:00\t1h\tc@x.org
      """
    let example = try Example([Example.text(text)])
    #expect(try example.seconds() == ["Ada": 2400, "Cy": 3600])
    #expect(try example.visits() == 4)
  }

  @Test("a hidden name in the column of first names is nobody's")
  func hiddenFirstNames() throws {
    let text = """
      First name,Last name,Email,Duration,Time joined,Time exited
      Anonymous,,,10 min,2026-05-26 10:00:00,2026-05-26 10:10:00
      Anonymous,,,5 min,2026-05-26 10:00:00,2026-05-26 10:05:00
      """
    let example = try Example([Example.text(text)])
    #expect(try example.metrics().attendees.map(\.liveSeconds).sorted() == [300, 600])
    #expect(try example.notes() == ["anonymousRows": 2])
  }

  @Test("GoTo's blocks are none of a Zoom webinar")
  func goTo() throws {
    let text = """
      Attendee Report
      General Information
      Webinar Name,Webinar ID
      Results,123-456-789
      Actual Start Date/Time,Duration
      "May 26, 2026 10:00 AM CET",1 hour 2 minutes
      Session Details
      Attended,Interest Rating,Last Name,First Name,Email Address,Join Time,Leave Time,Time in Session
      Yes,70,Byron,Ada,a@x.org,"May 26, 2026 10:01 AM CET","May 26, 2026 10:31 AM CET",30 minutes
      """
    let example = try Example([Example.text(text)])
    #expect(try example.seconds() == ["Ada Byron": 1800])
    let metrics = try example.metrics()
    #expect(metrics.provenance.formats == ["goto"])
    #expect(metrics.session.title == "Results")
    #expect(metrics.session.id == "123-456-789-20260526T1000")
    #expect(metrics.session.durationSeconds == 3720)
  }

  @Test("a country that is none is left out of Recap's events, and noted")
  func unknownCountries() throws {
    let lines = """
      {"type":"session","id":"s","title":"S","start":"2026-05-26T15:00:00Z","duration":60}
      {"type":"person","id":"u","firstName":"Ada","country":"ZZ"}
      {"type":"join","session":"s","person":"u","visit":"a","at":"2026-05-26T15:00:00Z","country":"XX"}
      {"type":"leave","visit":"a","at":"2026-05-26T15:01:00Z"}
      """
    let example = try Example([Example.text(lines)])
    #expect(try example.notes() == ["unknownCountry": 2])
  }

  @Test(
    "what an event of Recap leaves out that it must have, or calls by no name there is, is an error",
    arguments: [
      (
        #"{"type":"state","visit":"a","at":"2026-05-26T15:00:00Z","sound":true,"focus":true}"#,
        "fullScreen"
      ),
      (#"{"type":"poll","session":"s","id":"p","pollType":"quiz"}"#, "question"),
      (
        #"{"type":"poll","session":"s","id":"p","question":"?","pollType":"vote"}"#,
        "pollType is none of"
      ),
      (#"{"type":"unmeasured","session":"s"}"#, "signals"),
      (
        #"{"type":"join","session":"s","person":"u","visit":"b","at":1,"device":"fridge"}"#,
        "device is none of"
      ),
      (
        #"{"type":"session","id":"t","title":"T","start":0,"duration":60,"kind":"talk"}"#,
        "kind is none of"
      ),
    ])
  func brokenEvents(line: String, reason: String) throws {
    let lines = """
      {"type":"session","id":"s","title":"S","start":"2026-05-26T15:00:00Z","duration":60}
      {"type":"person","id":"u","firstName":"Ada"}
      {"type":"join","session":"s","person":"u","visit":"a","at":"2026-05-26T15:00:00Z"}

      """
    let error = try #require(self.error(lines + line))
    #expect(error.code == .brokenJSON)
    #expect(error.line == 4)
    #expect(error.description.contains(reason), "\(error)")
  }

  @Test("who writes in BigBlueButton before joining is who joins")
  func writerBeforeJoining() throws {
    let text = """
      <recording meeting_id="x-1778580000000">
        <event timestamp="1" module="CHAT" eventname="PublicChatEvent"><sender>Ada</sender><senderId>w_1</senderId><timestampUTC>1778580000000</timestampUTC></event>
        <event timestamp="2" module="PARTICIPANT" eventname="ParticipantJoinEvent"><name>Ada</name><role>VIEWER</role><userId>w_1</userId><externalUserId>a1</externalUserId><timestampUTC>1778580010000</timestampUTC></event>
        <event timestamp="3" module="PARTICIPANT" eventname="EndAndKickAllEvent"><timestampUTC>1778580070000</timestampUTC></event>
      </recording>
      """
    let example = try Example([Example.text(text, name: "events.xml")])
    let people = try example.metrics().attendees
    #expect(people.map(\.attendee.externalID) == ["bigbluebutton:a1"])
    #expect(people.map(\.attendee.role) == ["VIEWER"])
    #expect(people.map(\.liveSeconds) == [60])
    #expect(try example.metrics().summary.chatMessages.count == 1)
  }
}
