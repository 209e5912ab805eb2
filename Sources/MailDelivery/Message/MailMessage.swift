/// A letter in two editions, text and HTML, to one person.
///
///     MailMessage(
///       from: reports, to: ada, subject: "Ihr Bericht für „Gipfel“", text: …, html: …,
///       id: job.id, date: now
///     ).bytes  // "From: Recap <reports@example.org>\r\n…"
public struct MailMessage: Sendable {
  public let from: MailAddress
  public let to: MailAddress
  public let subject: String
  public let text: String
  public let html: String
  /// Letters, digits and dashes; the same for all attempts to send a letter, so that a mail program
  /// shows one that came twice once.
  public let id: String
  /// Unix seconds.
  public let date: Int

  /// - Parameter subject: Line breaks and other controls become spaces.
  public init(
    from: MailAddress, to: MailAddress, subject: String, text: String, html: String, id: String,
    date: Int
  ) {
    precondition(!id.isEmpty && id.utf8.count <= 128 && id.utf8.allSatisfy(\.isAtom))
    (self.from, self.to, self.subject) = (from, to, subject)
    (self.text, self.html, self.id, self.date) = (text, html, id, date)
  }

  /// The letter as RFC 5322 and RFC 2045 have it: ASCII, lines of at most 76 bytes that end with
  /// CR LF (only a long address makes one longer).
  public var bytes: [UInt8] {
    let head = [
      "From: \(HeaderText.address(from, after: 6))",
      "To: \(HeaderText.address(to, after: 4))",
      "Subject: \(HeaderText.unstructured(subject, after: 9))",
      "Date: \(HeaderDate.text(date))",
      "Message-ID: <\(id)@\(from.domain)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"\(Self.boundary)\"",
      "",
    ]
    let end = ["--\(Self.boundary)--", ""]
    let lines = head + part("plain", text) + part("html", html) + end
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  /// Quoted-printable never has an equals sign before an underscore.
  private static let boundary = "=_alternative"

  private func part(_ kind: String, _ text: String) -> [String] {
    [
      "--\(Self.boundary)",
      "Content-Type: text/\(kind); charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      QuotedPrintable.text(text),
    ]
  }
}
