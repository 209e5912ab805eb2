import RecapExportQueue
import RecapMailDelivery

/// The mail that brings the link to an export.
struct ExportLetter {
  let job: ExportJob
  let link: String

  private var name: String { job.file?.name ?? "report" }

  func message(from: MailAddress, date: Int) -> MailMessage {
    MailMessage(
      from: from, to: job.order.recipient, subject: "Your report \(name)", text: text,
      html: html.text, id: job.id, date: date)
  }

  private var text: String {
    """
    Your report \(name) is ready:

    \(link)

    The link works for seven days, for whoever has it. Then the file is gone.

    """
  }

  private var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>Your report</title></head>
    <body>
    <p>Your report <strong>\(people: name)</strong> is ready:</p>
    <p><a href="\(link)">Download the report</a></p>
    <p>The link works for seven days, for whoever has it. Then the file is gone.</p>
    </body>
    </html>

    """
  }
}
