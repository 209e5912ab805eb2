import Foundation
import RecapAnalytics
import RecapDashboard
import RecapExportQueue
import RecapMailDelivery

/// The mail that brings the link to an export.
struct ExportLetter {
  let job: ExportJob
  let head: ReportHead
  let link: String

  func message(from: MailAddress, date: Int) -> MailMessage {
    MailMessage(
      from: from, to: job.order.recipient, subject: subject, text: text, html: html.text,
      id: job.id, date: date)
  }

  private static let longestTitle = 90

  /// "Report: Shipping every Tuesday, 17 Mar 2026 (link until 24 Mar)".
  private var subject: String {
    let name = title.count > Self.longestTitle ? title.prefix(Self.longestTitle - 1) + "…" : title
    let kind = head.anonymized == nil ? "Report" : "Anonymised report"
    return "\(kind): \(name), \(EnglishDate.short(day)) \(day.year) "
      + "(link until \(EnglishDate.short(zone.civilTime(at: job.expires).date)))"
  }

  private var text: String {
    """
    The report of “\(title)” (\(event), \(EnglishDate.text(day))) is ready as \(format):

    \(link)

    \(validity)

    \(figures.map { "\($0): \($1)\n" }.joined())\(edition.map { "\n\($0)\n" } ?? "")
    """
  }

  private var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>\(subject)</title></head>
    <body style="font-family: system-ui, sans-serif; line-height: 1.5">
    <p>The report of <strong>\(people: title)</strong> (\(people: event), \(EnglishDate.text(day))) is ready as \(format):</p>
    <p><a href="\(link)">Download the report</a></p>
    <p>\(validity)</p>
    <table>
    \(figures.map(row))
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
  private var title: String { DisplayText.title(head.session.title) }
  private var event: String { DisplayText.line(head.session.event) }
  private var format: String { job.order.format.uppercased() }
  private var zone: ZoneRules { ZoneRules(orUTC: head.session.timeZone) }
  private var day: CalendarDate {
    zone.civilTime(at: Int(head.session.startedAt.timeIntervalSince1970)).date
  }

  private var validity: String {
    "The link works until \(EnglishDate.time(job.expires, in: zone)), for whoever has it. "
      + "Then the file is gone."
  }

  private var edition: String? {
    head.anonymized.map {
      "This edition is anonymised: names are pseudonyms, and what fewer than "
        + "\($0.smallestGroup) people have in common is not shown alone."
    }
  }

  private var figures: [(label: String, value: String)] {
    let summary = head.summary
    return [
      ("Unique viewers", Words.number(summary.uniqueViewers)),
      ("Live viewers", Words.number(summary.liveUniqueViewers)),
      ("Recording viewers", Words.number(summary.recordingUniqueViewers)),
      ("Average minutes viewed", Words.decimal(summary.averageMinutesViewed)),
      ("Average live engagement rate", Words.percent(summary.averageLiveEngagementRate)),
      ("Recording plays", Words.number(summary.recordingPlays)),
    ]
  }
}
