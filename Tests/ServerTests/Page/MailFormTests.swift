import RecapExportQueue
import RecapPipeline
import Testing

@testable import RecapServer

struct MailFormTests {
  @Test("the form says where mail may go, and keeps what was filled in, as text")
  func form() throws {
    var form = MailForm(domains: try RecipientDomains("example.org, a.example"))
    let plain = form.content(to: "/x").text
    #expect(plain.contains("To addresses at a.example and example.org."))
    #expect(plain.contains("<option value=\"pdf\" selected>PDF</option>"))
    #expect(!plain.contains("checked") && !plain.contains("alert"))
    #expect(plain.contains("<option value=\"full\" selected>Full report</option>"))
    #expect(plain.contains("<option value=\"sponsor\">") && plain.contains("value=\"slides\""))
    #expect(!form.ofEvent.content(to: "/x").text.contains("<option value=\"sponsor\">"))
    form.recipient = "\"><script>@example.com"
    (form.format, form.isAnonymized, form.fault) = (.csv, true, "<b>")
    let filled = form.content(to: "/x").text
    #expect(filled.contains("value=\"&quot;&gt;&lt;script&gt;@example.com\""))
    #expect(filled.contains("<option value=\"csv\" selected>CSV</option>"))
    #expect(filled.contains("name=\"anonymize\" value=\"true\" checked"))
    #expect(filled.contains("role=\"alert\">&lt;b&gt;</p>"))
  }
}
