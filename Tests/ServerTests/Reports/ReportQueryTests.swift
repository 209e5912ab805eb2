import RecapAccess
import RecapExportData
import RecapPipeline
import Testing

@testable import RecapServer

struct ReportQueryTests {
  @Test("options are settings") func optionsAreSettings() throws {
    let settings = try ReportQuery.settings(
      [
        .init("timeZone", "Asia/Tokyo"), .init("paper", "letter"), .init("attendees", "12"),
        .init("attachments", "false"), .init("descriptiveHeaders", "true"),
      ], .dashboard, .pdf)
    #expect(
      settings
        == ReportSettings(
          timeZone: "Asia/Tokyo", attendees: 12, paper: .letter, attachments: false,
          descriptiveHeaders: true))
    let table = try ReportQuery.settings(
      [.init("what", "polls"), .init("bom", "true")], .dashboard, .csv)
    #expect(table == ReportSettings(table: .polls, byteOrderMark: true))
    #expect(
      try ReportQuery.settings([.init("anonymize", "true")], .dashboard, .json)
        == ReportSettings(smallestGroup: 5))
    #expect(try ReportQuery.settings([], .polls, .pdf) == ReportSettings(report: .polls))
    #expect(
      try ReportQuery.settings([.init("attendees", "none")], .dashboard, .html).attendees == 0)
    #expect(
      try ReportQuery.settings([.init("attendees", "all")], .dashboard, .html).attendees == nil)
  }

  @Test(
    "what means nothing is an error",
    arguments: [
      ("paper", "a3"), ("paper", ""), ("attendees", "-1"), ("attendees", "1.5"),
      ("timeZone", "../x"),
      ("attachments", "1"), ("what", "polls"), ("Paper", "a4"), ("templates", "/etc"),
      ("asOf", "0"),
    ]) func whatMeansNothingIsAnError(name: String, value: String)
  {
    #expect(throws: Problem.self) {
      try ReportQuery.settings([.init(name, value)], .dashboard, .pdf)
    }
  }

  @Test("every parameter of a report can be set") func everyParameterOfAReportCan() throws {
    let values = [
      "timeZone": "Europe/Berlin", "paper": "a4", "attendees": "3", "attachments": "true",
      "descriptiveHeaders": "true", "what": "devices", "bom": "true", "anonymize": "true",
    ]
    for case .report(_, _, let kind, let format) in Route.patterns {
      for name in ReportQuery.names(kind, format) {
        _ = try ReportQuery.settings([.init(name, values[name]!)], kind, format)
      }
    }
  }
}
