import RecapDashboard
import RecapPDFAssembly
import RecapPipeline
import Testing

@Suite("Settings of reports")
struct ReportSettingsTests {
  @Test(
    "the data is attached where the standard allows it, and it was not refused",
    arguments: [
      (nil, true, true), (.a3a, true, true), (.ua1, true, true), (.a2a, true, false),
      (nil, false, false), (.a3a, false, false),
    ] as [(PDFStandard?, Bool, Bool)])
  func attached(standard: PDFStandard?, attachments: Bool, isAttached: Bool) throws {
    let settings = ReportSettings(attachments: attachments, standard: standard)
    let request = try settings.request(.pdf, now: 0)
    #expect(request.standard == standard)
    #expect(request.options.attachesData == isAttached)
  }
}
