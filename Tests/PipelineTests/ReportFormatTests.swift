import RecapPipeline
import Testing

@Suite struct ReportFormatTests {
  @Test(
    "the extension says the format, in either case",
    arguments: [
      ("report.pdf", ReportFormat.pdf), ("REPORT.PDF", .pdf), ("a/b.c/report.Json", .json),
      ("page.HTML", .html), ("book.XLSX", .xlsx), ("./x.csv", .csv), ("two.dots.csv", .csv),
      (".pdf", .pdf),
    ])
  func known(path: String, format: ReportFormat) {
    #expect(ReportFormat(path: path) == format)
  }

  @Test(
    "any other name says none",
    arguments: ["", "report", "report.", "report.docx", "a.pdf/report", "-", "pdf", "report.pdf "])
  func unknown(path: String) {
    #expect(ReportFormat(path: path) == nil)
  }
}
