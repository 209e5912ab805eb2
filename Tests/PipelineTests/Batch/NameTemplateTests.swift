import RecapAnalytics
import Testing

@testable import RecapPipeline

@Suite struct NameTemplateTests {
  private func path(
    _ template: String, event: String = "Example Summit", id: String = "keynote",
    zone: String = "Europe/Berlin", _ kind: ReportKind = .dashboard
  ) throws -> String {
    let zone = try #require(ZoneRules(zone))
    let session = Session(
      id: id, title: "Opening / keynote", event: event, kind: .live, startedAt: 1_772_665_200,
      durationSeconds: 3600, zone: zone)
    return try NameTemplate(template).path(of: session, as: ReportVariant(kind, .pdf), in: zone)
  }

  @Test("each field is written as a part of the name, the date as the zone has it")
  func fields() throws {
    #expect(try path(NameTemplate.usual) == "Example-Summit/2026-03-05-keynote")
    #expect(try path("{date} {title}", zone: "UTC") == "2026-03-04-Opening-keynote")
    #expect(try path("{format}/x{session}y") == "pdf/xkeynotey")
  }

  @Test("an edition is named where the template says so, and else behind, but for the full one")
  func editions() throws {
    #expect(
      try path(NameTemplate.usual, .summary) == "Example-Summit/2026-03-05-keynote-summary")
    #expect(try path("{edition}/{session}", .sponsor) == "sponsor/keynote")
    #expect(try path("{edition}/{session}") == "full/keynote")
    #expect(try path("{session}", .polls) == "keynote")
  }

  @Test(
    "the report of an event is in the folder of its sessions, and named after it where that is not",
    arguments: [
      (NameTemplate.usual, "Example-Summit/event-report"),
      ("{event}/{format}/{session}", "Example-Summit/pdf/event-report"),
      ("{event}/{date}/{session}", "Example-Summit/event-report"),
      ("reports/{title}", "reports/Example-Summit-event-report"),
      ("{date}/{event}/{session}", "Example-Summit-event-report"),
      ("{session}", "Example-Summit-event-report"),
    ])
  func event(template: String, expected: String) throws {
    #expect(
      try NameTemplate(template).path(ofEvent: "Example Summit", as: ReportVariant(.event, .pdf))
        == expected)
  }

  @Test(
    "data makes no folder and leaves none", arguments: ["../..", "/etc", "a/../../b", "..\\.."])
  func confined(data: String) throws {
    let path = try path("{event}/{session}", event: data, id: data)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    #expect(
      try NameTemplate(NameTemplate.usual).path(ofEvent: data, as: ReportVariant(.event, .pdf))
        == "\(parts[0])/event-report")
    #expect(parts.count == 2)
    #expect(parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." })
  }

  @Test(
    "a template that leaves its folder, has half a brace or an unknown field is an error",
    arguments: [
      "/{session}", "../{session}", "{event}/", "a//b", "{session", "session}", "{id}", "",
    ])
  func wrong(template: String) {
    #expect(throws: NameTemplateError.self) { try NameTemplate(template) }
  }
}
