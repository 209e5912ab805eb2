import Foundation
import HTTPTypes
import RecapDashboard
import RecapExportData
import RecapExportFigures
import RecapPipeline
import Testing

@testable import RecapServer

struct RouteTests {
  @Test("a route is found again by its segments") func aRouteIsFoundAgainBy() {
    for route in Route.patterns { #expect(Route(route.segments) == route) }
    #expect(
      Route(["events", "a", "sessions", "b", "polls.pdf"])
        == .report(event: "a", session: "b", .polls, .pdf))
    #expect(Route(["events", "a", "report.html"]) == .eventReport(event: "a", .event, .html))
    #expect(Route(["events", "a", "exports"]) == .exports(of: nil, in: "a"))
    #expect(Route(["events", "a", "sessions", "b", "exports"]) == .exports(of: "b", in: "a"))
    #expect(
      Route(["events", "a", "sessions", "b", "figures", "poll-3.png"])
        == .figure(event: "a", session: "b", .poll(3), .png))
    #expect(Route(["events", "sessions", "sessions"]) == .sessions(event: "sessions"))
  }

  @Test(
    "there is nothing of another name",
    arguments: [
      ["x"], ["events", "a"], ["events", "a", "sessions", "b"], ["exports"], ["exports", "1", "x"],
      ["events", "a", "sessions", "b", "polls.csv"], ["events", "a", "sessions", "b", "report"],
      ["events", "a", "sessions", "b", "REPORT.PDF"], ["events", "a", "x", "b", "report.pdf"],
      ["healthz", "x"], ["events", "a", "polls.pdf"], ["events", "a", "event.pdf"],
      ["x", "a", "report.pdf"], ["events", "a", "sessions", "b", "figures"],
      ["events", "a", "sessions", "b", "figures", "poll:3.png"],
      ["events", "a", "sessions", "b", "figures", "poll-03.png"],
      ["events", "a", "sessions", "b", "figures", "Map.png"],
      ["events", "a", "sessions", "b", "figures", "map.PNG"],
      ["events", "a", "sessions", "b", "figures", "map.pdf"],
    ]) func thereIsNothingOfAnotherName(segments: [String])
  {
    #expect(Route(segments) == nil)
  }

  @Test("the description has every route, by every method, and no other")
  func theDescriptionHasEveryRouteBy() throws {
    let document =
      try JSONSerialization.jsonObject(with: Data(contentsOf: ServiceDescription.file))
      as! [String: Any]
    let paths = document["paths"] as! [String: [String: Any]]
    let described = paths.mapValues { Set($0.keys.map { $0.uppercased() }) }
    let routed = Dictionary(
      uniqueKeysWithValues: Route.patterns.map { route in
        (route.pattern, Set(route.methods.map(\.rawValue)).subtracting(["HEAD"]))
      })
    #expect(described == routed)
  }

  @Test("an order by mail has the fields of the description")
  func ordersHaveTheFieldsOfTheDescription() throws {
    let document =
      try JSONSerialization.jsonObject(with: Data(contentsOf: ServiceDescription.file))
      as! [String: Any]
    let components = document["components"] as! [String: [String: [String: Any]]]
    for (name, kind) in [("ExportRequest", ReportKind.dashboard), ("EventExportRequest", .event)] {
      let fields = components["schemas"]![name]!["properties"] as! [String: Any]
      let parameters = Set(kind.formats.flatMap { ReportQuery.names(kind, $0) })
      #expect(Set(fields.keys) == parameters.union(["recipient", "format", "edition"]))
    }
  }

  @Test("the description has the parameters of every report and figure")
  func theDescriptionHasTheParametersOf() throws {
    let document =
      try JSONSerialization.jsonObject(with: Data(contentsOf: ServiceDescription.file))
      as! [String: Any]
    let paths = document["paths"] as! [String: [String: [String: Any]]]
    let components = document["components"] as! [String: [String: Any]]
    let parameters = components["parameters"] as! [String: [String: Any]]
    for route in Route.patterns {
      guard let expected = route.parameters else { continue }
      let references = paths[route.pattern]!["get"]!["parameters"] as! [[String: String]]
      let described = references.map {
        parameters[String($0["$ref"]!.split(separator: "/").last!)]!
      }
      let names = described.filter { $0["in"] as! String == "query" }.map { $0["name"] as! String }
      #expect(names.sorted() == expected.sorted())
      let table = described.first { $0["name"] as! String == "what" }?["schema"] as? [String: Any]
      if let (kind, _) = route.report, let table {
        #expect(table["enum"] as! [String] == kind.tables.map(\.rawValue))
        #expect(table["default"] as! String == kind.usualTable.rawValue)
      }
    }
  }
}

extension Route {
  /// Those of a report or a figure; nil of what is neither.
  fileprivate var parameters: [String]? {
    if case .figure(_, _, _, let format) = self { return FigureQuery.names(format) }
    return report.map { ReportQuery.names($0.kind, $0.format) }
  }

  /// What a route to a report is of, and as what.
  var report: (kind: ReportKind, format: ReportFormat)? {
    switch self {
    case .report(_, _, let kind, let format): (kind, format)
    case .eventReport(_, let kind, let format): (kind, format)
    default: nil
    }
  }
}
