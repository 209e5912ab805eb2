import Foundation
import HTTPTypes
import RecapPipeline
import Testing

@testable import RecapServer

struct RouteTests {
  @Test("a route is found again by its segments") func aRouteIsFoundAgainBy() {
    for route in Route.patterns { #expect(Route(route.segments) == route) }
    #expect(
      Route(["events", "a", "sessions", "b", "polls.pdf"])
        == .report(event: "a", session: "b", .polls, .pdf))
  }

  @Test(
    "there is nothing of another name",
    arguments: [
      ["x"], ["events", "a"], ["events", "a", "sessions", "b"], ["exports"], ["exports", "1", "x"],
      ["events", "a", "sessions", "b", "polls.csv"], ["events", "a", "sessions", "b", "report"],
      ["events", "a", "sessions", "b", "REPORT.PDF"], ["events", "a", "x", "b", "report.pdf"],
      ["healthz", "x"],
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

  @Test("the description has the parameters of every report")
  func theDescriptionHasTheParametersOf() throws {
    let document =
      try JSONSerialization.jsonObject(with: Data(contentsOf: ServiceDescription.file))
      as! [String: Any]
    let paths = document["paths"] as! [String: [String: [String: Any]]]
    for case .report(_, _, let kind, let format) in Route.patterns {
      let route = Route.report(event: "{event}", session: "{session}", kind, format)
      let references = paths[route.pattern]!["get"]!["parameters"] as! [[String: String]]
      let names = references.map { $0["$ref"]!.split(separator: "/").last! }.map(String.init)
      let others = ["event", "session", "ifNoneMatch", "range", "ifRange"]
      #expect(Set(names).subtracting(others) == Set(ReportQuery.names(kind, format)))
    }
  }
}
