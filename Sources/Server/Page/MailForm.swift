import RecapExportQueue
import RecapPipeline

/// Where somebody asks for a report by mail.
struct MailForm: Sendable {
  let domains: RecipientDomains
  /// Whether the report is of an event, which has fewer editions.
  var isOfEvent = false
  /// What was given before, where it is shown again.
  var recipient = ""
  var format = ReportFormat.pdf
  var edition = "full"
  var hasDescriptiveHeaders = false
  var isAnonymized = false
  /// What was wrong with it.
  var fault: String?

  init(domains: RecipientDomains) { self.domains = domains }

  /// The same for the report of an event.
  var ofEvent: MailForm {
    var form = self
    form.isOfEvent = true
    return form
  }

  /// - Parameter path: Where it is sent.
  func content(to path: String) -> HTML {
    """
    <form class="mail" method="post" action="\(path)">
    \(fault.map { "<p class=\"fault\" role=\"alert\">\($0)</p>\n" as HTML })\
    <label>Recipient<input type="email" name="recipient" value="\(recipient)" required autocomplete="email"></label>
    <label>Format<select name="format">\(Self.formats.map(option))</select></label>
    <label>Edition<select name="edition">\(editions.map(option))</select></label>
    \(check("descriptiveHeaders", "Readable column headings (CSV)", hasDescriptiveHeaders))
    \(check("anonymize", "Anonymised", isAnonymized))
    <button>Send</button>
    <p class="note">To addresses at \(domains.description).</p>
    </form>
    """
  }

  private static let formats: [ReportFormat] = [.pdf, .xlsx, .csv, .html, .json]

  private var editions: [(name: String, label: String)] {
    [("full", "Full report")]
      + (isOfEvent
        ? []
        : [
          ("summary", "On one page (PDF, HTML)"), ("sponsor", "For sponsors (PDF, HTML)"),
          ("speaker", "For the speaker (PDF, HTML)"),
        ]) + [("slides", "Slides (PDF)")]
  }

  private func option(_ edition: (name: String, label: String)) -> HTML {
    let selected: HTML = edition.name == self.edition ? " selected" : ""
    return "<option value=\"\(edition.name)\"\(selected)>\(edition.label)</option>"
  }

  private func option(_ format: ReportFormat) -> HTML {
    let selected: HTML = format == self.format ? " selected" : ""
    return
      "<option value=\"\(format.rawValue)\"\(selected)>\(format.rawValue.uppercased())</option>"
  }

  private func check(_ name: String, _ label: String, _ isChecked: Bool) -> HTML {
    let checked: HTML = isChecked ? " checked" : ""
    return """
      <label class="check"><input type="checkbox" name="\(name)" value="true"\(checked)>\(label)</label>
      """
  }
}

/// The form again, where what it asked for can't be done.
enum MailFormPage {
  static let title = "Send by e-mail"

  static func content(
    _ form: MailForm, to path: String, of report: HTML, _ paths: ServicePaths
  ) -> HTML {
    """
    <h1>\(title)</h1>
    <p>The report of \(report)</p>
    \(form.content(to: path))
    \(PageShell.wayBack(paths))
    """
  }
}
