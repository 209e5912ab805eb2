import Foundation
import RecapExportQueue
import RecapMailDelivery
import RecapPipeline
import SceneInspection
import SessionFixtures
import Testing

@testable import RecapServer

/// What a mail with a link says.
struct ExportLetterTests {
  /// A job that is about to be mailed, on 17 March 2026, 10:00 UTC.
  private func job(
    about: String, of session: String? = "s", format: String = "pdf"
  ) throws -> ExportJob {
    let folder = try TemporaryFolder()
    let queue = try ExportQueue(
      folder: folder.url.path, policy: ExportPolicy(domains: try RecipientDomains("example.org")))
    let now = 1_773_741_600
    let order = ExportOrder(
      event: "summit", session: session, format: format,
      recipient: try MailAddress("ada@example.org"))
    _ = try queue.submit(order, id: "a", at: now)
    let rendering = try #require(try queue.claim(.render, at: now))
    try queue.stored(rendering, as: "r.pdf", about: about, size: 1, at: now)
    return try #require(try queue.claim(.mail, at: now))
  }

  private func message(
    title: String = "Shipping every Tuesday", event: String = "Northwind Days",
    anonymized: String = ""
  ) throws -> MailMessage {
    func quoted(_ text: String) throws -> String {
      String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }
    let about = """
      {"format": "recap-session/1", \(anonymized)
       "session": {"id": "s", "title": \(try quoted(title)), "event": \(try quoted(event)),
         "kind": "live", "startedAt": "2026-03-16T23:30:00Z", "durationSeconds": 3600,
         "timeZone": "Europe/Berlin"},
       "summary": {"uniqueViewers": 1412, "liveUniqueViewers": 356, "recordingUniqueViewers": 121,
         "averageMinutesViewed": 49.25, "averageLiveEngagementRate": null, "recordingPlays": 195}}
      """
    let job = try job(about: about)
    let letter = ExportLetter(
      job: job, about: try ExportAbout(about, .dashboard), link: "https://r.example.org/f?a=1&b=2")
    return letter.message(from: try MailAddress("reports@example.org"), date: 1_773_741_600)
  }

  private func eventMessage(
    name: String = "Northwind Days", end: String = "2026-03-17T23:00:00Z", anonymized: String = ""
  ) throws -> MailMessage {
    let about = """
      {"format": "recap-event/1", \(anonymized)
       "event": {"id": "e", "name": "\(name)", "timeZone": "Europe/Berlin",
         "startsAt": "2026-03-16T08:00:00Z", "endsAt": "\(end)"},
       "summary": {"attendees": 1443, "liveAttendees": 396, "recordingAttendees": null,
         "sessions": 12, "averageSessionsPerAttendee": 1.25, "averageLiveEngagementRate": 0.661,
         "recordingPlays": 314, "polls": {"count": 1}}}
      """
    let letter = ExportLetter(
      job: try job(about: about, of: nil), about: try ExportAbout(about, .event),
      link: "https://r.example.org/f?a=1&b=2")
    return letter.message(from: try MailAddress("reports@example.org"), date: 1_773_741_600)
  }

