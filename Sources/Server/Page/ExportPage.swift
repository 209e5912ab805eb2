import RecapExportQueue
import RecapMailDelivery

/// How far an export is, for people.
enum ExportPage {
  static func content(_ job: ExportJob, _ paths: ServicePaths) -> HTML {
    """
    <h1>\(title(job))</h1>
    <p>\(sentence(job))</p>
    \(PageShell.wayBack(paths))
    <p class="note">\(job.words ?? "")</p>
    """
  }

  private static func title(_ job: ExportJob) -> String {
    switch job.state {
    case .sent: "The mail is on its way"
    case .failed: "It could not be sent"
    case .expired: "This export is over"
    default: "The report is being made"
    }
  }

  private static func sentence(_ job: ExportJob) -> String {
    let recipient = job.order.recipient.mailbox
    return switch job.state {
    case .sent: "\(recipient) gets a link that works for seven days."
    case .failed: "Nothing was sent to \(recipient). Ask for it again, or download the report."
    case .expired: "Its file is gone. Ask for it again."
    default: "It goes to \(recipient). You may close this page."
    }
  }
}
