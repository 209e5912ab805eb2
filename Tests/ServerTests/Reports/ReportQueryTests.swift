import HTTPTypes
import RecapAccess
import RecapAnalytics
import RecapExportData
import RecapPDFAssembly
import RecapPipeline
import Testing

@testable import RecapServer

struct ReportQueryTests {
  @Test("options are settings") func optionsAreSettings() throws {
    let settings = try ReportQuery.settings(
      [
        .init("timeZone", "Asia/Tokyo"), .init("paper", "letter"), .init("attendees", "12"),
        .init("attachments", "false"), .init("descriptiveHeaders", "true"),
        .init("standard", "a3a"),
      ], .dashboard, .pdf)
    #expect(
      settings
        == ReportSettings(
          timeZone: "Asia/Tokyo", attendees: 12, paper: .letter, attachments: false,
          standard: .a3a, descriptiveHeaders: true))
    let table = try ReportQuery.settings(
      [.init("what", "polls"), .init("bom", "true")], .dashboard, .csv)
    #expect(table == ReportSettings(table: .polls, byteOrderMark: true))
    #expect(
      try ReportQuery.settings([.init("anonymize", "true")], .dashboard, .json)
        == ReportSettings(smallestGroup: 5))
    #expect(
      try ReportQuery.settings([.init("timeZone", "Asia/Tokyo")], .dashboard, .xlsx)
        == ReportSettings(timeZone: "Asia/Tokyo"))
    #expect(try ReportQuery.settings([], .polls, .pdf) == ReportSettings(report: .polls))
    #expect(
      try ReportQuery.settings([.init("attendees", "none")], .dashboard, .html).attendees == 0)
    #expect(
      try ReportQuery.settings([.init("attendees", "all")], .dashboard, .html).attendees == nil)
  }

  @Test("dynamics and a comparison are settings") func figuresAreSettings() throws {
    for format in ReportFormat.allCases where format != .csv {
      #expect(
        try ReportQuery.settings(
          [.init("dynamics", "true"), .init("compare", "10"), .init("k", "7")], .dashboard, format)
          == ReportSettings(
            dynamics: DynamicsOptions(smallestGroup: 7), comparison: ComparisonOptions(.latest(10))
          ))
    }
    #expect(
      try ReportQuery.settings([.init("dynamics", "false")], .dashboard, .csv) == ReportSettings())
    // A table of theirs asks for them.
    #expect(
      try ReportQuery.settings(
        [.init("what", "segments"), .init("anonymize", "true")], .dashboard, .csv)
        == ReportSettings(table: .segments, smallestGroup: 5, dynamics: DynamicsOptions()))
    #expect(
      try ReportQuery.settings(
        [.init("compare", "b,a"), .init("what", "curve")], .dashboard, .csv)
        == ReportSettings(table: .curve, comparison: ComparisonOptions(.named(["b", "a"]))))
  }

  @Test(
    "what a session's report can't meet is refused in the words of the address",
    arguments: [
      ("dynamics=yes", "dynamics is true or false."),
      ("dynamics=true", "dynamics has no effect on the table attendees: leave it out"),
      ("compare=2", "compare has no effect on the table attendees: leave it out"),
      ("what=comparison", "the table comparison is of no use alone: give compare, too."),
      ("what=matrix", "what is one of attendees, polls,"),
      ("what=followup&anonymize=true", "the table followup is about people, whom anonymize hides"),
      ("what=segments&k=1001", "k must be 1 to 1,000 with dynamics: 5 is usual."),
      ("what=curve&compare=0", "compare is 1 to 1,000 sessions, all, or ids with commas"),
      ("what=curve&compare=1001", "compare is 1 to 1,000 sessions"),
      ("what=curve&compare=a,,b", "compare is 1 to 1,000 sessions"),
      ("compareWith=x", "This report has no parameter compareWith"),
      ("score=x", "This report has no parameter score"),
    ]) func whatASessionCantMeet(query: String, words: String) throws
  {
    let parameters = try RequestTarget("/?" + query).query
    let problem = #expect(throws: Problem.self) {
      try ReportQuery.settings(parameters, .dashboard, .csv)
    }
    #expect(problem?.status == .badRequest && problem?.detail.hasPrefix(words) == true)
  }

  @Test("options of an event's report are settings") func optionsOfAnEvent() throws {
    let settings = try ReportQuery.settings(
      [
        .init("credit", "80%"), .init("within", "0"), .init("anonymize", "true"), .init("k", "3"),
        .init("timeZone", "Asia/Tokyo"), .init("what", "days"),
      ], .event, .csv)
    #expect(
      settings
        == ReportSettings(
          report: .event, timeZone: "Asia/Tokyo", table: .days, smallestGroup: 3,
          event: EventOptions(credit: Credit("80%"), within: 0)))
    #expect(
      try ReportQuery.settings([], .event, .json)
        == ReportSettings(report: .event, table: .matrix, event: EventOptions()))
  }

  @Test(
    "what an event's report can't meet is refused, with what it can",
    arguments: [
      ("credit", "101%", "credit is a share up to 100% such as 80%, or minutes such as 45m."),
      ("within", "1441", "within must be 0 to 1,440 minutes: 45 is usual."),
      ("within", "-1", "within is a whole number."),
      ("within", "", "within is a whole number."),
      ("k", "5", "k is of no use alone: give anonymize or dynamics, too."),
      ("what", "polls", "what is one of countries, devices, matrix,"),
      ("event", "x", "This report has no parameter event; those it has: what,"),
      ("compare", "1", "This report has no parameter compare"),
      ("dynamics", "true", "This report has no parameter dynamics"),
    ]) func whatAnEventCantMeet(name: String, value: String, words: String)
  {
    let problem = #expect(throws: Problem.self) {
      try ReportQuery.settings([.init(name, value)], .event, .csv)
    }
    #expect(problem?.status == .badRequest && problem?.detail.hasPrefix(words) == true)
  }

  @Test("a group of one is no group where nobody is named") func groupOfOne() {
    let problem = #expect(throws: Problem.self) {
      try ReportQuery.settings([.init("anonymize", "true"), .init("k", "1")], .polls, .pdf)
    }
    #expect(problem?.detail == "k is 1, which is no group: give 2 or more; 5 is usual.")
  }

  @Test(
    "what means nothing is an error",
    arguments: [
      ("paper", "a3"), ("paper", ""), ("attendees", "-1"), ("attendees", "1.5"),
      ("timeZone", "../x"),
      ("attachments", "1"), ("standard", "3a"),
      ("what", "polls"), ("Paper", "a4"), ("templates", "/etc"),
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
      "k": "3", "credit": "45m", "within": "60", "dynamics": "true", "compare": "all",
      "standard": "ua1",
    ]
    for (kind, format) in Route.patterns.compactMap(\.report) {
      let usual = try ReportQuery.settings([], kind, format)
      for name in ReportQuery.names(kind, format) {
        var query = [RequestTarget.Parameter(name, values[name]!)]
        if format == .csv, name == "dynamics" { query.append(.init("what", "survival")) }
        if format == .csv, name == "compare" { query.append(.init("what", "curve")) }
        if name == "k", !kind.namesNobody { query.append(.init("anonymize", "true")) }
        let settings = try ReportQuery.settings(query, kind, format)
        if !["paper", "attachments"].contains(name) { #expect(settings != usual, "\(name)") }
      }
    }
  }
}
