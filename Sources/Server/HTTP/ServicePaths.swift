import RecapAccess

/// Where routes are, as browsers and programs see them: behind the path of the service's address,
/// which whoever forwards requests takes off.
struct ServicePaths: Sendable {
  /// Empty, or such as "/recap".
  private let prefix: String

  init(_ address: ServiceAddress?) {
    // "https:", "", "reports.example.org", "recap"
    let parts = address?.description.split(
      separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    prefix = parts.map { $0.count > 3 ? "/" + $0[3] : "" } ?? ""
  }

  subscript(_ route: Route) -> String {
    // Whatever is listed can be a segment: events by their files, sessions by `ListedSession`.
    prefix + ((try? RequestTarget(segments: route.segments).canonicalPath) ?? "/")
  }

  /// The page of one event.
  subscript(pageOf event: String) -> String {
    let query = try? RequestTarget(segments: [], query: [.init("event", event)]).text
    return prefix + (query ?? "/")
  }
}