  @Test("the letter of an event's report has its name, its days and its figures")
  func event() throws {
    let message = try eventMessage()
    #expect(
      message.subject == "Event report: Northwind Days, 16–17 Mar 2026 (link until 24 Mar)")
    #expect(
      message.text.hasPrefix(
        "The report of the event “Northwind Days” (16–17 March 2026) is ready as PDF:\n"))
    #expect(message.html.contains(" (16–17 March 2026) is ready as PDF:"))
    let figures = [
      ("Sessions", "12"), ("Unique attendees", "1,443"), ("Live attendees", "396"),
      ("Recording attendees", "–"), ("Live sessions per attendee", "1.3"),
      ("Average live engagement rate", "66.1%"), ("Recording plays", "314"),
    ]
    for (label, value) in figures {
      #expect(message.text.contains("\n\(label): \(value)\n"))
      #expect(message.html.contains(">\(label)</th><td style=\"text-align: right\">\(value)</td>"))
    }
    let day = try eventMessage(name: " ", end: "2026-03-16T23:00:00Z")
    #expect(
      day.text.hasPrefix("The report of the event “Untitled event” (16 March 2026) is ready"))
    let nobody = try eventMessage(anonymized: "\"anonymized\": {\"smallestGroup\": 5},")
    #expect(nobody.subject.hasPrefix("Anonymised event report: Northwind Days, "))
    #expect(nobody.text.contains("fewer than 5 people"))
  }

  @Test("what nobody measured is a dash, and a time without a zone is that of its clock")
  func unmeasured() throws {
    let about = """
      {"session": {"title": "Quarterly results", "event": "Quarterly results",
         "startedAt": "2026-05-26T23:58:40", "timeZone": null},
       "summary": {"uniqueViewers": 4, "liveUniqueViewers": 4, "recordingUniqueViewers": null,
         "averageMinutesViewed": 46.05, "averageLiveEngagementRate": null, "recordingPlays": null}}
      """
    let letter = ExportLetter(
      job: try job(about: about), about: try ExportAbout(about, .dashboard), link: "https://r")
    let text = letter.message(from: try MailAddress("reports@example.org"), date: 0).text
    #expect(text.contains("(Quarterly results, 26 May 2026)"))
    #expect(text.contains("works until 24 March 2026, 10:00 UTC"))
    #expect(text.contains("\nLive viewers: 4\nRecording viewers: –\n"))
  }

  @Test("the subject has the session, its day where it was, and the day the link ends")
  func subject() throws {
    let message = try message()
    #expect(message.subject == "Report: Shipping every Tuesday, 17 Mar 2026 (link until 24 Mar)")
    for text in [message.text, message.html] {
      #expect(text.contains("17 March 2026") && text.contains("Northwind Days"))
      #expect(text.contains("works until 24 March 2026, 11:00 CET"))
    }
    #expect(message.text.contains("\nhttps://r.example.org/f?a=1&b=2\n"))
    #expect(message.html.contains("\"https://r.example.org/f?a=1&amp;b=2\""))
  }

  @Test("both editions have the key figures as the report writes them")
  func figures() throws {
    let message = try message()
    let figures = [
      ("Unique viewers", "1,412"), ("Live viewers", "356"), ("Recording viewers", "121"),
      ("Average minutes viewed", "49.3"), ("Average live engagement rate", "–"),
      ("Recording plays", "195"),
    ]
    for (label, value) in figures {
      #expect(message.text.contains("\n\(label): \(value)\n"))
      #expect(message.html.contains(">\(label)</th><td style=\"text-align: right\">\(value)</td>"))
    }
    #expect(!message.text.contains("nonymised") && !message.html.contains("nonymised"))
  }

  @Test("an edition that names nobody says so")
  func anonymised() throws {
    let message = try message(anonymized: "\"anonymized\": {\"smallestGroup\": 5},")
    #expect(message.subject.hasPrefix("Anonymised report: Shipping every Tuesday, "))
    for text in [message.text, message.html] {
      #expect(text.contains("This edition is anonymised") && text.contains("fewer than 5 people"))
    }
  }

  @Test("titles stay texts of one line, and long ones leave the dates to be seen")
  func attacks() throws {
    let attack = "A\r\nBcc: eve@example.com\n\nhttps://evil.example \u{202E}<img src=x>"
    let message = try message(title: attack, event: attack)
    let head = String(decoding: message.bytes, as: UTF8.self).split(separator: "\r\n\r\n")[0]
    #expect(!head.contains("\nBcc:") && !head.contains("evil.example\r"))
    #expect(!message.text.contains("\nBcc") && !message.text.contains("\nhttps://evil"))
    #expect(!message.html.contains("<img"))
    #expect(!message.subject.contains("\u{202E}") && !message.text.contains("\u{202E}"))
    let long = try self.message(title: String(repeating: "long ", count: 100)).subject
    #expect(long.count < 150 && long.hasSuffix("…, 17 Mar 2026 (link until 24 Mar)"))
  }
}
