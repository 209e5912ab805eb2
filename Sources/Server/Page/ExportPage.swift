import RecapAnalytics
import RecapDashboard
import RecapExportQueue
import RecapMailDelivery

/// How far an export is, for people.
struct ExportPage {
  let job: ExportJob
  /// The one the report is of, or its event begins with; nil where it is gone.
  let session: Session?
  let paths: ServicePaths

  var title: String {
    switch job.state {
    case .queued, .rendering: "The report is being made"
    case .stored, .mailing: "The report is about to be mailed"
    case .sent: "The report is on its way"
    case .failed: "The report could not be sent"
    case .expired: "The link has expired"
    }
  }

  var content: HTML {
    """
    <h1>\(title)</h1>
    <p>\(sentence)</p>
    \(trouble.map { "<p class=\"fault\">\($0)</p>\n" as HTML })\
    <p class="note">\(report)</p>
    \(PageShell.wayBack(paths))
    """
  }

  private var sentence: String {
    let recipient = job.order.recipient.mailbox
    return switch job.state {
    case .queued, .rendering, .stored, .mailing:
      "A link to it will be mailed to \(recipient). You may close this page."
    case .sent:
      "The report is on its way to \(recipient). The link in the mail works until \(end)."
    case .failed:
      "Nothing was sent to \(recipient). Send it again from the session reports, or download it there."
    case .expired:
      "The file that \(recipient) had a link to is gone. Send it again from the session reports."
    }
  }

  /// What was in the way; what a mail server says where all is well is for programs.
  private var trouble: String? {
    guard let words = job.words, !words.isEmpty else { return nil }
    let said = job.file == nil ? words : "The mail server said: \(words)"
    return switch job.state {
    case .sent, .expired: nil
    case .failed: said
    default: "It did not work at once, and is tried again. \(said)"
    }
  }

  /// "PDF of Shipping every Tuesday, 17 March 2026, 9:00 CET", "PDF of the event Northwind Days".
  private var report: HTML {
    guard let session else { return "\(job.order.format.uppercased())" }
    if job.order.session == nil {
      return
        "\(job.order.format.uppercased()) of the event \(people: DisplayText.event(session.event))"
    }
    return
      "\(job.order.format.uppercased()) of \(people: DisplayText.title(session.title)), \(Words.time(of: session))"
  }

  private var end: String {
    EnglishDate.time(job.expires, in: session?.zone ?? .utc)
  }
}
