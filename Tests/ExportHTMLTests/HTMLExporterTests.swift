import Foundation
import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import RecapExportData
import RecapExportHTML
import ReportInspection
import SceneInspection
import SessionFixtures
import Testing

@Suite struct HTMLExporterTests {
  @Test("the same report gives the same bytes, whatever the machine's locale")
  func deterministic() throws {
    let metrics = try ReportPages.sample.get()
    #expect(try ReportPages.html(metrics) == ReportPages.html(metrics))
  }

  @Test("a page is one file: nothing is fetched, nothing is inline but what the policy names")
  func selfContained() throws {
    let html = try ReportPages.html(try ReportPages.sample.get())
    #expect(
      html.hasPrefix(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;
        """))
    #expect(!html.contains(/(src|href)="?(https?:|\/)/))
    #expect(!html.contains(/url\((?!data:)|@import/))
    for tag in html.bareTags {
      #expect(!tag.contains(/\s(style|on[a-z]+)\s*=/), "\(tag)")
    }
    #expect(html.ranges(of: "<script").count == 2)
    #expect(html.ranges(of: "<style").count == 1)
  }

  @Test("every link within the page has its one target")
  func links() throws {
    let html = try ReportPages.html(try ReportPages.sample.get())
    let names = html.tags.compactMap { $0.firstMatch(of: /\sid="?([^\s">]+)/)?.1 }
    #expect(Set(names).count == names.count)
    let links = html.tags.compactMap { $0.firstMatch(of: /\shref="#([^"]+)"/)?.1 }
    #expect(links.count > 10)
    #expect(Set(links).subtracting(names) == [])
    let called = html.tags.compactMap { $0.firstMatch(of: /aria-labelledby="([^"]+)"/)?.1 }
    #expect(Set(called.flatMap { $0.split(separator: " ") }).subtracting(names) == [])
  }

  @Test("fonts are embedded as they come, for the characters of the page")
  func fonts() throws {
    var asked: Set<Unicode.Scalar> = []
    let html = try ReportPages.html(try SessionFixture(names: ["Zoë Ångström"]).metrics()) { use in
      asked = use.characters(of: .text, .semibold)
      #expect(use.characters(of: .display, .semibold).isSubset(of: asked))
      #expect(use.characters(of: .display, .regular).isEmpty)
      return [EmbeddedFont(family: "Inter", weight: 600, data: [1, 2, 3])]
    }
    #expect(asked.isSuperset(of: "ëÅöAz09".unicodeScalars))
    #expect(
      html.contains(
        #"@font-face{font-family:"Inter";font-weight:600;src:url(data:font/woff2;base64,AQID)"#))
  }

  @Test("the figures are those of the same report's pages, scene by scene")
  func scenes() throws {
    let metrics = try ReportPages.sample.get()
    let report = ReportPages.report(metrics)
    let typesetter = try TestFonts.typesetter()
    let pages = LaidOutReport(report, on: .a4, measure: typesetter)
    let printed = (0..<pages.pageCount).flatMap { pages.page(at: $0).figures }
    let html = try ReportPages.html(metrics)

    // What a page of paper has is what the section draws at that size …
    let section = try report.timeline
    let timeline = try #require(printed.first { $0.alternative == section.alternative })
    #expect(
      timeline.nodes == section.figure(size: timeline.size, measure: typesetter).nodes)
    // … and so is what the page of the web has, at its own.
    let wide = section.figure(
      size: Size(760, 210 + 74 * 8.5 / 7.5), textSize: 8.5, measure: typesetter)
    for text in wide.texts { #expect(html.contains(">\(text.string)</text>"), "\(text.string)") }
    let plays = try #require(try report.recording.plays)
    let printedPlays = try #require(printed.first { $0.alternative == plays.alternative })
    #expect(
      printedPlays.nodes == plays.figure(size: printedPlays.size, measure: typesetter).nodes)
    let summary = try report.attendeeList.summary.stripAlternative
    for figure in printed where !figure.isStrip && figure.alternative != summary {
      let words = figure.alternative.replacing("&", with: "&amp;")
      #expect(html.contains(">\(words)</desc>"), "\(words)")
    }
  }

  @Test("every attendee's figures are those of the JSON")
  func attendees() throws {
    let metrics = try ReportPages.sample.get()
    var json: [UInt8] = []
    try JSONExporter().write(metrics) { json.append(contentsOf: $0) }
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let people = try #require(object["attendees"] as? [[String: Any]])
    let html = try ReportPages.html(metrics)
    let rows = try #require(html.between("<tbody id=\"rows\">", "</table>"))
      .split(separator: "<tr id=a").dropFirst()
    #expect(rows.count == people.count)
    for (row, person) in zip(rows, people) {
      #expect(Int(row.prefix { $0.isNumber }) == person["id"] as? Int)
      let cells = row.split(separator: "<td").dropFirst().map { cell in
        cell.drop { $0 != ">" }.dropFirst().prefix { $0 != "\n" }
          .replacing(/<svg.*/, with: "").replacing(/<[^>]*>/, with: "")
      }
      for (cell, name) in [
        (1, "reactions"), (2, "chatMessages"), (3, "pollsAnswered"), (6, "qaThreads"),
        (7, "attachmentDownloads"), (8, "handRaises"),
      ] {
        #expect(Int(cells[cell]) == person[name] as? Int, "\(name) of \(row.prefix(80))")
      }
      let minutes = try #require(person["minutesViewed"] as? Double)
      #expect(abs(try #require(Double(cells[0])) - minutes) <= 0.0501)
      let rate = try #require(person["engagementRate"] as? Double)
      #expect(abs(try #require(Double(cells[4].dropLast())) - 100 * rate) <= 0.0501)
    }
  }

  @Test("everybody is in the one list, however many they are")
  func manyAttendees() throws {
    let session = SessionFixture(names: (0..<620).map { "Person \($0)" })
    let html = try ReportPages.html(try session.metrics())
    let rows = try #require(html.between("<tbody id=\"rows\">", "</tbody>"))
    #expect(rows.ranges(of: "<tr id=a").count == 620)
    #expect(html.ranges(of: "<tr id=a").count == 620)
  }

  @Test("what there is one of is said so")
  func one() throws {
    var session = SessionFixture(names: ["Ada"])
    session.polls = [.init("Really?", at: 60, answeredBy: [0])]
    let html = try ReportPages.html(try session.metrics())
    #expect(html.contains("<b>1</b> participant</span>"))
    #expect(html.contains("\"status\":\"{shown} of {total} viewer\""))
  }

  @Test("the names of attendees lead where they are told to")
  func attendeeLinks() throws {
    let link = AttendeeLink("https://example.org/?a=1&p={id}")
    let html = try ReportPages.html(
      try SessionFixture(names: ["Ada"]).metrics(), attendeeLink: link)
    #expect(html.contains("<a href=\"https://example.org/?a=1&amp;p=1\">Ada</a>"))
  }

  @Test("who has no id of the platform has no link by it, in no list")
  func missingExternalIDs() throws {
    var session = SessionFixture(names: ["Ada", "Grace"])
    for index in session.people.indices {
      session.people[index].plays = [.init(at: session.startedAt + 90_000, seconds: 60)]
    }
    session.people[0].externalID = "a/1&"
    let html = try ReportPages.html(
      try session.metrics(), attendeeLink: AttendeeLink("https://example.org/{external_id}"))
    #expect(html.ranges(of: "<a href=\"https://example.org/a%2F1%26\">Ada</a>").count == 2)
    #expect(html.ranges(of: "href=\"https://example.org/").count == 2)
    #expect(html.contains(">Grace<td>"))
  }

  @Test("the page has the ids of the platform in its data by the order of the rows, each as it is")
  func externalIDs() throws {
    var session = SessionFixture(names: ["Ada", "Grace", "Edsger", "Linus"])
    for (index, id) in ["</script>", "é", "e\u{301}", nil].enumerated() {
      session.people[index].externalID = id
    }
    let html = try ReportPages.html(try session.metrics())
    let ids = try #require(html.between("\"externalIDs\":[", "]"))
    #expect(
      ids.unicodeScalars.elementsEqual(
        "\"\\u003c/script\\u003e\",\"e\u{301}\",\"é\",\"\"".unicodeScalars))
    #expect(html.contains("<tr id=a1><th") && html.contains("<tr id=a4><th"))
    #expect(html.contains("\"externalID\":\"External ID\""))
  }

  @Test("a session nobody watched is a page too")
  func nobody() throws {
    let html = try ReportPages.html(try SessionFixture().metrics())
    #expect(html.contains("Nobody watched live."))
    #expect(!html.contains("id=\"rows\""))
  }
}

/// A figure of a scene, as a reader is told it.
private struct PlacedFigure {
  let alternative: String
  let size: Size
  let nodes: [Scene.Node]

  /// An attendee's.
  var isStrip: Bool { alternative.hasPrefix("Watched in") }
}

extension Scene {
  fileprivate var figures: [PlacedFigure] { Self.figures(in: nodes) }

  private static func figures(in nodes: [Node]) -> [PlacedFigure] {
    nodes.flatMap { node -> [PlacedFigure] in
      guard case .group(let group) = node else { return [] }
      guard case .figure(let alternative, let frame)? = group.role else {
        return figures(in: group.nodes)
      }
      let size = frame.map { Size($0.width, $0.height) } ?? Size(0, 0)
      return [PlacedFigure(alternative: alternative, size: size, nodes: group.nodes)]
    }
  }
}
