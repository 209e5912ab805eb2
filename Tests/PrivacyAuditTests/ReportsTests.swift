import RecapDashboard
import RecapExportData
import RecapPipeline
import RecapPrivacyAudit
import SessionFixtures
import Testing

/// Reports as the pipeline makes them.
@Suite struct ReportsTests {
  @Test("reports that name everybody are found out in each of their places")
  func named() throws {
    let event = try AuditedEvent.usual()
    func leaks(_ format: ReportFormat) throws -> [Leak] {
      try event.leaks(in: event.report(of: event.database, as: format), as: format)
    }
    let pdf = try leaks(.pdf)
    for attendee in 1...3 {
      #expect(
        pdf.contains { $0.attendee == attendee && $0.kind == .name && $0.place.hasPrefix("page ") })
      #expect(
        pdf.contains {
          $0.attendee == attendee && $0.place.hasPrefix("attachment attendees.csv, row ")
        })
      #expect(
        pdf.contains { $0.attendee == attendee && $0.place.hasPrefix("attachment session.json, ") })
    }
    #expect(pdf.contains { $0.kind == .email && $0.attendee == 1 })

    let html = try leaks(.html)
    for attendee in 1...3 {
      #expect(
        html.contains {
          $0.attendee == attendee && $0.kind == .name && $0.place.hasSuffix(", text")
        })
      #expect(
        html.contains {
          $0.attendee == attendee && $0.kind == .id && $0.place.hasSuffix(", attribute id")
        })
    }
    let csv = try leaks(.csv)
    #expect(Set(csv.filter { $0.kind == .name }.map(\.attendee)) == [1, 2, 3])
    #expect(csv.filter { $0.kind == .email }.map(\.place) == ["row 2"])
    #expect(!csv.contains { $0.kind == .id })
    for format in ReportFormat.allCases {
      let ids = try leaks(format).filter { $0.kind == .externalID }
      #expect(Set(ids.map(\.attendee)).isSuperset(of: [1, 2]), "\(format)")
    }
    let json = try leaks(.json)
    #expect(json.contains { $0.kind == .name && $0.place == "attendees[0]" })
    #expect(json.contains { $0.kind == .id && $0.place == "recording.viewers[0].id" })
    #expect(!json.contains { $0.place.contains("polls") || $0.place.contains("session") })
    let xlsx = try leaks(.xlsx)
    for attendee in 1...3 {
      #expect(
        xlsx.contains {
          $0.attendee == attendee && $0.kind == .name
            && $0.place.hasPrefix("xl/worksheets/sheet2.xml, row ")
        })
      #expect(xlsx.contains { $0.attendee == attendee && $0.kind == .id })
    }
    #expect(xlsx.contains { $0.kind == .email && $0.attendee == 1 })
  }

  @Test("the lone document of the polls names nobody")
  func polls() throws {
    let event = try AuditedEvent.usual()
    let polls = try event.report(of: event.database, as: .pdf, kind: .polls)
    #expect(try event.leaks(in: polls, as: .pdf) == [])
  }

  @Test(
    "reports of nobody name nobody, whatever people are called", arguments: ReportFormat.allCases)
  func blank(format: ReportFormat) throws {
    let event = try AuditedEvent(Self.hostile)
    let reports = try [
      event.report(of: event.blank, as: format),
      event.report(of: event.blank, as: format, attendees: 3),
      event.report(of: event.blank, as: format, attendees: 0, attachments: false),
    ]
    for report in reports {
      let leaks = try event.leaks(in: report, as: format)
      #expect(leaks == [], "\(leaks.prefix(5).map(\.description))")
    }
    #expect(try event.audit.result(of: reports[0], as: format).ordinaryNames > 0)
    #expect(event.audit.tooShort > 0)
  }

  @Test(
    "anonymised reports name nobody, whatever people are called", arguments: ReportFormat.allCases)
  func anonymized(format: ReportFormat) throws {
    for session in [Self.hostile, try Self.crowd()] {
      let event = try AuditedEvent(
        session, sql: "UPDATE attendee SET external_id = 'usr-77f3-' || attendee_id")
      let report = try event.report(of: event.database, as: format, anonymized: true)
      let leaks = try event.leaks(in: report, as: format)
      #expect(leaks == [], "\(leaks.prefix(5).map(\.description))")
    }
  }

  /// Enough people that something of them is shown, some of it with a name in it.
  private static func crowd() throws -> SessionFixture {
    var session = hostile
    for index in session.people.indices {
      session.people[index].industry = index.isMultiple(of: 2) ? "Games" : "Wolfeschlegel Mills"
      session.people[index].country = index.isMultiple(of: 3) ? "DE" : "JO"
      session.people[index].role = "Will"
    }
    session.people[0].lastName = "Jordan"
    return session
  }

  @Test("the same people are found where they are named", arguments: ReportFormat.allCases)
  func hostileNames(format: ReportFormat) throws {
    let event = try AuditedEvent(Self.hostile)
    let report = try event.report(of: event.database, as: format, attachments: false)
    let found = Set(try event.leaks(in: report, as: format).map(\.attendee))
    for (index, person) in Self.hostile.people.enumerated() {
      guard Self.canBeFound.contains(person.lastName ?? "") else { continue }
      #expect(found.contains(index + 1), "\(person.firstName ?? "") \(person.lastName ?? "")")
    }
  }

  /// People called like words of reports, and people that are hard to find.
  private static let hostile: SessionFixture = {
    var session = SessionFixture(names: [])
    let names: [(String?, String?)] = [
      ("Live", "Engagement"), ("High", nil), ("Will", "May"), ("A", nil), ("Minutes", "Viewed"),
      ("Opening", "Keynote"), ("Unique", "Viewers"), ("Anonymous", "Viewer"), ("April", "March"),
      ("42", nil), ("X", "Y"), ("Summit", "Example"), ("Germany", nil), ("Reactions", "Polls"),
      ("Do", "Re"), ("Page", "Of"), ("Json", "Id"), ("Class", "Span"), ("Font", "Obj"),
      ("דנה", "כהן"), ("محمد", "الفارسي"), ("美玲", "林"), ("민수", "김"), ("さくら", "田中"),
      ("😀", nil), ("D'Artagnan", "O’Neill-Ó Briain"), ("Jean-Luc", "d’Été"),
      (String(repeating: "Wolfeschlegel", count: 23), "Steinhausen"), ("Straße", "ΑΣΤΕΡΙΟΣ"),
    ]
    session.people = names.map { first, last in
      var person = SessionFixture.Person(first, last, live: [.init(0..<3600)])
      person.company = "May & Baker High Dean"
      person.title = "Will writer"
      return person
    }
    session.polls = [.init("Will May be high?", at: 60, answeredBy: [0, 1, 2])]
    return session
  }()

  private static let canBeFound: Set<String> = [
    "כהן", "الفارسي", "林", "김", "田中", "O’Neill-Ó Briain", "d’Été", "Steinhausen", "ΑΣΤΕΡΙΟΣ",
  ]

  @Test(
    "the report of an event names nobody where it is anonymised", arguments: ReportFormat.allCases)
  func ofAnEvent(format: ReportFormat) throws {
    let event = try AuditedEvent.usual()
    func leaks(_ anonymization: Anonymization?) throws -> [Leak] {
      let request = ReportRequest(
        .event, format: format,
        options: ReportOptions(attachesData: format == .pdf, generatedAt: 0),
        csv: CSVExporter(.matrix), anonymization: anonymization)
      var bytes: [UInt8] = []
      try event.renderer.renderEvent(of: event.database, as: request) {
        bytes.append(contentsOf: $0)
      }
      return try event.leaks(in: bytes, as: format)
    }
    #expect(try leaks(Anonymization()).map(\.place) == [])
    #expect(Set(try leaks(nil).map(\.attendee)).isSuperset(of: [1, 2, 3]))
  }

  @Test(
    "a title that reads like an event's report costs no check of a session that tells too little")
  func titledLikeAnEvent() throws {
    var session = SessionFixture(names: ["Ada"])
    session.title = "Event report"
    let event = try AuditedEvent(
      session, sql: "INSERT INTO unmeasured (session_id, signal) VALUES ('keynote', 'recording')")
    let bytes = try event.report(of: event.blank, as: .json)
    #expect(try event.leaks(in: bytes, as: .json).isEmpty)
  }
}
