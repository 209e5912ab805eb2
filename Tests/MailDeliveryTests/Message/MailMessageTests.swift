import Foundation
import Testing

@testable import RecapMailDelivery

/// Letters as another program reads them.
@Suite struct MailMessageTests {
  private static func letter(
    name: String = "Recap", to: String = "Ada", subject: String = "Report", text: String = "Hello",
    html: String = "<p>Hello"
  ) throws -> MailMessage {
    MailMessage(
      from: try MailAddress("\(name) <reports@example.org>"),
      to: try MailAddress("\(to) <ada@example.com>"), subject: subject, text: text, html: html,
      id: "job-1", date: 1_773_000_000)
  }

  private static let long = String(repeating: "Reich an Wörtern und 漢字 ", count: 30)

  @Test(
    "names, subjects and both editions arrive as they were written",
    arguments: [
      ("Recap", "Report", "Hello\nAda.", "<p>Hello</p>"),
      (
        "Zoë Ångström", "Ihr Bericht für „Gipfel“", "Grüße\n\n  — 漢字 😀\n",
        "<p title=\"=3D\">שלום</p>"
      ),
      (
        "Lovelace, \"Ada\" \\ B.", "=?UTF-8?B?QQ==?= =3D",
        "=\n=3D\n.\n..\n.a\nFrom b\n-- \n--=_alternative--", "<br>"
      ),
      (long, long, long, "<p>\(long)</p>\n\(long)"),
      ("A", String(repeating: "a", count: 300), String(repeating: "x", count: 5_000), " \t\n \n"),
      ("A", "trailing ", "spaces  \nand tabs\t\nend ", "<pre>\u{7F}\u{1}</pre>"),
      ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦 é", "e\u{301}\u{202E}", "\u{FEFF}"),
    ])
  func content(name: String, subject: String, text: String, html: String) throws {
    let server = try TestMailServer()
    let letter = try Self.letter(name: name, to: name, subject: subject, text: text, html: html)
    guard case .delivered = try SMTPServer(server.address).send(letter) else {
      Issue.record("not delivered")
      return
    }
    let taken = try server.letter()
    #expect(taken.defects.isEmpty)
    #expect(taken.isASCII && taken.longestLine <= 76)
    let trimmed = name.trimmingCharacters(in: .whitespaces)
    #expect(taken.fromName == trimmed && taken.toName == trimmed)
    #expect(taken.headers["subject"] == subject)
    #expect(taken.types == ["text/plain", "text/html"])
    #expect(taken.preferred == "text/html")
    #expect(taken.contents.map { Array($0.utf8) } == [text, html].map { Array(($0).utf8) })
    #expect(taken.headers["message-id"] == "<job-1@example.org>")
    #expect(taken.headers["auto-submitted"] == "auto-generated")
    #expect(taken.headers["mime-version"] == "1.0")
    #expect(taken.date == 1_773_000_000)
  }

  @Test("a line break in a subject begins no header")
  func injection() throws {
    let letter = try Self.letter(subject: "A\r\nBcc: eve@example.org\n\n<b>\u{2028}\u{0}B")
    let head = String(decoding: letter.bytes, as: UTF8.self).split(separator: "\r\n\r\n")[0]
    #expect(head.contains("\r\nSubject: A  Bcc: eve@example.org  <b>  B\r\n"))
    let names = head.split(separator: "\r\n").filter { !$0.hasPrefix(" ") }
      .map { $0.split(separator: ":")[0] }
    #expect(
      names == [
        "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version",
        "Content-Type",
      ])
  }

  @Test("the same letter has the same bytes, with the date as RFC 5322 has it")
  func bytes() throws {
    let text = String(decoding: try Self.letter().bytes, as: UTF8.self)
    #expect(
      text
        == """
        From: "Recap"
         <reports@example.org>
        To: "Ada"
         <ada@example.com>
        Subject: Report
        Date: Sun, 08 Mar 2026 20:00:00 +0000
        Message-ID: <job-1@example.org>
        Auto-Submitted: auto-generated
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="=_alternative"

        --=_alternative
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Hello
        --=_alternative
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <p>Hello
        --=_alternative--

        """.replacing("\n", with: "\r\n"))
  }

  @Test(
    "dates are those of the calendar",
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 +0000"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000"),
      (1_798_761_599, "Thu, 31 Dec 2026 23:59:59 +0000"),
    ])
  func dates(seconds: Int, text: String) { #expect(HeaderDate.text(seconds) == text) }
}
