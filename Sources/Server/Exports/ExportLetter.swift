import Foundation
import RecapAnalytics
import RecapDashboard
import RecapExportQueue
import RecapMailDelivery

/// The mail that brings the link to an export.
struct ExportLetter {
  let job: ExportJob
  let about: ExportAbout
  let link: String

  func message(from: MailAddress, date: Int) -> MailMessage {
    MailMessage(
      from: from, to: job.order.recipient, subject: subject, text: text, html: html.text,
      id: job.id, date: date)
  }

  private static let longestTitle = 90

  /// "Report: Shipping every Tuesday, 17 Mar 2026 (link until 24 Mar)", "Event report: …".
  private var subject: String {
    let title = about.title
    let name = title.count > Self.longestTitle ? title.prefix(Self.longestTitle - 1) + "…" : title
    let report = about.event == nil ? "event report" : "report"
    let kind = about.smallestGroup == nil ? report : "anonymised \(report)"
    let days = EnglishDate.range(about.first, about.last, isShort: true)
    return "\(kind.prefix(1).uppercased() + kind.dropFirst()): \(name), \(days) "
      + "(link until \(EnglishDate.short(about.zone.civilTime(at: job.expires).date)))"
  }

  private var text: String {
    """
    The report of \(noun)“\(about.title)” (\(about.event.map { "\($0), " } ?? "")\(days)) is ready as \(format):

    \(link)

    \(validity)

    \(about.figures.map { "\($0): \($1)\n" }.joined())\(edition.map { "\n\($0)\n" } ?? "")
    """
  }

  private var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>\(subject)</title></head>
    <body style="font-family: system-ui, sans-serif; line-height: 1.5">
    <p>The report of \(noun)<strong>\(people: about.title)</strong> (\(about.event.map { "\(people: $0), " as HTML })\(days)) is ready as \(format):</p>
    <p><a href="\(link)">Download the report</a></p>
    <p>\(validity)</p>
    <table>
    \(about.figures.map(row))
    </table>
    \(edition.map { "<p>\($0)</p>\n" as HTML })</body>
    </html>

    """
  }

  private func row(_ label: String, _ value: String) -> HTML {
    let style: HTML = "font-weight: normal; padding-right: 24px; text-align: left"
    return """
      <tr><th scope="row" style="\(style)">\(label)</th><td style="text-align: right">\(value)</td></tr>
      """
  }
}

// MARK: - Words

extension ExportLetter {
  private var format: String { job.order.format.uppercased() }
  private var noun: String { about.event == nil ? "the event " : "" }
  private var days: String { EnglishDate.range(about.first, about.last) }

  private var validity: String {
    "The link works until \(EnglishDate.time(job.expires, in: about.zone)), for whoever has it. "
      + "Then the file is gone."
  }

  private var edition: String? {
    about.smallestGroup.map {
      "This edition is anonymised: names are pseudonyms, and what fewer than "
        + "\($0) people have in common is not shown alone."
    }
  }
}
